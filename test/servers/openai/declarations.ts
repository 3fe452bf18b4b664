import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

export type Schema = Record<string, unknown>

/** The files of npm's `openai` that describe the chat, by the name under which they import each other. */
const FILES = {
  ChatCompletionsAPI: 'resources/chat/completions/completions.d.ts',
  CompletionsAPI: 'resources/completions.d.ts',
  Shared: 'resources/shared.d.ts',
} as const

const TOKEN = /'[^']*'|[\w$]+|\?:|[{}[\]()<>|&;:=,.?]/gu
const PRIMITIVES: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  true: { const: true },
  false: { const: false },
  null: { type: 'null' },
  unknown: {},
}

/**
 * JSON Schemas of OpenAI's API, by their names: `ChatCompletionsAPI.ChatCompletion.Choice`. OpenAI generates the package from the
 * description that it publishes; its declarations are regular enough for a small grammar: interfaces, aliases and namespaces of both.
 */
export function readSchemas(): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  for (const [name, file] of Object.entries(FILES)) readFile(name, read(file), found)
  return resolved(found)
}

function read(file: string): string {
  const manifest = findPackageJSON('openai', import.meta.url)
  if (!manifest) throw new Error('openai is not installed')
  return readFileSync(new URL(file, `file://${manifest}`), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\/\/.*$/gmu, '')
}

/** Whole declarations at the left margin; classes, imports and what has parameters of its own describe no data. */
const DECLARATION =
  /^export (?:declare )?(?:interface|namespace) \w+ (?:extends [\w.]+ )?\{(?:\}|[\s\S]*?^\})|^export type \w+ = (?:[^\n]*;|[\s\S]*?^\}[^\n]*;)$/gmu

function readFile(file: string, text: string, found: Record<string, Schema>): void {
  for (const [declaration] of text.matchAll(DECLARATION)) readDeclarations(declaration, file, found)
}

function readDeclarations(text: string, file: string, found: Record<string, Schema>): void {
  const tokens: readonly string[] = text.match(TOKEN) ?? []
  let at = 0
  const take = (expected?: string) => {
    const token = tokens[at++] ?? ''
    if (expected !== undefined && token !== expected)
      throw new Error(`openai: ${expected} expected, but ${token} found`)
    return token
  }
  const skip = (token: string) => {
    if (tokens[at] !== token) return false
    at += 1
    return true
  }

  function declarations(scope: string): void {
    while (at < tokens.length && tokens[at] !== '}') declaration(scope)
  }

  function declaration(scope: string): void {
    while (skip('export') || skip('declare'));
    const kind = take()
    if (kind === '{') {
      // `export { … }` says again what was declared.
      at = tokens.indexOf('}', at) + 1
      skip(';')
      return
    }
    const name = `${scope}.${take()}`
    if (kind === 'namespace') {
      take('{')
      declarations(name)
      take('}')
    } else if (kind === 'type') {
      take('=')
      found[name] = union(scope)
      take(';')
    } else {
      const base = skip('extends') ? path() : undefined
      const own = object(scope)
      found[name] = base === undefined ? own : { ...own, extends: reference(base, scope) }
    }
  }

  function object(scope: string): Schema {
    take('{')
    const properties: Record<string, Schema> = {}
    const required: string[] = []
    let additionalProperties: Schema | false = false
    while (!skip('}')) {
      if (skip('[')) {
        for (const token of ['key', ':', 'string', ']', ':']) take(token)
        additionalProperties = union(scope)
      } else {
        const name = take().replace(/'/gu, '')
        if (!skip('?:')) {
          take(':')
          required.push(name)
        }
        properties[name] = union(scope)
      }
      take(';')
    }
    return { type: 'object', properties, required, additionalProperties }
  }

  function union(scope: string): Schema {
    skip('|')
    const members = [single(scope)]
    while (skip('|')) members.push(single(scope))
    const [first, ...others] = members
    return first && others.length === 0 ? first : { anyOf: members }
  }

  function single(scope: string): Schema {
    let schema = plain(scope)
    while (tokens[at] === '[' && tokens[at + 1] === ']') {
      at += 2
      schema = { type: 'array', items: schema }
    }
    return schema
  }

  function plain(scope: string): Schema {
    if (tokens[at] === '{') return object(scope)
    if (skip('(')) {
      const inside = union(scope)
      // `string & {}` stands for any text beside the names that are known.
      if (skip('&')) object(scope)
      take(')')
      return inside
    }
    const name = path()
    if (name.startsWith("'")) return { const: name.slice(1, -1) }
    if (!skip('<')) return PRIMITIVES[name] ?? { $ref: reference(name, scope) }
    const items = union(scope)
    take('>')
    return name === 'Array' ? { type: 'array', items } : {}
  }

  function path(): string {
    let name = take()
    while (skip('.')) name += `.${take()}`
    return name
  }

  declarations(file)
}

/** Where it is written, and what it calls something. */
function reference(name: string, scope: string): string {
  return `${scope} ${name}`
}

/** Names are looked up as TypeScript does: in the namespace they stand in, then in those around it. */
function resolved(found: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const find = (written: string) => {
    const [scope = '', name = ''] = written.split(' ')
    for (let around = scope; around !== ''; around = around.split('.').slice(0, -1).join('.'))
      if (found[`${around}.${name}`]) return `${around}.${name}`
    return found[name] ? name : undefined
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const { $ref, extends: base, ...rest } = value as Schema
    if (typeof $ref === 'string') {
      const name = find($ref)
      return name === undefined ? {} : { $ref: `#/$defs/${name}` }
    }
    const own = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, walk(inner)])) as Schema
    const parent = typeof base === 'string' ? found[find(base) ?? ''] : undefined
    return parent ? merged(walk(parent) as Schema, own) : own
  }
  return Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, walk(schema) as Schema]))
}

function merged(parent: Schema, own: Schema): Schema {
  const lists = [parent.required, own.required].map((list) => (Array.isArray(list) ? list : []))
  return {
    ...parent,
    ...own,
    properties: { ...(parent.properties as Schema), ...(own.properties as Schema) },
    required: lists.flat(),
  }
}
