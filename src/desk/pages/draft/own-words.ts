import { LANGUAGES, type Language } from '../../../content/languages.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { written } from '../../fields/as-written.ts'

/** What an entry of the vocabulary, finished or not, is called in a language, or in another that has words for it. */
export function ownWord(entry: unknown, language: Language): string | undefined {
  return [language, ...LANGUAGES].map((one) => wordIn(looseOf(entry)[one])).find((word) => word !== '')
}

/** The first of its words; of a unit without any, the form that most figures take. */
function wordIn(own: unknown): string {
  const { words = own, forms } = looseOf(own)
  const [first = ''] = phrasesIn(written(words))
  return first || written(looseOf(forms).other).replace('#', '').trim()
}

/** What an editor may have written by hand, in whatever form. */
export function looseOf(value: unknown, key?: string): Readonly<Record<string, unknown>> {
  const record: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  return key === undefined ? record : looseOf(record[key])
}
