import { join } from 'node:path'
import type { Language } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import { namesIn } from './disk.ts'
import type { DraftState } from './draft.ts'
import { isDraftId } from './ids.ts'
import { readDraft } from './read-draft.ts'

/** A draft in a list. */
export interface ListedDraft {
  readonly id: string
  readonly state: DraftState
  /** Of a briefing that is published already. */
  readonly isCorrection: boolean
  readonly authors: readonly string[]
  /** When somebody last did something to it. */
  readonly changed?: string | undefined
  readonly titles: Readonly<Partial<Record<Language, string>>>
  readonly facts: number
  /** Why it cannot be opened. */
  readonly fault?: UserError | undefined
}

/** The drafts in a folder, the latest first; one that is being saved is shown as far as that has come. */
export function listDrafts(folder: string): ListedDraft[] {
  return namesIn(folder)
    .filter(isDraftId)
    .map((id) => listed(join(folder, id), id))
    .sort(latestFirst)
}

function listed(place: string, id: string): ListedDraft {
  try {
    const { review, texts, data } = readDraft(place, id)
    const titles = Object.fromEntries(
      Object.entries(texts).flatMap(([language, { title }]) => (typeof title === 'string' ? [[language, title]] : [])),
    )
    const { state, authors, events, base } = review
    const facts = Object.keys(data.facts ?? {}).length
    return { id, state, isCorrection: base !== undefined, authors, changed: events.at(-1)?.at, titles, facts }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { id, state: 'draft', isCorrection: false, authors: [], titles: {}, facts: 0, fault: error }
  }
}

function latestFirst(one: ListedDraft, other: ListedDraft): number {
  return (other.changed ?? '').localeCompare(one.changed ?? '') || one.id.localeCompare(other.id)
}
