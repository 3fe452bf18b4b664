import { UserError } from '../../errors.ts'
import { type Failing, ModelFailure } from '../../model/failure.ts'
import { progressOf, readWithout } from './progress.ts'
import { type DraftingParts, type Reading, readPiece } from './read-piece.ts'

/** A model at work on a draft. */
export interface Run {
  readonly state: 'running' | 'ended' | 'stopped' | 'failed'
  /** Facts that were taken over since it began. */
  readonly taken: number
  /** Why it failed; `draft` where the draft is not what it was. */
  readonly failing?: Failing | 'draft' | undefined
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter?: number | undefined
}

export interface Runs {
  /** The last of a draft since the desk was opened. */
  of(id: string): Run | undefined
  /** Goes on where the last one ended; until it ends too. @throws {UserError} at once, where it cannot begin */
  start(id: string, starting: Pick<Reading, 'by' | 'makesWay'>): Promise<Run>
  stop(id: string): void
}

export interface RunParts extends DraftingParts {
  /** What only we can mend. */
  readonly onError: (error: unknown) => void
}

/** Kept for whoever comes back to the page; older ones are forgotten. */
const MOST = 100

export function runsOf(parts: RunParts): Runs {
  const { drafts, model } = parts
  const runs = new Map<string, { run: Run; readonly stop: AbortController }>()

  async function work(id: string, starting: Pick<Reading, 'by' | 'makesWay'>, stop: AbortController): Promise<Run> {
    const tried = new Set<string>()
    let taken = 0
    const tell = (run: Partial<Run> & Pick<Run, 'state'>): Run => {
      const whole = { taken, ...run }
      runs.set(id, { run: whole, stop })
      return whole
    }
    while (!stop.signal.aborted) {
      try {
        const draft = drafts.read(id)
        const { unread } = progressOf(draft, model.name)
        const piece = unread.find(({ key }) => !tried.has(key))
        if (!piece) return tell({ state: 'ended' })
        tried.add(piece.key)
        const isRead = readWithout(
          unread.filter((one) => one !== piece),
          draft.sources,
        )
        taken += await readPiece(id, piece, { ...starting, isRead, stopped: stop.signal }, parts)
        tell({ state: 'running' })
      } catch (error) {
        const failing = failingOf(error)
        if (stop.signal.aborted) break
        // Of the next piece it may say something.
        if (failing === 'malformed' || failing === 'declined') continue
        if (!(error instanceof ModelFailure || error instanceof UserError)) parts.onError(error)
        const retryAfter = error instanceof ModelFailure ? error.retryAfter : undefined
        return tell({ state: 'failed', failing, retryAfter })
      }
    }
    return tell({ state: 'stopped' })
  }

  return {
    of: (id) => runs.get(id)?.run,
    start(id, starting) {
      const { review, sources, machine } = drafts.read(id)
      if (review.state === 'published') throw new UserError('draft-is-published')
      if (runs.get(id)?.run.state === 'running') throw new UserError('desk-model-running')
      if (progressOf({ sources, machine }, model.name).unread.length === 0) throw new UserError('desk-model-nothing')
      const stop = new AbortController()
      runs.delete(id)
      runs.set(id, { run: { state: 'running', taken: 0 }, stop })
      const [oldest] = [...runs].find(([, { run }]) => run.state !== 'running') ?? []
      if (runs.size > MOST && oldest !== undefined) runs.delete(oldest)
      return work(id, starting, stop)
    },
    stop: (id) => runs.get(id)?.stop.abort(),
  }
}

function failingOf(error: unknown): Failing | 'draft' {
  return error instanceof ModelFailure ? error.failing : 'draft'
}
