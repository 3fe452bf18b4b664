import type { Language } from '../content/languages.ts'
import type { Briefing, Fact } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import type { Need, Reading } from '../question/reading.ts'
import type { FactIndex, Postings } from './fact-index.ts'
import { fitsDates, fitsEvent, fitsSubjects } from './fits.ts'

/** More than a briefing holds, and few enough to rank in a moment. */
const MOST = 400

/** A question without needs is about the newest of these briefings that can answer it. */
const RECENT = 5

/** Every fact that meets all needs, newest briefing first; by its mere words only when none meets them otherwise. */
export function candidatesFor(
  needs: readonly Need[],
  reading: Reading,
  index: FactIndex,
  scope?: readonly Briefing[],
): Fact[] {
  const { library } = index
  const fits = (fact: Fact) =>
    (!scope || scope.includes(fact.briefing)) &&
    fact.words[reading.language] !== undefined &&
    fitsSubjects(fact, reading, library.entities) &&
    fitsEvent(fact, reading) &&
    fitsDates(fact, reading)
  if (needs.length === 0) {
    const recent = library.briefings.filter(({ titles }) => titles[reading.language] !== undefined).slice(0, RECENT)
    const those = reading.dates.length > 0 || reading.period ? library.briefings : recent
    return (scope ?? those).flatMap(({ facts }) => facts).filter(fits)
  }
  const splits = needs.some(({ joined }) => joined?.by === 'and')
  for (const loose of [false, true])
    for (const together of splits ? [true, false] : [true]) {
      const lists = grouped(needs, together).map((group) =>
        group.flatMap((need) => placesOf(need, index, reading.language, loose)),
      )
      const facts = intersect(lists, index, fits)
      if (facts.length > 0 && (together || coversAll(facts, needs, index, reading, loose))) return facts
    }
  return []
}

/** Needs joined by "or" are met by any of them; those joined by "and" too, once no fact holds them together. */
function grouped(needs: readonly Need[], together: boolean): Need[][] {
  const groups: Need[][] = []
  const byGroup = new Map<number, Need[]>()
  for (const need of needs) {
    const { joined } = need
    if (!joined || (joined.by === 'and' && together)) {
      groups.push([need])
      continue
    }
    const group = byGroup.get(joined.group)
    if (group) group.push(need)
    else {
      const fresh = [need]
      byGroup.set(joined.group, fresh)
      groups.push(fresh)
    }
  }
  return groups
}

function coversAll(
  facts: readonly Fact[],
  needs: readonly Need[],
  index: FactIndex,
  reading: Reading,
  loose: boolean,
): boolean {
  const ordinals = new Set(facts.map(({ ordinal }) => ordinal))
  return needs
    .filter(({ joined }) => joined?.by === 'and')
    .every((need) =>
      placesOf(need, index, reading.language, loose).some((list) => list.some((ordinal) => ordinals.has(ordinal))),
    )
}

/** Where a need is met: by what the fact deals with, or (`loose`) where it is an act also by the fact's mere words. */
export function placesOf(need: Need, index: FactIndex, language: Language, loose: boolean): Postings[] {
  const lists = [
    ...need.entities.map((id) => index.entities.get(id) ?? []),
    ...need.acts.map((id) => index.acts.get(id) ?? []),
    ...(need.free || (loose && need.entities.length === 0) ? [wordList(need, index, language)] : []),
  ]
  return lists.filter((list) => list.length > 0)
}

/** Facts in which every word of the need stands. */
function wordList({ key }: Need, index: FactIndex, language: Language): Postings {
  const words = index.words(language)
  const lists = (language === 'ja' ? [key] : key.split(' ')).map((part) => [words.find(part)])
  return lists.length === 1 ? (lists[0]?.[0] ?? []) : [...common(lists)]
}

/** The first facts that fit and stand in at least one list of every need, newest briefing first. */
export function intersect(
  needs: readonly (readonly Postings[])[],
  index: FactIndex,
  fits: (fact: Fact) => boolean,
): Fact[] {
  const found: Fact[] = []
  for (const ordinal of common(needs)) {
    const fact = index.library.facts[ordinal]
    if (!fact || !fits(fact)) continue
    found.push(fact)
    if (found.length === MOST) break
  }
  return found
}

/** Walks the rarest need and lets a cursor follow in each other list: ascending, and linear in the lists. */
function* common(needs: readonly (readonly Postings[])[]): Generator<number> {
  const [rarest, ...others] = [...needs].sort((a, b) => size(a) - size(b))
  if (!rarest) return
  const followers = others.map((lists) => lists.map(cursor))
  for (const ordinal of merged(rarest))
    if (followers.every((cursors) => cursors.some((holds) => holds(ordinal)))) yield ordinal
}

/** Answers "is this ordinal in the list?" for ordinals that only grow. */
function cursor(list: Postings): (ordinal: number) => boolean {
  let at = 0
  return (ordinal) => {
    while (at < list.length && (list[at] ?? 0) < ordinal) at++
    return list[at] === ordinal
  }
}

function merged(lists: readonly Postings[]): Postings {
  const [only = [], ...rest] = lists
  return rest.length === 0 ? only : unique(lists.flat()).sort((a, b) => a - b)
}

function size(lists: readonly Postings[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0)
}
