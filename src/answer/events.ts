import type { Briefing, Entity, Fact } from '../content/library.ts'
import { matchesDate } from '../language/date-patterns.ts'
import { beside, contains, firstDay, intersection, lastDay, type Period } from '../language/periods.ts'
import type { Named, Reading } from '../question/reading.ts'
import { eventsNamed, partiesIn } from '../search/closeness.ts'
import type { SearchIndex } from '../search/search-index.ts'

/** Acts of being there: asked of an event, they ask who met. */
export const PRESENCE: readonly string[] = ['meet', 'take-part', 'host', 'visit']

/** A question that names no event is about one of the newest. */
const RECENT = 5

/** What a question is about beside who and where: sectors, terms, organisations. */
export function topicsIn({ named }: Reading, index: SearchIndex): Named[] {
  const parties = partiesIn(named, index)
  return named.filter((one) => !parties.includes(one))
}

/** Whether a question asks of an event as a whole: it names at most who, where and when. */
export function isBroad(reading: Reading, index: SearchIndex): boolean {
  return topicsIn(reading, index).length === 0 && reading.foreign.length === 0
}

/** The events that a question can mean, the likeliest first: by its parties, its dates, or as the newest. */
export function eventsFor(reading: Reading, index: SearchIndex, briefing?: Briefing): readonly Briefing[] {
  const isTold = ({ titles }: Briefing) => titles[reading.language] !== undefined
  const isThen = ({ date }: Briefing) =>
    reading.dates.every((pattern) => matchesDate(pattern, date)) &&
    (reading.period === undefined || contains(reading.period, date))
  if (briefing) return [briefing].filter(isThen)
  const hasTime = reading.dates.length > 0 || reading.period !== undefined
  const hasParties = partiesIn(reading.named, index).length > 0
  const events = hasParties ? eventsNamed(reading.named, index) : index.library.briefings
  const some = events.filter((event) => isTold(event) && isThen(event))
  return hasParties || hasTime ? some : some.slice(0, RECENT)
}

/**
 * The time before or after the event that a question names ("before the Tokyo summit"). Of several such events, one at which
 * whoever else is named took part.
 */
export function periodOf({ relation, named, period }: Reading, index: SearchIndex): Period | undefined {
  if (!relation) return period
  const events = eventsNamed(relation.named, index)
  const others = partiesIn(named, index).filter((one) => !relation.named.some(({ text }) => text === one.text))
  const attended = events.filter(({ head }) => others.every(({ ids }) => ids.some((id) => head.has(id))))
  const some = attended.length > 0 ? attended : events
  const event = relation.side === 'before' ? some[0] : some.at(-1)
  if (!event) return period
  return intersection(period ?? {}, beside(relation.side, { from: firstDay(event.date), to: lastDay(event.date) }))
}

/** Facts that deal with everything named, newest briefing first. */
export function factsOn(
  named: readonly Named[],
  { entities, library }: SearchIndex,
  language: Reading['language'],
): Fact[] {
  const [first, ...others] = named
  if (!first) return []
  const reached = new Set(first.ids.flatMap((id) => entities.get(id) ?? []))
  return [...reached]
    .sort((a, b) => a - b)
    .flatMap((ordinal) => library.facts[ordinal] ?? [])
    .filter(
      (fact) =>
        fact.words[language] !== undefined && others.every(({ ids }) => ids.some((id) => fact.entities.includes(id))),
    )
}

export function isOfKind({ ids }: Named, { library }: SearchIndex, kinds: readonly Entity['kind'][]): boolean {
  return ids.some((id) => kinds.includes(library.entities.get(id)?.kind ?? 'term'))
}
