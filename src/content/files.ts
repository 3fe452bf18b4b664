import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { load as parseYaml, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import { describeIssue, yamlFault } from './fault-words.ts'
import { isIncidental } from './incidental-files.ts'
import { linesOf } from './lines.ts'
import type { Path, Problem } from './problems.ts'
import { readRegularFile, UnfitFileError } from './read-file.ts'
import { unfitValues } from './unfit-values.ts'

/** Whoever reads problems mends the first ones and looks again. */
const MOST_OF_A_FILE = 20
const MOST = 1000

interface Found {
  /** As seen from the content folder. */
  readonly file: string
  readonly path: Path
  readonly message: string
  /** Where it is known without looking for it. */
  readonly line?: number | undefined
}

/** Remembers each file's text, so that a problem found later can still be given its line. */
export class ContentFiles {
  readonly #found: Found[] = []
  readonly #texts = new Map<string, string>()
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** Names in a folder, in their order, without what editors leave there. */
  list(folder: string): string[] {
    try {
      return readdirSync(join(this.#root, folder))
        .filter((name) => !isIncidental(name))
        .sort()
    } catch (error) {
      this.#found.push({ file: folder, path: [], message: reason(error, 'folder') })
      return []
    }
  }

  read(file: string): string | undefined {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readRegularFile(join(this.#root, file)))
      this.#texts.set(file, text)
      return text
    } catch (error) {
      this.#found.push({ file, path: [], message: reason(error, 'file') })
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
      const message = yamlFault(error.reason, text, error.mark?.line)
      this.#found.push({ file, path: [], message, line: error.mark && error.mark.line + 1 })
      return undefined
    }
    const unfit = unfitValues(data)
    for (const { path, message } of unfit) this.problem(file, path, message)
    if (unfit.length > 0) return undefined
    return this.#checked(file, data, schema)
  }

  #checked<Schema extends z.ZodType>(file: string, data: unknown, schema: Schema): z.output<Schema> | undefined {
    try {
      const result = schema.safeParse(data)
      if (result.success) return result.data
      for (const issue of result.error.issues) {
        const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
        for (const path of paths) this.problem(file, path, describeIssue(issue))
      }
    } catch (error) {
      // zod hands all faults on as arguments of one call, which can be too many.
      if (!(error instanceof RangeError)) throw error
      this.problem(file, [], 'has more faults than can be listed')
    }
    return undefined
  }

  problem(file: string, path: Path, message: string): void {
    this.#found.push({ file, path, message })
  }

  /** Files, as seen from the content folder, that have problems. */
  get faulty(): ReadonlySet<string> {
    return new Set(this.#found.map(({ file }) => file))
  }

  /** Every problem with its line. */
  get problems(): Problem[] {
    return this.#located(this.#found)
  }

  /** The first problems of each file with their lines, and how many more there are. */
  get firstProblems(): Problem[] {
    const byFile = [...Map.groupBy(this.#found, ({ file }) => file)]
    const shown = byFile.flatMap(([file, all]): Found[] => {
      const more = all.length - MOST_OF_A_FILE
      return more > 0 ? [...all.slice(0, MOST_OF_A_FILE), { file, path: [], message: `and ${more} more` }] : all
    })
    const rest = new Set(shown.slice(MOST).map(({ file }) => file)).size
    const problems = this.#located(shown.slice(0, MOST))
    return rest > 0 ? [...problems, { file: 'content', field: '', message: `and more in ${rest} files` }] : problems
  }

  #located(found: readonly Found[]): Problem[] {
    const finders = new Map<string, (path: Path) => number | undefined>()
    const lineOf = ({ file, path }: Found) => {
      const text = this.#texts.get(file)
      const find = finders.get(file) ?? (text === undefined ? () => undefined : linesOf(text))
      finders.set(file, find)
      return path.length > 0 ? find(path) : undefined
    }
    return found.map((one) => {
      const line = one.line ?? lineOf(one)
      const field = one.path.map(String).join('.')
      return { file: `content/${one.file}`, ...(line === undefined ? {} : { line }), field, message: one.message }
    })
  }
}

function reason(error: unknown, what: 'file' | 'folder'): string {
  if (error instanceof UnfitFileError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `${what} missing`
  if (code === 'ENXIO') return 'is no regular file' // a socket
  if (code === 'ENOTDIR' && what === 'folder') return 'is no folder'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return `${what} is not UTF-8`
  return `${what} cannot be read (${String(code ?? error)})`
}
