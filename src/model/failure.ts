/**
 * Why a model gave nothing of use: it took too long, wants fewer requests, does not take such requests, is out of order, said
 * something else than was asked for, would not say anything, or was not even asked because there is too much to do.
 */
export type Failing = 'slow' | 'limited' | 'refused' | 'broken' | 'malformed' | 'declined' | 'busy'

/** Holds nothing of what was sent or said: both may be a reader's words. */
export class ModelFailure extends Error {
  readonly failing: Failing
  /** The HTTP status, where that tells more. */
  readonly status: number | undefined
  /** Milliseconds after which it may be asked again, where it said so. */
  readonly retryAfter: number | undefined

  constructor(
    failing: Failing,
    { status, retryAfter }: { status?: number | undefined; retryAfter?: number | undefined } = {},
  ) {
    super(`the model's answer was ${failing}`)
    this.failing = failing
    this.status = status
    this.retryAfter = retryAfter
  }
}
