import type { Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import type { Reading } from '../question/reading.ts'
import { type Ranked, search } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { factKey } from './facts.ts'
import type { OfferedFact } from './picker.ts'

/** As many as hold the right one nearly always. */
const OFFERED = 12

/** One way to look for what a question asks. */
export interface Look {
  readonly reading: Reading
  readonly briefing?: Briefing | undefined
}

/** The facts that come nearest, however the question is taken: the best of each look, then the second of each. */
export function nearest(looks: readonly Look[], index: SearchIndex): Ranked[] {
  const lists = looks.map(({ reading, briefing }) =>
    search(reading, index, { briefings: briefing && new Set([briefing]) }).ranked.slice(0, OFFERED),
  )
  const found = new Map<string, Ranked>()
  for (let at = 0; at < OFFERED && found.size < OFFERED; at++)
    for (const list of lists) {
      const ranked = list[at]
      if (ranked && found.size < OFFERED && !found.has(factKey(ranked.fact))) found.set(factKey(ranked.fact), ranked)
    }
  return [...found.values()]
}

/** A fact in the words of a language, with what a reader would be told of it. */
export function offered({ fact }: Ranked, language: Language): OfferedFact[] {
  const { briefing, standing, day, words } = fact
  const told = words[language]
  if (!told) return []
  return [
    {
      key: factKey(fact),
      event: briefing.titles[language] ?? briefing.id,
      date: day ?? briefing.date,
      standing: standing.level,
      text: told.other === undefined ? told.text : `${told.text} (${told.other})`,
    },
  ]
}
