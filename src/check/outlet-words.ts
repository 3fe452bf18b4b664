import { LANGUAGES, type Language } from '../content/languages.ts'
import type { GazetteerData } from '../content/schemas.ts'
import { phrasesIn, remembering, unique } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import { segmentsOf, stemOf } from '../language/words.ts'
import { foreignCountries } from './foreign-countries.ts'

/** What an outlet's name says in a language, in whatever order and wording. */
export type OutletWords = (name: string, language: Language) => ReadonlySet<string>

const FIELD = 'agency'
/** What agencies are called, and what stands beside it: an agency of the press, of news. */
const AGENCY = /^(?:agenzia|agency|agence|وكاله|通信|通信社)$/u
const OF_AGENCIES = /^(?:news|press|stampa|notizie|informazioni|wire|state|انبا|اخبار|国営|国営通信)$/u
const SMALL: Readonly<Record<Language, RegExp>> = {
  ar: /^(?:من|في|و)$/u,
  en: /^(?:the|of|for|and|s)$/u,
  it: /^(?:il|lo|la|l|i|gli|le|di|d|del|dello|della|dell|dei|degli|delle|e|per|a)$/u,
  ja: /^[のと]$/u,
}

/**
 * Reads names without articles, by stems, with each country as one word, as a name or an adjective, and with one word for all
 * that an agency is called: "Agenzia di stampa dell’Oman" and "agenzia di notizie omanita" say the same.
 */
export function outletWords(countries: GazetteerData['countries']): OutletWords {
  const foreign = foreignCountries(new Map())
  const names = new Map<string, string>()
  for (const [id, entry] of [...foreignNames(foreign.entities), ...Object.entries(countries)])
    for (const language of LANGUAGES) {
      const { name, aliases = '', adjective } = entry[language]
      const adjectives = typeof adjective === 'object' ? Object.values(adjective) : adjective ? [adjective] : []
      for (const one of [name, ...phrasesIn(aliases), ...adjectives]) names.set(plain(one, language), id)
    }
  const codes = new Map(
    [...foreign.entities].map(([code, { names: own }]) => [code, names.get(plain(own.en.name, 'en')) ?? code]),
  )
  const countryOf = (word: string, language: Language) => {
    const code = word.length > 3 ? foreign.idByAdjective(word, language) : undefined
    return names.get(word) ?? (code === undefined ? undefined : codes.get(code))
  }
  const read = remembering((key: string) => {
    const [language = 'en', name = ''] = key.split('\n') as [Language, string] // joined below
    const words = plain(name, language)
      .split(' ')
      .filter((word) => !SMALL[language].test(word))
    const isAgency = words.some((word) => AGENCY.test(word))
    const said: string[] = []
    for (let at = 0; at < words.length; at++) {
      const length =
        [3, 2, 1].find((size) => countryOf(words.slice(at, at + size).join(' '), language) !== undefined) ?? 0
      const word = words[at] ?? ''
      const country = length > 0 ? countryOf(words.slice(at, at + length).join(' '), language) : undefined
      if (country !== undefined) said.push(`=${country}`)
      else if (isAgency && (AGENCY.test(word) || OF_AGENCIES.test(word))) said.push(FIELD)
      else said.push(language === 'ja' ? word : stemOf(word, language))
      at += Math.max(0, length - 1)
    }
    return new Set(unique(said))
  })
  return (name, language) => read(`${language}\n${name}`)
}

function foreignNames(entities: ReturnType<typeof foreignCountries>['entities']) {
  return [...entities].map(([id, { names }]) => [id, names] as const)
}

/** Folded words with spaces between, without what stands in brackets and without Arabic articles. */
function plain(name: string, language: Language): string {
  const bare = name.replace(/[（(].*?[)）]/gu, ' ')
  const words = language === 'ja' ? segmentsOf(bare) : (bare.match(/[\p{L}\p{M}\d]+/gu) ?? [])
  return words.map((word) => fold(word, language).replace(/^و?ال(?=\p{L}{3})/u, '')).join(' ')
}

/** So much of all that two names say, both say. */
const SHARE = 0.75

/** Whether two names say about the same, and not only where they are. */
export function sayTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word))
  return (
    shared.length >= 2 &&
    shared.some((word) => !word.startsWith('=')) &&
    shared.length / new Set([...a, ...b]).size >= SHARE
  )
}
