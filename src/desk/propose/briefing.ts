import { briefingKey } from '../../content/briefing-key.ts'
import type { Entity } from '../../content/library.ts'
import type { DraftData, DraftFact, Proposal } from '../drafts/draft.ts'
import { freeId, slugOf } from './entries/slug.ts'
import type { Event } from './facts/event.ts'
import type { Taken } from './setting.ts'
import { backgroundOf, summaryOf } from './summary.ts'

export interface Parts {
  readonly event: Event
  readonly facts: Readonly<Record<string, DraftFact>>
  readonly sources: NonNullable<DraftData['sources']>
  readonly title: string
  readonly today: string
  readonly taken: Taken
  /** Matters that nearly every event is about. */
  readonly usual: ReadonlySet<string>
  readonly entities: ReadonlyMap<string, Entity>
}

/** The language-neutral half of a briefing, with its id and key. */
export function briefingOf({
  event,
  facts,
  sources,
  title,
  today,
  taken,
  usual,
  entities,
}: Parts): Pick<Proposal, 'id' | 'data'> {
  const { kind, date, place, countries, participants } = event
  const slug = slugFor(event, title)
  const about = mattersOf(facts, usual, entities)
  const background = backgroundOf(facts, date)
  const data: DraftData = {
    key: briefingKey(slug, date.slice(0, 4), taken.keys),
    kind,
    date,
    ...(place === undefined ? {} : { place }),
    published: today,
    updated: today,
    countries: [...countries],
    ...(about.length > 0 ? { about } : {}),
    participants: participants.map((one) => ({ ...one })),
    summary: summaryOf(facts),
    ...(background.length > 0 ? { background } : {}),
    sources,
    facts,
  }
  return { id: freeId(`${date}-${slug}`, (id) => taken.ids.has(id)), data }
}

/** More countries than this do not make a name. */
const MOST_COUNTRIES = 3
const MOST_WORDS = 6

/** `italy-oman-muscat-summit`: whose, where and what; where nothing of that is known, the words of the title. */
function slugFor({ countries, place, kind }: Event, title: string): string {
  const whose = countries.length <= MOST_COUNTRIES ? countries : []
  const own = [...whose, ...(place === undefined ? [] : [place]), kind].join('-')
  const words = slugOf(title).split('-').slice(0, MOST_WORDS).join('-')
  return whose.length > 0 || words === '' ? own : words
}

/** So many matters name an event. */
const MATTERS = 2

/** What its facts are about more often than others, left out what nearly every event is about. */
function mattersOf(facts: Parts['facts'], usual: Parts['usual'], entities: ReadonlyMap<string, Entity>): string[] {
  const counts = new Map<string, number>()
  for (const { about = [] } of Object.values(facts))
    for (const id of about)
      if (id !== undefined && isMatter(entities.get(id))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .filter(([id, count]) => !usual.has(id) && count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MATTERS)
    .map(([id]) => id)
}

function isMatter(entity: Entity | undefined): boolean {
  return entity?.kind === 'sector' || entity?.kind === 'term' || entity?.kind === 'organisation'
}
