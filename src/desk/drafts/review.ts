import { stringify } from 'yaml'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import type { Review, ReviewEvent } from './draft.ts'
import { parseYaml } from './parse-yaml.ts'

export const REVIEW_FILE = 'review.yaml'

const reviewSchema = z.object({
  state: z.enum(['draft', 'reviewed', 'published']).default('draft'),
  authors: z.array(z.string()).default([]),
  approver: z.string().optional(),
  approved: z.string().optional(),
  base: z.record(z.string(), z.string()).optional(),
  events: z
    .array(
      z.object({
        at: z.string(),
        by: z.string(),
        act: z.enum(['started', 'edited', 'reviewed', 'reopened', 'published', 'corrected', 'withdrew']),
        reason: z.string().optional(),
      }),
    )
    .default([]),
})

/** Who does something, and when. */
export interface Deed {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason?: string | undefined
}

/** @throws {UserError} where somebody wrote something else into it */
export function reviewIn(yaml: string): Review {
  try {
    return reviewSchema.parse(parseYaml(yaml) ?? {})
  } catch (error) {
    throw new UserError('draft-file-broken', { file: REVIEW_FILE, line: lineOf(error) })
  }
}

function lineOf(error: unknown): number {
  const mark = error instanceof Error && 'mark' in error ? error.mark : undefined
  return typeof mark === 'object' && mark !== null && 'line' in mark ? Number(mark.line) + 1 : 1
}

export function reviewText(review: Review): string {
  return stringify(review, { lineWidth: 0 })
}

export function started(deed: Deed): Review {
  return { state: 'draft', authors: [deed.by], events: [event('started', deed)] }
}

/** Whoever edits is an author; what was approved has to be approved again. */
export function edited(review: Review, deed: Deed): Review {
  if (review.state === 'published') throw new UserError('draft-is-published')
  const authors = review.authors.includes(deed.by) ? review.authors : [...review.authors, deed.by]
  const last = review.events.at(-1)
  const isReopening = review.state === 'reviewed'
  const goesOn = last?.act === 'edited' && last.by === deed.by
  const earlier = goesOn ? review.events.slice(0, -1) : review.events
  const events = [...earlier, ...(isReopening ? [event('reopened', deed)] : []), event('edited', deed)]
  return { ...withoutApproval(review), authors, events }
}

export interface ApprovalRules {
  /** Nobody approves what he or she wrote. */
  readonly twoPeople: boolean
  /** The version that was looked at; left out where the draft is approved as it stands. */
  readonly seen?: number | undefined
}

/** `fingerprint` is of the files as they are approved: what is edited by hand afterwards is not. */
export function approve(review: Review, deed: Deed, fingerprint: string, { twoPeople }: ApprovalRules): Review {
  if (review.state === 'published') throw new UserError('draft-is-published')
  if (twoPeople && review.authors.some((author) => isSamePerson(author, deed.by)))
    throw new UserError('draft-approval-own', { name: deed.by })
  const events = [...review.events, event('reviewed', deed)]
  return { ...review, state: 'reviewed', approver: deed.by, approved: fingerprint, events }
}

export function reopen(review: Review, deed: Deed): Review {
  if (review.state !== 'reviewed') throw new UserError('draft-not-reviewed')
  return { ...withoutApproval(review), events: [...review.events, event('reopened', deed)] }
}

export function publish({ base: _, ...review }: Review, deed: Deed, act: ReviewEvent['act']): Review {
  return { ...review, state: 'published', events: [...review.events, event(act, deed)] }
}

/** What is published becomes a draft again; `base` are fingerprints of the files that it begins with. */
export function startAgain(review: Review | undefined, deed: Deed, base: Readonly<Record<string, string>>): Review {
  const events = [...(review?.events ?? []), event('started', deed)]
  return { state: 'draft', authors: [deed.by], base, events }
}

function withoutApproval({ approver: _, approved: __, ...review }: Review): Review {
  return { ...review, state: 'draft' }
}

function event(act: ReviewEvent['act'], { by, at, reason }: Deed): ReviewEvent {
  return { at, by, act, ...(reason ? { reason } : {}) }
}

/** However a name was typed, and whatever in it nobody sees. */
export function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/[\p{Default_Ignorable_Code_Point}\p{C}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .toLowerCase()
  return plain(one) === plain(other)
}
