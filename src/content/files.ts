import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load as parseYaml, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import { lineOf, type Path, type Problem } from './problems.ts'

/** Remembers each file's text, so that a problem found later can still be given its line. */
export class ContentFiles {
  readonly problems: Problem[] = []
  readonly #texts = new Map<string, string>()
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  list(folder: string): string[] {
    try {
      return readdirSync(join(this.#root, folder))
        .filter((name) => !name.startsWith('.'))
        .sort()
    } catch (error) {
      this.problems.push({ file: `content/${folder}`, field: '', message: reason(error, 'folder') })
      return []
    }
  }

  read(file: string): string | undefined {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(this.#root, file)))
      this.#texts.set(file, text)
      return text
    } catch (error) {
      this.problems.push({ file: `content/${file}`, field: '', message: reason(error, 'file') })
      return undefined
    }
  }

  parse<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
    const text = this.read(file)
    if (text === undefined) return undefined
    let data: unknown
    try {
      data = parseYaml(text)
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error
      const line = error.mark ? { line: error.mark.line + 1 } : {}
      this.problems.push({ file: `content/${file}`, ...line, field: '', message: error.reason })
      return undefined
    }
    const result = schema.safeParse(data)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      for (const path of paths) this.problem(file, path, describe(issue))
    }
    return undefined
  }

  problem(file: string, path: Path, message: string): void {
    const text = this.#texts.get(file)
    const line = text === undefined ? undefined : lineOf(text, path)
    const field = path.map(String).join('.')
    this.problems.push({ file: `content/${file}`, ...(line === undefined ? {} : { line }), field, message })
  }
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown field'
  if (issue.code === 'invalid_type' && /received (?:undefined|null)$/.test(issue.message)) return 'missing'
  return issue.message
}

function reason(error: unknown, what: 'file' | 'folder'): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `${what} missing`
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return `${what} is not UTF-8`
  return `${what} cannot be read (${String(code ?? error)})`
}
