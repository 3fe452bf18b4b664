import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import type { Need, Reading } from '../question/reading.ts'
import { evidenceFor, figuresOf } from './evidence.ts'
import type { Part } from './finding.ts'
import { does } from './fits.ts'
import { rank } from './rank.ts'

export type Shown = Pick<Part, 'view' | 'facts' | 'figures'>

/** What was asked, and what meets it. */
export interface Matter {
  /** Facts of one briefing that meet every need. */
  readonly met: readonly Fact[]
  readonly briefing: Briefing
  readonly needs: readonly Need[]
  readonly reading: Reading
  /** It is about something, beyond who and where. */
  readonly isTopical: boolean
  readonly isPerson: (id: string) => boolean
  readonly isPlace: (id: string) => boolean
}

/** How many facts answer a question about something, and a broad one ("what was agreed?"). */
const TOPICAL_LIMIT = 4
const BROAD_LIMIT = 12

/** Chooses what answers one ask, and how to show it; no facts = the briefing does not say. */
export function show(ask: Ask | undefined, matter: Matter): Shown {
  const { met, briefing, needs, isTopical } = matter
  switch (ask) {
    case undefined:
    case 'what':
      if (isWhatIs(matter)) return telling({ ...matter, isTopical: true })
      if (isWhoIs(matter)) return person(met)
      if (isDateOnly(matter)) return evidence('when', { ...matter, isTopical: true })
      return isPlaceOnly(matter) ? evidence('where', { ...matter, isTopical: true }) : telling(matter)
    case 'overview':
      return overview(matter)
    case 'sources':
      return { view: 'sources', facts: isTopical ? met : briefing.facts }
    case 'sectors':
      return isTopical ? telling(matter) : { view: 'sectors', facts: met.filter(({ type }) => COOPERATIVE.has(type)) }
    case 'background':
    case 'importance':
      return lyingBehind(ask, matter)
    case 'compare':
      return comparison(matter)
    case 'who':
      return who(matter)
    case 'why':
      if (isDenied(matter)) return facts([])
      return evidence('why', { ...matter, met: needs.length === 0 ? briefing.summary : met })
    case 'events':
      return facts(met.filter(({ type }) => type === 'meeting'))
    case 'briefings':
    case 'timeline':
      return telling(matter)
    case 'when':
    case 'where':
    case 'how-many':
    case 'how-much':
    case 'how-long':
      return measured(ask, {
        ...matter,
        met: rank(met, needs, matter.reading),
        isTopical: isTopical || matter.reading.dates.length > 0,
      })
  }
}

const COOPERATIVE: ReadonlySet<Fact['type']> = new Set(['agreement', 'programme', 'next-step'])

function facts(those: readonly Fact[], limit = BROAD_LIMIT): Shown {
  return { view: 'facts', facts: those.slice(0, limit) }
}

function evidence(ask: Ask, { met, reading, isTopical }: Matter): Shown {
  return facts(evidenceFor(ask, met, reading, isTopical), TOPICAL_LIMIT)
}

/** Figures first, where it is a figure that was asked for. */
function measured(ask: Ask, matter: Matter): Shown {
  const shown = evidence(ask, matter)
  const figures = new Map(shown.facts.map((fact) => [fact, figuresOf(ask, fact, matter.reading)]))
  return [...figures.values()].some(({ length }) => length > 0) ? { ...shown, view: 'amounts', figures } : shown
}

/** The briefing in a minute, as far as it deals with whom or when the question names. */
function overview(matter: Matter): Shown {
  const { met, briefing, isTopical, reading } = matter
  const told = briefing.summary.filter((fact) => met.includes(fact))
  return isTopical || reading.acts.length > 0 || told.length < 2 ? telling(matter) : facts(told)
}

/** "Was it on Friday?", "What is in 2035?" ask for what has that date. */
function isDateOnly({ needs, reading }: Matter): boolean {
  return needs.length === 0 && reading.dates.length > 0
}

