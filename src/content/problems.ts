/** One thing wrong with a content file; `line` counts from 1. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly field: string
  readonly message: string
}

export type Path = readonly PropertyKey[]

/** Thrown when content cannot be used; carries the problems of every file. */
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
