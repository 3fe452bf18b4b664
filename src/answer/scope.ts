import type { Briefing } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { PRESENCE } from '../question/acts.ts'
import { beside, firstDay, lastDay, type Period } from '../question/periods.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import type { FactIndex } from './fact-index.ts'

/** The events a question names, and the needs that only name them. */
export interface Scope {
  readonly briefings: readonly Briefing[]
  readonly naming: readonly Need[]
}

/**
 * "The Nara summit", "when Meloni visited Oman": briefings whose head holds every person, country and place that is named
 * beside the event. Of several, those that hold least besides: "Japan and Italy" is not the G7.
 */
export function scopeOf(needs: readonly Need[], reading: Reading, index: FactIndex): Scope | undefined {
  const isNamed = reading.event || reading.acts.some((act) => PRESENCE.has(act))
  if (!isNamed) return undefined
  const naming = needs.filter((need) => isParty(need, index))
  if (naming.length === 0) return undefined
  const briefings = eventsNamed(naming, index).filter(({ kind }) => kind !== 'programme')
  if (briefings.length === 0) return isForeignEvent(needs, naming, reading, index) ? { briefings, naming } : undefined
  return { briefings: briefings.filter((briefing) => !isTooWide(briefing, naming, index)), naming }
}

/** A summit of two countries, and nothing else named, that no briefing is about. */
function isForeignEvent(
  needs: readonly Need[],
  naming: readonly Need[],
  { event }: Reading,
  index: FactIndex,
): boolean {
  const countries = naming.filter(({ entities }) =>
    entities.some((id) => index.library.entities.get(id)?.kind === 'country'),
  )
  return event && countries.length > 1 && needs.filter(isMatter).every((need) => naming.includes(need))
}

/** "The summit of Japan and Canada" is none at which nine others sat too. */
function isTooWide({ countries }: Briefing, naming: readonly Need[], { library }: FactIndex): boolean {
  const isCountry = ({ entities }: Need) => entities.every((id) => library.entities.get(id)?.kind === 'country')
  const named = new Set(naming.flatMap(({ entities }) => entities)).size
  return named > 1 && naming.every(isCountry) && countries.length > named + 1
}

/** Briefings whose head meets every need, newest first, without those that hold more countries than the closest. */
export function eventsNamed(needs: readonly Need[], { heads }: FactIndex): Briefing[] {
  const [first = [], ...others] = needs.map(({ entities }) => entities.flatMap((id) => heads.get(id) ?? []))
  const named = unique(first).filter((briefing) => others.every((list) => list.includes(briefing)))
  const fewest = Math.min(...named.map(({ countries }) => countries.length))
  return named
    .filter(({ countries }) => countries.length === fewest)
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
}

/**
 * The time before or after the event that a question names. Of several such events, one at which whoever else is named took
 * part, else the one that leaves most.
 */
export function periodBeside({ relation, needs }: Reading, index: FactIndex): Period | undefined {
  if (!relation) return undefined
  const named = eventsNamed(relation.needs, index)
  const people = needs.filter((need) => !relation.words.includes(need.text) && isParty(need, index))
  const attended = named.filter(({ head }) => people.every(({ entities }) => entities.some((id) => head.has(id))))
  const events = attended.length > 0 ? attended : named
  const event = relation.side === 'before' ? events[0] : events.at(-1)
  return event && beside(relation.side, { from: firstDay(event.date), to: lastDay(event.date) })
}

function isParty({ entities, free }: Need, { library, heads }: FactIndex): boolean {
  const kinds = entities.map((id) => library.entities.get(id)?.kind)
  const isWhoOrWhere = kinds.some((kind) => kind === 'person' || kind === 'country' || kind === 'place')
  return !free && isWhoOrWhere && entities.some((id) => heads.has(id))
}
