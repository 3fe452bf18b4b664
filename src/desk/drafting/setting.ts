import type { Library } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import type { Draft } from '../drafts/draft.ts'
import { type Entries, openEntries } from '../propose/entries/entries.ts'
import { stubsIn } from '../propose/entries/stubs.ts'
import type { Event } from '../propose/facts/event.ts'
import type { KnownName } from './fact-prompt.ts'

/** What a text is read with: all that is published, and the draft's own entries, finished or not. */
export interface DraftSetting {
  readonly draft: Draft
  readonly content: Content
  readonly entries: Entries
  readonly event: Event
}

export function settingOf(draft: Draft, content: Content, { entities }: Pick<Library, 'entities'>): DraftSetting {
  const entries = openEntries(content, entities)
  entries.add(stubsIn(draft.gazetteer))
  return { draft, content, entries, event: eventOf(draft) }
}

/** The draft's event, as far as it is known. */
function eventOf({ id, data, gazetteer }: Draft): Event {
  const { kind = 'summit', date, place, countries = [], participants = [] } = data
  const known = participants.flatMap(({ person, country, host }) =>
    person === undefined ? [] : [{ person, country, host }],
  )
  return {
    kind,
    date: typeof date === 'string' ? date : id.slice(0, '2026-01-16'.length),
    place,
    countries: countries.filter((one) => one !== undefined),
    participants: known,
    cast: new Set([...known.map(({ person }) => person), ...Object.keys(gazetteer.people ?? {})]),
  }
}

/** The names of entries in all languages; those that lack one are left out. */
export function namesOf(ids: readonly string[], { entries }: Pick<DraftSetting, 'entries'>): KnownName[] {
  const { entities } = entries.readers()('en')
  return ids.flatMap((id): KnownName[] => {
    const names = entities.get(id)?.names
    if (!names) return []
    const { ar, en, it, ja } = names
    const all = { ar: ar.name, en: en.name, it: it.name, ja: ja.name }
    return Object.values(all).some((name) => name === '') ? [] : [all]
  })
}
