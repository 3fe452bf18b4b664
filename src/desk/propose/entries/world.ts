import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import type { CitiesData, NameData } from '../../../content/schemas.ts'
import { COUNTRY_CODES } from '../../../language/countries.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'
import { zoneNames } from '../../../language/zone-names.ts'
import { nationalityForms } from './nationality.ts'
import { slugOf } from './slug.ts'

/** The world around the gazetteer. */
export interface World {
  /** Countries and cities that the gazetteer does not hold, by the ids that they would have. */
  readonly entities: ReadonlyMap<string, Entity>
  /** The country of a time zone, by any of its names. */
  countryIn(zone: string): string | undefined
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
  const borne = new Map(LANGUAGES.map((one) => [one, foldedNames([...known.values(), ...entities.values()], one)]))
  const addCity = (city: Entity) => {
    const same = entities.get(city.id)
    if (same?.kind === 'place' && same.country === city.country) entities.set(city.id, withNamesOf(same, city))
    else if (!known.has(city.id) && !same) entities.set(city.id, city)
  }
  const zones = zoneNames(cities)
  const countryByZone = new Map<string, string>()
  for (const [id, region] of codes)
    for (const zone of new Intl.Locale('und', { region }).getTimeZones() ?? [])
      countryByZone.set(zones.today(zone) ?? zone, id)
  for (const [zone, listed] of Object.entries(cities)) {
    const country = countryByZone.get(zone)
    if (country !== undefined)
      for (const city of otherCities(zone, listed, country)) if (!isNamed(city, borne)) addCity(city)
    const names = Object.fromEntries(LANGUAGES.map((one) => [one, phrasesIn(listed[one])[0] ?? '']))
    // Without marks Amman is written as Oman is; the country is meant.
    for (const one of LANGUAGES) if (borne.get(one)?.has(fold(names[one] ?? '', one))) names[one] = ''
    const en = names.en || (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
    const id = slugOf(en)
    const isKnown = taken.has(fold(en, 'en')) || known.has(id) || entities.has(id)
    if (country !== undefined && !isKnown)
      entities.set(
        id,
        entity(id, 'place', { ...names, en }, () => [], country),
      )
  }
  return { entities, codes, countryIn: (zone) => countryByZone.get(zones.today(zone) ?? zone) }
}

/** Cities that keep the clock of another, each by its name in one language: their lists do not go side by side. */
function otherCities(zone: string, listed: CitiesData[string], country: string): Entity[] {
  return LANGUAGES.flatMap((language) =>
    phrasesIn(listed[language])
      .slice(1)
      .map((name, at) => {
        const id = slugOf(name) || `city-in-${country}-${slugOf(zone)}-${language}-${at + 1}`
        return entity(id, 'place', { [language]: name }, () => [], country)
      }),
  )
}

/** A city that two languages call alike has both names. */
function withNamesOf(one: Entity, other: Entity): Entity {
  const own = (language: Language) => (one.names[language].name === '' ? other : one).names[language]
  return { ...one, names: { ar: own('ar'), en: own('en'), it: own('it'), ja: own('ja') } }
}

/** Some of these names are those of countries (Ivory Coast). */
function isNamed({ names }: Entity, borne: ReadonlyMap<Language, ReadonlySet<string>>): boolean {
  return LANGUAGES.some((one) => names[one].name !== '' && borne.get(one)?.has(fold(names[one].name, one)))
}

function regionNames(language: Language): (code: string) => string | undefined {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  // Some have another name behind: "Myanmar (Burma)".
  return (code) => display.of(code)?.split(/[(（]/u)[0]?.trim()
}

function foldedNames(entities: readonly Entity[], language: Language): Set<string> {
  return new Set(
    entities.flatMap(({ names: { [language]: own } }) =>
      [own.name, ...phrasesIn(own.aliases)].map((name) => fold(name, language)),
    ),
  )
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
