import { createRequire } from 'node:module'
import iso from 'i18n-iso-countries'

const require = createRequire(import.meta.url)

/** ISO 3166-1 alpha-2 of a country, by its English name, as in a sentence or on a map: “the Philippines”, “Philippines”. */
export function countryCodeOf(english: string): string | undefined {
  if (!iso.langs().includes('en')) iso.registerLocale(require('i18n-iso-countries/langs/en.json'))
  const name = english.replace(/^the /u, '').replaceAll('’', "'")
  return iso.getAlpha2Code(name, 'en')
}
