import type { Language } from '../../../content/languages.ts'

/** Endings that make an adjective of a country's name. */
const ENDINGS: Readonly<Record<Exclude<Language, 'ja'>, string>> = {
  ar: 'ي ية يين يون',
  en: 'i n an ian ean ese ish is ns ans ians',
  it: 'ita iti ite ano ana ani ane ese esi iano iana iani iane ino ina ini eno ena eni',
}
/** Shorter stems belong to too many words. */
const SHORTEST = 3

/**
 * Words that may be the adjective of a country, to recognise it by (Omani, omanita, عماني); many of them do not exist, so
 * they are never shown. Adjectives that begin otherwise than the country (Dutch) are not found.
 */
export function nationalityForms(name: string, language: Language, code: string): string[] {
  if (language === 'ja' || name === '') return []
  const bare = language === 'ar' ? name.replace(/^ال/u, '') : name.toLowerCase()
  const spoken = languageForms(bare, language, code)
  if (/\s/u.test(bare)) return spoken
  const vowels = language === 'ar' ? /(?:يا|ا|ة)$/u : /[aeiouy]+$/u
  const stems = [...new Set([bare, bare.replace(vowels, '')])].filter((stem) => stem.length >= SHORTEST)
  const forms = stems.flatMap((stem) => ENDINGS[language].split(' ').map((ending) => stem + ending))
  return [...new Set([...forms, ...spoken])]
}

/** A country's language is mostly called as its people: Portuguese, portoghese, البرتغالية. */
function languageForms(name: string, language: Exclude<Language, 'ja'>, code: string): string[] {
  const spoken = new Intl.Locale('und', { region: code }).maximize().language
  const written =
    new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(spoken)?.toLowerCase() ?? ''
  const bare = language === 'ar' ? written.replace(/^ال/u, '') : written
  const isHome = new Intl.Locale(spoken).maximize().region === code
  // France and French share two letters; Arabic words share that many by chance.
  const shared = isHome && language !== 'ar' ? 2 : SHORTEST
  if (bare === '' || !name.startsWith(bare.slice(0, shared))) return []
  if (language === 'ar') return [bare.replace(/ة$/u, ''), bare]
  if (language === 'en') return [bare]
  const stem = bare.replace(/[oe]$/u, '')
  return bare.endsWith('e') ? [bare, `${stem}i`] : [bare, `${stem}a`, `${stem}i`, `${stem}e`, `${stem}he`]
}
