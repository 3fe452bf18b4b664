import type { Language } from '../content/languages.ts'
import { COUNTRY_CODES } from './countries.ts'
import { remembering } from './lists.ts'
import { fold } from './text.ts'

/** What may follow the letters that an adjective shares with its country: belg|a, norw|egian, نمسا|وي. */
const REST: Readonly<Record<Exclude<Language, 'ja'>, RegExp>> = {
  ar: /^و?ي(?:ه|ين|ون|ات)?$/u,
  en: /^(?:[a-z]{0,2}(?:ans?|ese|ish|is?|ites?|ic)|s)$/u,
  it: /^(?:[a-z]{0,2}(?:es[ei]|an[oaie]|in[oaie]|it[aei]|en[oaie]|ac[oa]|aci|ache)|[oaie])$/u,
}
/** A language that is spoken in more countries names the people of none: Arabic, Spanish. */
const MOST_HOMES = 6

/**
 * Finds the country (ISO 3166-1) of an adjective by the letters that it shares with the country's name (Unicode's CLDR), or as
 * the name of the language that is at home there: Belgian, olandese, نرويجي.
 */
export function countryByAdjective(language: Language): (word: string) => string | undefined {
  if (language === 'ja') return () => undefined
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const countries = COUNTRY_CODES.flatMap((code) => {
    const name = bareWord((regions.of(code) ?? '').split(/[(（]/u)[0]?.trim() ?? '', language)
    return [{ code, name: /\s/u.test(name) ? '' : name, spoken: spokenIn(code, language) }]
  })
  return remembering((word: string) => {
    const bare = bareWord(word, language)
    const home = countries.find(({ spoken }) => spoken !== '' && isForm(bare, spoken, language))
    const [best] = countries
      .map(({ code, name }) => ({ code, shared: sharedLetters(bare, name, language) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
    return best?.code ?? home?.code
  })
}

function bareWord(word: string, language: Language): string {
  const folded = fold(word, language)
  return language === 'ar' ? folded.replace(/^(?:و?ال|لل)/u, '') : folded
}

/** So many letters of the country's name begin the adjective; 0 where it is none of it. */
function sharedLetters(word: string, name: string, language: Exclude<Language, 'ja'>): number {
  const stem = name.replace(language === 'ar' ? /(?:يا|ا|ه)$/u : /[aeiouy]+$/u, '').length
  const most = Math.min(word.length - 1, name.length)
  for (let shared = most; shared >= leastShared(name, stem, language); shared--) {
    if (!word.startsWith(name.slice(0, shared))) continue
    const rest = word.slice(shared)
    // A lone letter says little: the word shares all of the name but its ending.
    const isEnding = rest.length > 1 || rest === 's' || language === 'ar' || shared >= stem
    if (isEnding && (REST[language].test(rest) || (rest === 'n' && shared >= name.length - 1))) return shared
  }
  return 0
}

/** Arabic names are short, and their beginnings those of other words: Mali is مالي, and so is what has to do with money. */
function leastShared(name: string, stem: number, language: Exclude<Language, 'ja'>): number {
  if (language === 'ar') return name.endsWith('يا') ? Math.max(3, stem) : Math.max(stem, name.length === 3 ? 3 : 4)
  return Math.max(4, name.length - 4)
}

/** The name of the language whose home a country is: Dutch, danese. */
function spokenIn(code: string, language: Language): string {
  const spoken = new Intl.Locale('und', { region: code }).maximize().language
  if (new Intl.Locale(spoken).maximize().region !== code || homesOf(spoken) > MOST_HOMES) return ''
  const name = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(spoken)
  return bareWord(name?.split(' ')[0] ?? '', language)
}

function homesOf(spoken: string): number {
  homes ??= COUNTRY_CODES.map((region) => new Intl.Locale('und', { region }).maximize().language)
  return homes.filter((one) => one === spoken).length
}

let homes: readonly string[] | undefined

/** Olandese and olandesi, greco and greci, نرويجي and نرويجية. */
function isForm(word: string, adjective: string, language: Exclude<Language, 'ja'>): boolean {
  if (word === adjective) return true
  if (language === 'en') return false
  if (language === 'ar') return word.length >= 4 && word.replace(/(?:ه|ين|ون)$/u, '') === adjective.replace(/ه$/u, '')
  const stem = adjective.replace(/[oe]$/u, '')
  return stem.length >= 3 && /^h?[oaie]$/u.test(word.slice(stem.length)) && word.startsWith(stem)
}
