import type { Language } from '../../../content/languages.ts'

/** Endings that make an adjective of a country's name. */
const ENDINGS: Readonly<Record<Exclude<Language, 'ja'>, readonly string[]>> = {
  ar: ['ي', 'ية', 'يين', 'يون'],
  en: ['i', 'n', 'an', 'ian', 'ean', 'ese', 'ish', 'is', 'ns', 'ans', 'ians'],
  it: [
    'ita',
    'iti',
    'ite',
    'ano',
    'ana',
    'ani',
    'ane',
    'ese',
    'esi',
    'iano',
    'iana',
    'iani',
    'iane',
    'ino',
    'ina',
    'eno',
    'ena',
  ],
}
/** Shorter stems belong to too many words. */
const SHORTEST = 3

/**
 * Words that may be the adjective of a country, to recognise it by (Omani, omanita, عماني); most of them do not exist, so
 * they are never shown. Countries with an adjective of their own kind (Dutch) are not found by it.
 */
export function nationalityForms(name: string, language: Language): string[] {
  if (language === 'ja' || name === '' || /\s/u.test(name)) return []
  const whole = language === 'ar' ? name.replace(/^ال/u, '') : name.toLowerCase()
  const vowels = language === 'ar' ? /(?:يا|ا|ة)$/u : /[aeiouy]+$/u
  const stems = [...new Set([whole, whole.replace(vowels, '')])].filter((stem) => stem.length >= SHORTEST)
  const forms = stems.flatMap((stem) => ENDINGS[language].map((ending) => stem + ending))
  return language === 'ar' ? forms : forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1))
}
