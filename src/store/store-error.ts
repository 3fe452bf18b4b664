export type StoreProblem =
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'newer-schema'
  | 'unreachable'
  | 'refused'
  | 'not-empty'

/** What whoever runs the bot can mend; its message is one plain sentence. */
export class StoreError extends Error {
  readonly problem: StoreProblem

  constructor(problem: StoreProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.problem = problem
  }
}
