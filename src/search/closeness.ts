import type { Briefing } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import type { Named, Reading } from '../question/reading.ts'
import type { Candidate } from './features.ts'
import type { TermMap } from './field-match.ts'
import type { SearchIndex } from './search-index.ts'
import { rarity } from './word-index.ts'

/** How close a briefing is to a question, each from 0 to 1. */
export interface Closeness {
  /** Its facts among the candidates. */
  readonly candidates: readonly Candidate[]
  /** By the words that its facts share with the question, those that few briefings have weighing most. */
  readonly words: number
  /** Which share of the people, countries and places named belongs to its event. */
  readonly parties: number
  /** 1 where its parties are exactly those named. */
  readonly exact: number
}

/** A word that a briefing meets at least this well is one of its words. */
const MEETS = 0.7

export function closenessOf(
  candidates: readonly Candidate[],
  { terms }: TermMap,
  reading: Reading,
  index: SearchIndex,
): Closeness[] {
  const groups = [...Map.groupBy(candidates, ({ fact }) => fact.briefing)].map(([briefing, own]) => ({
    briefing,
    own,
    met: terms.map((_, at) => own.reduce((best, { met }) => Math.max(best, met[at] ?? 0), 0)),
  }))
  const weights = terms.map(({ counts }, at) => {
    const held = groups.filter(({ met }) => (met[at] ?? 0) > MEETS).length
    return counts ? rarity(held, Math.max(groups.length, 2)) : 0
  })
  const total = weights.reduce((sum, weight) => sum + weight, 1e-9)
  const parties = partiesIn(reading.named, index)
  return groups.map(({ briefing, own, met }) => ({
    candidates: own,
    words: met.reduce((sum, best, at) => sum + best * (weights[at] ?? 0), 0) / total,
    parties: parties.length > 0 ? parties.filter((named) => isOf(briefing, named)).length / parties.length : 0,
    exact: isExactly(briefing, parties, index) ? 1 : 0,
  }))
}

/** People, countries and places: who and where, as against what it is about. */
export function partiesIn(named: readonly Named[], { library }: SearchIndex): Named[] {
  return named.filter(({ ids }) =>
    ids.some((id) => ['person', 'country', 'place'].includes(library.entities.get(id)?.kind ?? '')),
  )
}

function isOf({ head }: Briefing, { ids }: Named): boolean {
  return ids.some((id) => head.has(id))
}

/** "Japan and Italy", "Meloni and Takaichi": all that is named belongs to the event, and no country of it is left unnamed. */
function isExactly(briefing: Briefing, parties: readonly Named[], { library }: SearchIndex): boolean {
  if (parties.length === 0 || !parties.every((named) => isOf(briefing, named))) return false
  const lands = new Set(parties.flatMap(({ ids }) => ids.map((id) => library.entities.get(id)?.country ?? id)))
  return briefing.countries.every((id) => lands.has(id))
}

/**
 * The events that a question can mean by the people, countries and places it names, newest first: those whose parties are
 * exactly these, else those to which all of them belong, with the fewest others.
 */
export function eventsNamed(named: readonly Named[], index: SearchIndex): Briefing[] {
  const parties = partiesIn(named, index)
  const [first, ...others] = parties
  if (!first) return []
  const held = unique(first.ids.flatMap((id) => index.heads.get(id) ?? [])).filter((briefing) =>
    others.every((party) => isOf(briefing, party)),
  )
  const events = held.filter(({ kind }) => kind !== 'programme')
  const exact = events.filter((briefing) => isExactly(briefing, parties, index))
  const some = exact.length > 0 ? exact : events
  const fewest = Math.min(...some.map(({ countries }) => countries.length))
  return some
    .filter(({ countries }) => countries.length === fewest)
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
}
