import type { Language } from '../../../content/languages.ts'
import type { VocabularyData } from '../../../content/schemas.ts'
import type { Figure } from '../../../language/figures-in-text.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'

/** Of several units that a figure's word can mean, the one it is the first word for; a wrong unit is worse than none. */
export function unitOf(
  { text, units }: Pick<Figure, 'text' | 'units'>,
  language: Language,
  vocabulary: VocabularyData['units'],
): string | undefined {
  if (units.length < 2) return units[0]
  const written = fold(text, language)
  const ends = (word: string) => word !== '' && written.endsWith(fold(word, language))
  const words = (id: string) => vocabulary[id]?.[language]
  const own = units.filter((id) =>
    Object.values(words(id)?.forms ?? {}).some((form) => ends(form.replace('#', '').trim())),
  )
  if (own.length === 1) return own[0]
  const first = units.filter((id) => ends(phrasesIn(words(id)?.words ?? '')[0] ?? ''))
  return first.length === 1 ? first[0] : undefined
}
