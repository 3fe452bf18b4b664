import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** A field of an interface: its type as it is written, and what the documentation says of it. */
export interface Field {
  readonly name: string
  readonly required: boolean
  readonly type: string
  readonly doc: string
}

export interface Declarations {
  readonly interfaces: ReadonlyMap<string, readonly Field[]>
  readonly aliases: ReadonlyMap<string, string>
  /** Method name to the interface of its parameters; `undefined` for a method without any. */
  readonly methods: ReadonlyMap<string, string | undefined>
}

/**
 * Telegram's API as npm's `@gramio/types` describes it. The package is generated from Telegram's documentation and so
 * regular that three patterns read it: `interface Name { /** doc *\/ field?: type }`, `type Name = type` and
 * `method: CallAPI…<Params.Name, …>`.
 */
export function readDeclarations(): Declarations {
  const [objects, params, methods] = ['objects', 'params', 'methods'].map(read)
  const text = `${objects}\n${params}`
  return {
    interfaces: new Map(
      [...text.matchAll(/^export interface (\w+) \{(?:\}|([\s\S]*?)^\})/gmu)].map(([, name = '', body = '']) => [
        name,
        fields(name, body),
      ]),
    ),
    aliases: new Map(
      [...text.matchAll(/^export type (\w+) =([\s\S]*?)(?=\n\n|\nexport |(?![\s\S]))/gmu)].map(
        ([, name = '', type = '']) => [name, type],
      ),
    ),
    methods: new Map(
      [...(methods ?? '').matchAll(/^ {4}(\w+): CallAPI\w*<\s*(?:Params\.(\w+))?/gmu)].map(
        ([, name = '', parameters]) => [name, parameters],
      ),
    ),
  }
}

function read(name: string): string {
  const manifest = findPackageJSON('@gramio/types', import.meta.url)
  if (!manifest) throw new Error('@gramio/types is not installed')
  return readFileSync(new URL(`out/${name}.d.ts`, `file://${manifest}`), 'utf8')
}

function fields(owner: string, body: string): Field[] {
  const found = [...body.matchAll(/\/\*\*([\s\S]*?)\*\/\s*(\w+)(\??):([\s\S]*?)(?=\n {4}\/\*\*|\s*$(?![\s\S]))/gu)]
  // A field that the pattern missed would be refused as unknown, far from the cause.
  const declared = body.match(/^ {4}\w+\??:/gmu)?.length ?? 0
  if (found.length !== declared) throw new Error(`${owner}: ${declared} fields, but ${found.length} understood`)
  return found.map(([, doc = '', name = '', optional, type = '']) => ({
    name,
    required: optional === '',
    type: type.trim(),
    doc: doc.replace(/\s*\*\s/gu, ' ').trim(),
  }))
}
