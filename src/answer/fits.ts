import type { Entity, Fact } from '../content/library.ts'
import { BETWEEN_TWO, DIRECTED, DONE_TO, LEADING, MUTUAL, PRESENCE, SPOKEN, TRAVELLING } from '../question/acts.ts'
import { type DatePattern, matchesDate } from '../question/dates.ts'
import { contains } from '../question/periods.ts'
import { isMatter, type Reading } from '../question/reading.ts'

/** Whether those whom the question lets act are those who act in the fact. */
export function fitsSubjects(fact: Fact, reading: Reading, entities: ReadonlyMap<string, Entity>): boolean {
  const isPerson = (id: string) => entities.get(id)?.kind === 'person'
  if (!fitsDestination(fact, reading, entities) || !fitsLed(fact, reading, entities)) return false
  const { acts, asks, needs, subjects, objects, spokenOf } = reading
  const isMutual = acts.some((act) => MUTUAL.has(act)) && subjects.length > 1
  if (isMutual && fact.by.length > 0 && !subjects.every((id) => fact.by.includes(id))) return false
  const directed = acts.filter((act) => DIRECTED.has(act))
  if (directed.length === 0) return true
  if (asks.includes('who') && directed.some((act) => BETWEEN_TWO.has(act))) {
    const named = needs.flatMap(({ entities }) => entities).filter((id) => !subjects.includes(id))
    if (named.some((id) => fact.by.includes(id) && !fact.to.includes(id))) return false
  }
  const spoken = directed.some((act) => SPOKEN.has(act))
  if (spoken && !spokenOf.every((person) => fact.to.includes(person))) return false
  if (subjects.length > 0 && directed.every((act) => DONE_TO.has(act))) {
    if (!directed.some((act) => does(fact, act)) || objects.some((object) => fact.by.includes(object))) return false
  }
  const acting = (subject: string) => {
    if (!spoken || !isPerson(subject)) return fact.by.includes(subject)
    const discussed = fact.acts.includes('discuss') && directed.includes('discuss') && fact.core.includes(subject)
    return discussed || (fact.named && fact.by.includes(subject))
  }
  if (subjects.length === 0) return true
  const people = subjects.filter(isPerson)
  if (spoken && people.length > 1 && fact.by.some((id) => isPerson(id) && !people.includes(id))) return false
  return spoken
    ? subjects.some(acting) && subjects.every((subject) => isPerson(subject) || acting(subject))
    : subjects.every(acting)
}

/** Who is said to travel somewhere has to have been there, and not only met somebody from there. */
function fitsDestination(fact: Fact, reading: Reading, entities: ReadonlyMap<string, Entity>): boolean {
  if (!reading.acts.includes(TRAVELLING)) return true
  const there = [...fact.places.map(({ at }) => at), ...fact.to, ...(fact.atEvent ? [fact.briefing.place ?? ''] : [])]
  const reached = new Set(there.flatMap((id) => [id, entities.get(id)?.country ?? id]))
  const isDestination = (id: string) => {
    const kind = entities.get(id)?.kind
    return (kind === 'country' || kind === 'place') && !reading.subjects.includes(id)
  }
  const named = reading.needs.filter((need) => need.entities.length > 0 && need.entities.every(isDestination))
  return named.every((need) => need.entities.some((id) => reached.has(id)))
}

/** Who is said to lead a body has to lead that one, and not only have to do with it. */
function fitsLed(fact: Fact, { acts, needs }: Reading, entities: ReadonlyMap<string, Entity>): boolean {
  if (!acts.includes(LEADING) || fact.to.length === 0) return true
  const isOrganisation = (id: string) => entities.get(id)?.kind === 'organisation'
  const bodies = needs.filter((need) => need.entities.some(isOrganisation))
  return bodies.every((need) => need.entities.some((id) => fact.to.includes(id)))
}

/** Whether the fact belongs to the event, where the question asks about being there or about the event as such. */
export function fitsEvent(fact: Fact, { event, acts, hintedActs, asks, dates, needs }: Reading): boolean {
  if (!event || fact.type === 'meeting' || fact.acts.includes('meet')) return true
  const isPresent = (some: readonly string[]) => some.some((act) => PRESENCE.has(act))
  const present = acts.length > 0 ? isPresent(acts) : isPresent(hintedActs) || asks.includes('who')
  return needs.some(isMatter) ? !present : dates.length === 0
}

/** Whether every date asked is one of the fact's, or the event's where the fact belongs to it. */
export function fitsDates(fact: Fact, { dates, period, language }: Reading): boolean {
  if (period && ![...datesOf(fact), ...(fact.day ? [fact.day] : [])].some((date) => contains(period, date)))
    return false
  return dates.every(
    (pattern) =>
      datesOf(fact).some((date) => matchesDate(pattern, date)) ||
      (fact.atEvent && matchesDate(pattern, fact.briefing.date)) ||
      (isBareYear(pattern) && fact.words[language]?.text.includes(String(pattern.year))),
  )
}

/** Whether the act is stated of the fact or goes with its type. */
export function does(fact: Fact, act: string): boolean {
  return fact.acts.includes(act) || fact.impliedActs.includes(act)
}

/** Only a year may be read out of a fact's text: with a month or a day it could be any date of that year. */
function isBareYear({ year, ...rest }: DatePattern): boolean {
  return year !== undefined && Object.keys(rest).length === 0
}

function datesOf({ dates }: Fact): string[] {
  return dates.flatMap(({ on, by, since, until }) => [on, by, since, until].filter((date) => date !== undefined))
}