/** What people said or did can be held side by side; countries as such can not. */
function comparison(matter: Matter): Shown {
  const { met, reading, isTopical, isPerson } = matter
  const people = reading.needs.some(({ entities }) => entities.some(isPerson))
  if (!people && reading.acts.length === 0) return isTopical ? telling(matter) : facts([])
  const own = met.filter(({ named, type }) => named && type !== 'programme')
  const compared = reading.needs.flatMap(({ entities }) => entities.filter(isPerson))
  const heard = compared.filter((person) => own.some(({ by }) => by.includes(person)))
  if (compared.length > 1 && heard.length < 2) return facts([])
  return { view: 'sides', facts: own.slice(0, BROAD_LIMIT) }
}

/** "Why did they not meet?" has no answer where they did. */
function isDenied({ met, reading: { negated, acts } }: Matter): boolean {
  return negated && acts.length > 0 && met.some((fact) => acts.every((act) => does(fact, act)))
}

/** "What is Horyuji?": a fact says what the thing is. */
function isWhatIs({ met, needs, reading }: Matter): boolean {
  const named = needs.flatMap(({ entities }) => entities)
  return (
    reading.acts.length === 0 &&
    needs.length === 1 &&
    met.some(({ defines }) => defines.some((id) => named.includes(id)))
  )
}

/** "Was it in Rome or in Tokyo?" asks where, without the word. */
function isPlaceOnly({ needs, reading, isPlace }: Matter): boolean {
  return (
    needs.length > 0 &&
    reading.acts.length + reading.hintedActs.length === 0 &&
    needs.every(({ entities }) => entities.length > 0 && entities.every(isPlace))
  )
}

/** The facts themselves: all of a kind for "what was agreed?", the weightiest for a matter, the summary for nothing. */
function telling({ met, briefing, needs, reading, isTopical }: Matter): Shown {
  if (needs.length === 0 && reading.asks.every((ask) => ask === 'what'))
    return facts(reading.units.length === 0 ? briefing.summary : [])
  const ranked = rank(met, needs, reading)
  return isTopical ? facts(ranked, TOPICAL_LIMIT) : facts(ofTheKind(ranked, reading))
}

/** "What was agreed?" lists the agreements, not everything that also has to do with agreeing. */
function ofTheKind(ranked: readonly Fact[], { acts }: Reading): readonly Fact[] {
  const ofKind = ranked.filter((fact) => [fact.impliedActs[0] ?? '', ...fact.acts].some((act) => acts.includes(act)))
  return ofKind.length > 0 ? ofKind : ranked
}

function lyingBehind(ask: 'background' | 'importance', matter: Matter): Shown {
  const { briefing, needs, isTopical } = matter
  if (needs.length === 0 || (ask === 'background' && !isTopical)) return facts(briefing.background)
  const why = evidence('why', matter)
  if (why.facts.length > 0) return why
  return isTopical ? telling(matter) : facts(briefing.background)
}

function who(matter: Matter): Shown {
  const { met, briefing, needs, isTopical, reading } = matter
  if (isWhoIs(matter)) return person(met)
  const meetings = (needs.length === 0 ? briefing.facts : met).filter(({ type }) => type === 'meeting')
  if (!isTopical && meetings.length > 0) return { view: 'people', facts: introducing(meetings).slice(0, 2) }
  return evidence('who', { ...matter, met: rank(met, needs, reading) })
}

/** "Who is Meloni?", "Meloni's position": only a person is named, and nothing that was done. */
function isWhoIs({ needs, reading, isTopical, isPerson }: Matter): boolean {
  const namesPerson = needs.some(({ entities }) => entities.some(isPerson))
  return namesPerson && !isTopical && reading.acts.length === 0 && !reading.event
}

function person(met: readonly Fact[]): Shown {
  return { view: 'person', facts: introducing(met).slice(0, 2) }
}

/** Who somebody is stands in the fact of a meeting, or of taking office. */
function introducing(met: readonly Fact[]): Fact[] {
  const weight = ({ type, acts, named }: Fact) =>
    type === 'meeting' ? (named ? 3 : 2) : acts.includes('take-office') ? 1 : 0
  return [...met].sort((a, b) => weight(b) - weight(a))
}
