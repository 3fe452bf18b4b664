import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import type { CitiesData, NameData } from '../../../content/schemas.ts'
import { COUNTRY_CODES } from '../../../language/countries.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'
import { nationalityForms } from './nationality.ts'
import { slugOf } from './slug.ts'

/** The world around the gazetteer. */
export interface World {
  /** Countries and cities that the gazetteer does not hold, by the ids that they would have. */
  readonly entities: ReadonlyMap<string, Entity>
  /** Countries by their time zones. */
  readonly countryByZone: ReadonlyMap<string, string>
  /** Codes (ISO 3166-1) of countries. */
  readonly codes: ReadonlyMap<string, string>
}

/**
 * Countries and large cities with their names in every language (Unicode's CLDR, and the cities that time zones are named
 * after). They are proposed as entries only where a text names them.
 */
export function worldAround(known: ReadonlyMap<string, Entity>, cities: CitiesData): World {
  const taken = namesOf(known)
  const entities = new Map<string, Entity>()
  const codes = new Map<string, string>()
  const display = new Map(LANGUAGES.map((one) => [one, regionNames(one)]))
  for (const code of COUNTRY_CODES) {
    const names = Object.fromEntries(LANGUAGES.map((one) => [one, display.get(one)?.(code) ?? '']))
    const held = taken.get(fold(names.en ?? '', 'en'))
    const id = held ?? slugOf(names.en ?? '')
    if (id === '') continue
    codes.set(id, code)
    const forms = (name: string, language: Language) => nationalityForms(name, language, code)
    if (held === undefined && !known.has(id)) entities.set(id, entity(id, 'country', names, forms))
  }
  const countryByZone = new Map<string, string>()
  for (const [id, region] of codes)
    for (const zone of new Intl.Locale('und', { region }).getTimeZones() ?? []) countryByZone.set(zone, id)
  for (const [zone, listed] of Object.entries(cities)) {
    const country = countryByZone.get(zone)
    const names = Object.fromEntries(LANGUAGES.map((one) => [one, phrasesIn(listed[one])[0] ?? '']))
    const en = names.en || (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
    const id = slugOf(en)
    const isKnown = taken.has(fold(en, 'en')) || known.has(id) || entities.has(id)
    if (country !== undefined && !isKnown)
      entities.set(
        id,
        entity(id, 'place', { ...names, en }, () => [], country),
      )
  }
  return { entities, countryByZone, codes }
}

function regionNames(language: Language): (code: string) => string | undefined {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  // Some have another name behind: "Myanmar (Burma)".
  return (code) => display.of(code)?.split(/[(（]/u)[0]?.trim()
}

function namesOf(known: ReadonlyMap<string, Entity>): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, kind, names: own } of known.values())
    if (kind === 'country' || kind === 'place')
      for (const name of [own.en.name, ...phrasesIn(own.en.aliases)]) names.set(fold(name, 'en'), id)
  return names
}

function entity(
  id: string,
  kind: 'country' | 'place',
  names: Readonly<Record<string, string>>,
  forms: (name: string, language: Language) => readonly string[],
  country?: string,
): Entity {
  const inLanguage = (language: Language): NameData => {
    const name = names[language] ?? ''
    return { name, aliases: forms(name, language).join(', ') }
  }
  const own = { ar: inLanguage('ar'), en: inLanguage('en'), it: inLanguage('it'), ja: inLanguage('ja') }
  return { id, kind, names: own, within: [], ...(country === undefined ? {} : { country }) }
}
