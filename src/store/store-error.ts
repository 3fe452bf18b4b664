import { TryLaterError } from '../errors.ts'

export type StoreProblem =
  /** Another process holds it, for good or for this moment. */
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'newer-schema'
  | 'unreachable'
  | 'refused'
  | 'not-empty'
  /** It answers, but not within the time that there is. */
  | 'slow'
  | 'damaged'
  /** Deleted, moved or replaced while the bot ran. */
  | 'moved'

/** What whoever runs the bot can mend; its message is one plain sentence. A reader can only try again later. */
export class StoreError extends TryLaterError {
  readonly problem: StoreProblem

  constructor(problem: StoreProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.problem = problem
  }
}
