import type { Fact } from '../content/library.ts'
import type { Amount, Ask } from '../content/schemas.ts'
import { unique } from '../language/lists.ts'
import { ACTS_OF_THE_EVENT } from '../question/acts.ts'
import type { Reading } from '../question/reading.ts'
import { does } from './fits.ts'

/**
 * The facts among `met` (or beside them) that hold the kind of thing asked for: a date for "when", a reason for "why".
 * Empty when the briefing does not say.
 */
export function evidenceFor(ask: Ask, met: readonly Fact[], reading: Reading, isTopical: boolean): Fact[] {
  switch (ask) {
    case 'when':
      return dated(met, reading, isTopical)
    case 'where':
      return placed(met, reading, isTopical)
    case 'why':
      return reasons(met, reading)
    case 'how-many':
    case 'how-much':
      return met.filter((fact) => figuresOf(ask, fact, reading).length > 0)
    case 'how-long':
      return lasting(met, reading, isTopical)
    case 'who':
      return actors(met, reading)
    case 'what':
    case 'sectors':
    case 'background':
    case 'overview':
    case 'importance':
    case 'sources':
    case 'compare':
    case 'briefings':
    case 'events':
    case 'timeline':
      return [...met]
  }
}

/** When it was; not the event's time for talks to be held elsewhere ("When are the Chequers talks?"). */
function dated(met: readonly Fact[], reading: Reading, isTopical: boolean): Fact[] {
  const own = met.filter(({ dates }) => dates.some(({ of }) => concerns(of, reading, isTopical)))
  if (own.length > 0) return own
  const named = new Set(reading.needs.flatMap(({ entities }) => entities))
  const isHere = ({ places, briefing }: Fact) => !places.some(({ at }) => named.has(at) && !briefing.head.has(at))
  return ofTheEvent(met.filter(isHere), reading, ({ dates }) => dates.flatMap(({ of }) => of))
}

function placed(met: readonly Fact[], reading: Reading, isTopical: boolean): Fact[] {
  const named = new Set(reading.needs.flatMap(({ entities, joined }) => (joined?.by === 'or' ? [] : entities)))
  const others = ({ places }: Fact) => places.filter(({ at }) => !named.has(at))
  const own = met.filter((fact) => others(fact).some(({ of }) => concerns(of, reading, isTopical)))
  return own.length > 0 ? own : ofTheEvent(met, reading, (fact) => others(fact).flatMap(({ of }) => of))
}

/** A date belongs to certain acts: asked about another act, it is no answer. */
function concerns(of: readonly string[], reading: Reading, isTopical: boolean): boolean {
  if (reading.acts.length > 0) return reading.acts.some((act) => of.includes(act))
  if (actsHinted(reading).some((act) => of.includes(act))) return true
  return isTopical && !reading.event
}

/** "When did they agree on space?": the fact has no date of its own, but the agreeing has the event's. */
function ofTheEvent(met: readonly Fact[], reading: Reading, actsOf: (fact: Fact) => string[]): Fact[] {
  const acts = reading.acts.length > 0 ? reading.acts : actsHinted(reading)
  if (acts.length === 0 || !acts.every((act) => ACTS_OF_THE_EVENT.has(act))) return []
  const about = met.filter((fact) => fact.atEvent || fact.acts.some((act) => ACTS_OF_THE_EVENT.has(act)))
  const [first] = about
  if (!first) return []
  const telling = first.briefing.facts.filter((fact) => actsOf(fact).some((act) => acts.includes(act)))
  return telling.length > 0 ? [...telling, ...about] : []
}

function actsHinted({ hintedActs, event }: Reading): readonly string[] {
  return event ? ['meet', ...hintedActs] : hintedActs
}

/**
 * Facts of the same briefing that give a reason for one that is asked about, then what they explain. A mere matter may
 * itself be the reason ("Why Ukraine?").
 */
function reasons(met: readonly Fact[], { acts }: Reading): Fact[] {
  const [first] = met
  if (!first) return []
  const done = met.filter((fact) => acts.every((act) => does(fact, act)))
  const asked = new Set((done.length > 0 ? done : met).map(({ id }) => id))
  const explaining = first.briefing.facts.filter(({ explains }) => explains.some((id) => asked.has(id)))
  const explained = new Set(explaining.flatMap(({ explains }) => explains))
  if (explaining.length > 0) return unique([...explaining, ...met.filter(({ id }) => explained.has(id))])
  return acts.length === 0 ? met.filter(({ explains }) => explains.length > 0) : []
}

/** A duration; or, where somebody holds an office, since when. The event's own length is not that of what it is about. */
function lasting(met: readonly Fact[], reading: Reading, isTopical: boolean): Fact[] {
  const { acts, event } = reading
  const those = event && !isTopical ? met.filter(({ atEvent }) => atEvent) : met
  return those.filter(
    (fact) =>
      figuresOf('how-long', fact, reading).length > 0 ||
      fact.dates.some(({ since, of }) => since !== undefined && acts.some((act) => of.includes(act))),
  )
}

/**
 * Facts that say who does what is asked. A word that only facts know is most likely the very act asked about ("who will
 * supply the gas?"), and that a fact holds it as a noun does not tell who.
 */
function actors(met: readonly Fact[], { acts, needs }: Reading): Fact[] {
  if (acts.length === 0 && needs.some(({ free, quoted }) => free && !quoted)) return []
  return met.filter((fact) => fact.by.length > 0 && (acts.length === 0 || acts.some((act) => does(fact, act))))
}

/**
 * The figures of a fact that tell what is asked: those that measure most of what the question names; where none does, those
 * of the fact as a whole. What is counted has to be named: three countries are no answer to "how many fighters"; and money
 * is always somebody's or something's.
 */
export function figuresOf(ask: Ask, { amounts }: Fact, reading: Reading): readonly Amount[] {
  const named = new Set(reading.needs.flatMap(({ entities, acts }) => [...entities, ...acts]))
  const measures = ({ of }: Amount) => of.filter((id) => named.has(id)).length
  const eligible = amounts.filter(
    (amount) => tells(amount, ask, reading, measures(amount) > 0) && !isOfAnotherAct(amount, reading),
  )
  const most = Math.max(0, ...eligible.map(measures))
  if (most > 0) return eligible.filter((amount) => measures(amount) === most)
  const whole = eligible.filter(({ of }) => of.length === 0)
  return whole.length > 0 ? whole : eligible.filter(({ kind }) => kind === 'duration').slice(0, 1)
}

/** How long a visit took is not how long the talks did. */
function isOfAnotherAct({ kind, of }: Amount, reading: Reading): boolean {
  const asked = [...reading.acts, ...actsHinted(reading)].filter((act) => OF_BEING_THERE.includes(act))
  return (
    kind === 'duration' &&
    OF_BEING_THERE.some((act) => of.includes(act)) &&
    asked.length > 0 &&
    !asked.some((act) => of.includes(act))
  )
}

/** Acts that each take a time of their own. */
const OF_BEING_THERE: readonly string[] = ['meet', 'visit']

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
