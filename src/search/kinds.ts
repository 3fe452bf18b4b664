import type { Fact } from '../content/library.ts'
import type { Amount, Ask } from '../content/schemas.ts'
import { type DatePattern, matchesDate } from '../language/date-patterns.ts'
import { contains } from '../language/periods.ts'
import { idsNamed, isTyped, type Reading } from '../question/reading.ts'
import { searchedWords } from './searched-words.ts'

/** Whether the act is stated of the fact or goes with its type. */
export function does(fact: Fact, act: string): boolean {
  return fact.acts.includes(act) || fact.impliedActs.includes(act)
}

/** Acts of the reading, stated or only hinted at. */
export function actsIn({ acts, hintedActs, event }: Reading): readonly string[] {
  return event ? [...acts, ...hintedActs, 'meet'] : [...acts, ...hintedActs]
}

/**
 * Whether a fact holds the kind of thing asked for: a date for "when", an amount of that unit for "how many". 1 where it is of
 * what is asked (a date of that act), less where it is of something else in it, 0 where there is none.
 */
export function holds(ask: Ask, fact: Fact, reading: Reading): number {
  switch (ask) {
    case 'when':
      return Math.max(holdsPlaceOrTime(fact.dates, fact, reading), isLasting(fact) ? 0.5 : 0)
    case 'where':
      return holdsPlaceOrTime(otherPlaces(fact, reading), fact, reading)
    case 'why':
      return fact.explains.length > 0 ? 1 : 0
    case 'who':
      return holdsSomebody(fact, reading)
    case 'how-many':
    case 'how-much':
    case 'how-long': {
      if (figuresOf(ask, fact, reading).length > 0) return 1
      if (ask === 'how-long' && fact.dates.some(({ since }) => since !== undefined)) return 0.5
      return fact.amounts.length > 0 ? 0.25 : 0
    }
    default:
      return 1
  }
}

/** How well the best of some facts holds any kind of thing asked for, from 0 to 1; 1 where nothing of a kind is asked. */
export function holdsBest(facts: readonly Fact[], reading: Reading): number {
  const held = reading.asks.filter(isTyped).flatMap((ask) => facts.map((fact) => holds(ask, fact, reading)))
  return held.length > 0 ? Math.max(...held) : 1
}

/** "Since when?", "the first in nineteen years": how long tells when, too. */
function isLasting({ amounts }: Fact): boolean {
  return amounts.some(({ kind }) => kind === 'duration')
}

function holdsPlaceOrTime(own: readonly { readonly of: readonly string[] }[], fact: Fact, reading: Reading): number {
  const acts = actsIn(reading)
  if (own.some(({ of }) => of.length === 0 || of.some((act) => acts.includes(act)))) return 1
  if (own.length > 0) return acts.length === 0 ? 1 : 0.5
  return fact.atEvent ? 0.25 : 0
}

/** Somebody whom the question does not name already; best if it is who acts. */
function holdsSomebody({ by, core, named }: Fact, reading: Reading): number {
  const known = idsNamed(reading)
  const isNew = (id: string) => !known.includes(id)
  if (named && by.some(isNew)) return 1
  return core.some(isNew) || by.some(isNew) ? 0.5 : 0
}

/** Places that the question does not name already. */
function otherPlaces({ places }: Fact, reading: Reading): Fact['places'] {
  if (reading.alternative) return places
  const named = idsNamed(reading)
  return places.filter(({ at }) => !named.includes(at))
}

/**
 * The figures of a fact that tell what is asked: those that measure most of what the question names; where none does, those
 * of the fact as a whole. What is counted has to be named: three countries are no answer to "how many fighters".
 */
export function figuresOf(ask: Ask, { amounts }: Fact, reading: Reading): readonly Amount[] {
  const named = new Set([...idsNamed(reading), ...reading.acts])
  const measures = ({ of }: Amount) => of.filter((id) => named.has(id)).length
  const eligible = amounts.filter((amount) => tells(amount, ask, reading, measures(amount) > 0))
  const most = Math.max(0, ...eligible.map(measures))
  if (most > 0) return eligible.filter((amount) => measures(amount) === most)
  const counted = eligible.filter((amount) => 'unit' in amount && reading.units.includes(amount.unit))
  if (counted.length > 0) return counted
  const whole = eligible.filter(({ of }) => of.length === 0)
  return whole.length > 0 ? whole : eligible.filter(({ kind }) => kind === 'duration').slice(0, 1)
}

function tells(amount: Amount, ask: Ask, { units, currencies }: Reading, isNamed: boolean): boolean {
  switch (amount.kind) {
    case 'money':
      return ask === 'how-much' || (ask === 'how-many' && currencies.includes(amount.currency))
    case 'percentage':
      return ask === 'how-much'
    case 'duration':
      return ask === 'how-long' || (ask === 'how-many' && units.includes(amount.unit))
    case 'count':
      return ask === 'how-many' && (units.length === 0 ? isNamed : units.includes(amount.unit))
  }
}

/** How many of the times that the question names the fact has, of all; 1 where none is named. */
export function timesMet(fact: Fact, { dates, period, language }: Reading): number {
  const asked = dates.length + (period ? 1 : 0)
  if (asked === 0) return 1
  const own = datesOf(fact)
  const inText = ({ year, ...rest }: DatePattern) =>
    year !== undefined && Object.keys(rest).length === 0 && searchedWords(fact, language)?.text.includes(String(year))
  const met = dates.filter((pattern) => own.some((date) => matchesDate(pattern, date)) || inText(pattern)).length
  return (met + (period && own.some((date) => contains(period, date)) ? 1 : 0)) / asked
}

/** Every date that a fact holds, and that of the event where it belongs to it. */
export function datesOf({ dates, day }: Fact): string[] {
  const own = dates.flatMap(({ on, by, since, until }) => [on, by, since, until].filter((date) => date !== undefined))
  return day === undefined ? own : [...own, day]
}
