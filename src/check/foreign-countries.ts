import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { COUNTRY_CODES } from '../language/countries.ts'
import { fold } from '../language/text.ts'

/** Countries that the gazetteer does not hold, so that texts can be compared by them too. */
export interface ForeignCountries {
  readonly entities: ReadonlyMap<string, Entity>
  /** The id of a country by its name. */
  idOf(name: string, language: Language): string | undefined
}

export function foreignCountries(): ForeignCountries {
  const ids = new Map<string, string>()
  const entities = new Map<string, Entity>()
  const names = LANGUAGES.map(
    (language) => [language, new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })] as const,
  )
  for (const code of COUNTRY_CODES) {
    const id = `country-${code.toLowerCase()}`
    const written = names.map(([language, display]) => [language, display.of(code) ?? code] as const)
    for (const [language, name] of written)
      for (const part of name.split(/[()（）]/u))
        if (part.trim() !== '') ids.set(`${language} ${fold(part.trim(), language)}`, id)
    const named = Object.fromEntries(
      written.map(([language, name]) => [language, { name, aliases: '' }]),
    ) as Entity['names'] // one for each language
    entities.set(id, { id, kind: 'country', names: named, within: [] })
  }
  return { entities, idOf: (name, language) => ids.get(`${language} ${fold(name, language)}`) }
}
