import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import type { CitiesData, NameData } from '../../../content/schemas.ts'
import { COUNTRY_CODES } from '../../../language/countries.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'
import { nationalityForms } from './nationality.ts'
import { slugOf } from './slug.ts'

/**
 * Countries and large cities of the world that the gazetteer does not hold, with their names in every language (Unicode's
 * CLDR, and the cities that time zones are named after). They are proposed as entries only where a text names them.
 */
export function worldEntities(known: ReadonlyMap<string, Entity>, cities: CitiesData): Map<string, Entity> {
  const taken = namesOf(known)
  const found = new Map<string, Entity>()
  const countryByCode = new Map<string, string>()
  const display = Object.fromEntries(LANGUAGES.map((one) => [one, regionNames(one)]))
  for (const code of COUNTRY_CODES) {
    const names = Object.fromEntries(LANGUAGES.map((one) => [one, display[one]?.(code) ?? '']))
    const held = taken.get(fold(names.en ?? '', 'en'))
    const id = held ?? slugOf(names.en ?? '')
    if (id === '') continue
    countryByCode.set(code, id)
    if (held === undefined && !known.has(id)) found.set(id, entity(id, 'country', names, nationalityForms))
  }
  const countryByZone = new Map<string, string>()
  for (const [code, id] of countryByCode)
    for (const zone of new Intl.Locale('und', { region: code }).getTimeZones() ?? []) countryByZone.set(zone, id)
  for (const [zone, listed] of Object.entries(cities)) {
    const country = countryByZone.get(zone)
    const names = Object.fromEntries(LANGUAGES.map((one) => [one, phrasesIn(listed[one])[0] ?? '']))
    const english = names.en || (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
    const id = slugOf(english)
    const isKnown = taken.has(fold(english, 'en')) || known.has(id) || found.has(id)
    if (country !== undefined && !isKnown)
      found.set(
        id,
        entity(id, 'place', { ...names, en: english }, () => [], country),
      )
  }
  return found
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
  aliases: (name: string, language: Language) => readonly string[],
  country?: string,
): Entity {
  const inLanguage = (language: Language): NameData => {
    const name = names[language] ?? ''
    return { name, aliases: aliases(name, language).join(', ') }
  }
  const own = { ar: inLanguage('ar'), en: inLanguage('en'), it: inLanguage('it'), ja: inLanguage('ja') }
  return { id, kind, names: own, within: [], ...(country === undefined ? {} : { country }) }
}
