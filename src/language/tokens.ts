import type { Language } from '../content/languages.ts'
import { remembering } from './lists.ts'
import { fold } from './text.ts'
import { stemOf, surfaces } from './words.ts'

/** What texts and questions are compared by: stems, or in Japanese, which has no spaces, pairs of characters. */
export function tokensOf(text: string, language: Language, stems: Stems): string[] {
  return language === 'ja' ? pairsOf(text) : surfaces(text, language).map(stems)
}

/** Stems of words as they are written; remembered, for texts repeat their words and stemming is slow. */
export type Stems = (surface: string) => string

export function stemsOf(language: Language): Stems {
  return remembering((surface) => (language === 'ja' ? surface : stemOf(fold(surface, language), language)))
}

const SEPARATORS = /[^\p{L}\p{M}\p{N}ー]+/u

function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (const run of fold(text, 'ja').split(SEPARATORS)) {
    if (run.length === 1) pairs.push(run)
    for (let at = 0; at + 1 < run.length; at++) pairs.push(run.slice(at, at + 2))
  }
  return pairs
}
