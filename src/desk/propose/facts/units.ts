import type { Language } from '../../../content/languages.ts'
import type { VocabularyData } from '../../../content/schemas.ts'
import type { Figure } from '../../../language/figures-in-text.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'

/** Of several units that a figure's word can mean, the one whose first word it is; a wrong unit is worse than none. */
export function unitOf(
  { text, units }: Pick<Figure, 'text' | 'units'>,
  language: Language,
  vocabulary: VocabularyData['units'],
): string | undefined {
  const [unit, ...others] = units
  if (others.length === 0) return unit
  const written = fold(text, language)
  const ranked = units
    .map((id) => ({ id, rank: rankOf(phrasesIn(vocabulary[id]?.[language].words ?? ''), written, language) }))
    .sort((one, other) => one.rank - other.rank)
  const [best, next] = ranked
  return best?.rank === 0 && next?.rank !== 0 ? best.id : undefined
}

function rankOf(words: readonly string[], written: string, language: Language): number {
  const at = words.findIndex((word) => written.endsWith(fold(word, language)))
  return at < 0 ? words.length : at
}
