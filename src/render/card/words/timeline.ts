import type { Picture } from '../../../answer/document.ts'
import { factsAt } from '../../../answer/facts.ts'
import type { Entity, Fact, Library } from '../../../content/library.ts'
import { formatDay, formatDayOfYear } from '../../../language/dates.ts'
import { withoutDate } from '../../../language/dates-in-text.ts'
import { lastDay } from '../../../language/periods.ts'
import type { Phrases } from '../../../language/phrases.ts'
import type { TimelineCard, TimelineEntry } from '../card.ts'
import { type Entities, sourceLine } from './briefing.ts'
import { iconOf } from './icons.ts'
import { omittedUpTo, spanOf } from './spans.ts'

/** The sign of a meeting on nothing in particular. */
const MEETING = 'handshake'

/** A line shorter than this has nothing to show. */
const LEAST = 2

/** A short timeline needs nobody to be pointed at what matters in it. */
const FEW = 4

type Timeline = Extract<Picture, { kind: 'timeline' }>
interface Dated extends Fact {
  readonly day: string
}

/** Days and what happened on them. Undefined where fewer than two facts have a day and are told in that language. */
export function timelineCard({ title, facts }: Timeline, library: Library, phrases: Phrases): TimelineCard | undefined {
  const { language } = phrases
  const { entities } = library
  const shown = factsAt(facts, library).filter((fact) => isDated(fact) && isTold(fact, phrases))
  const dated = shown
    .filter(isDated)
    .map(planned)
    .sort((a, b) => lastDay(a.day).localeCompare(lastDay(b.day)))
  if (dated.length < LEAST) return undefined
  const entries = dated.map((fact) => entryOf(fact, dated.length > FEW, entities, phrases))
  return {
    kind: 'timeline',
    language,
    kicker: spanOf(
      dated.map(({ day }) => day),
      title,
      phrases,
    ),
    title,
    entries,
    omitted: omittedUpTo(entries.length, 'card-omitted-dates', phrases),
    source: sourceLine(dated, phrases),
  }
}

function isDated(fact: Fact): fact is Dated {
  return fact.day !== undefined
}

/** What is planned stands at its own day, rather than at that on which it became known. */
function planned(fact: Dated): Dated {
  if (fact.type !== 'next-step') return fact
  const own = fact.dates.filter(({ of }) => !of.some((act) => fact.impliedActs.includes(act)))
  const day = own.flatMap(({ on, by }) => on ?? by ?? [])[0]
  return day === undefined ? fact : { ...fact, day }
}

/** What is in doubt as a whole needs more words than a picture has. */
export function isTold({ standing, words }: Fact, { language }: Phrases): boolean {
  return standing.level !== 'uncertain' && words[language] !== undefined
}

function entryOf(fact: Dated, hasKeys: boolean, entities: Entities, phrases: Phrases): TimelineEntry {
  const { day, briefing, standing, words } = fact
  const { language } = phrases
  const { title = '', text = '' } = words[language] ?? {}
  // The date stands beside it.
  const without = (said: string) => withoutDate(said, day, language) ?? said
  // In Arabic, a heading seldom stands without its date.
  const short = language === 'ar' ? title : without(title)
  return {
    day,
    year: formatDay(day.slice(0, 4), language),
    date: formatDayOfYear(day, language),
    fullDate: formatDay(day, language),
    doubt: standing.level === 'disputed' ? phrases.say('card-differ') : undefined,
    text: short,
    detail: without(text),
    icon: signOf(fact, entities),
    isKey: hasKeys && briefing.summary[0]?.id === fact.id,
  }
}

/** Of the narrowest sector that it deals with. */
function signOf({ core, type }: Fact, entities: Entities): string {
  const sectors = core.flatMap((id): Entity[] => {
    const entity = entities.get(id)
    return entity?.kind === 'sector' ? [entity] : []
  })
  const [narrowest] = sectors.sort((a, b) => b.within.length - a.within.length)
  return narrowest === undefined && type === 'meeting' ? MEETING : iconOf(narrowest, entities)
}
