import { createRequire } from 'node:module'

/** One thing wrong with a content file; `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly field: string
  readonly message: string
}

export type Path = readonly PropertyKey[]

/** Thrown when content cannot be used; carries every problem of every file. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** `content/briefings/…/en.yaml:12 facts.space-body: missing` */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${field ? `${field}: ` : ''}${message}`
}

/** The line of a field in a YAML text, or of the nearest parent that is there. Slow: only for files with problems. */
export function lineOf(yaml: string, path: Path): number | undefined {
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml') // loaded only when needed: it is large
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent' })
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1]
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const offset = keyOffset(parent, key) ?? nodeOffset(document.getIn(path.slice(0, length), true))
    if (offset !== undefined) return counter.linePos(offset).line
  }
  return undefined
}

function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items)) return
  for (const item of parent.items as { key?: { value?: unknown } }[])
    if (item?.key && String(item.key.value) === String(key)) return nodeOffset(item.key)
  return undefined
}

function nodeOffset(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const [start] = node.range as unknown[]
  return typeof start === 'number' ? start : undefined
}
