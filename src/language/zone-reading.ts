import { type Language, languagesFrom } from '../content/languages.ts'
import { remembering } from './lists.ts'
import { clean, fold, latinDigits } from './text.ts'
import { loadWorldCities } from './world-cities.ts'
import { zonesAbbreviated } from './zone-abbreviations.ts'
import { countriesByName, zonesOfCountry } from './zone-countries.ts'
import type { ZoneNames } from './zone-names.ts'
import { readOffset } from './zone-offsets.ts'

/** In characters; no place has a longer name. */
const LONGEST = 100

const IANA_NAME = /^[a-z][\w+\-/ ]*$/iu

/** What is said around the name of a place whose time is meant. */
const FRAMES: readonly RegExp[] = [
  /\((.+)\)$/u,
  /^the\s+(.+)$/iu,
  /^(.+?)(?:\s+(?:local|standard|summer|daylight|mean))?\s+time$/iu,
  /^(?:the\s+)?(?:city|time)\s+(?:of|in)\s+(.+)$/iu,
  /^(?:l'ora|ora|orario|fuso(?:\s+orario)?|città)\s+(?:(?:di|del|della|degli|delle)\s+|dell')?(.+)$/iu,
  /^(?:ب?توقيت|حسب\s+توقيت|مدينة|في)\s+(.+)$/u,
  /^(.+?)(?:の?(?:現地|標準|夏)?時間|の?標準時|市|都|府|県)$/u,
]

/** The zones that a text can mean; none when it means none, several when the reader has to tell. */
export type ReadZones = (typed: string, language: Language) => readonly string[]

/** A text, and the names of places that it may be about: "Rome time", 日本時間. */
export function placesIn(text: string): string[] {
  return [text, ...FRAMES.flatMap((frame) => frame.exec(text)?.[1]?.trim() ?? [])]
}

/** By offset, abbreviation, city, IANA's name or country, in any of our languages, the reader's own first. */
export function zoneReader(names: ZoneNames): ReadZones {
  const countries = remembering(countriesByName)
  const nameOf = remembering((zone: string) => names.today(zone) ?? zone)
  const world = remembering((_: 'world') => loadWorldCities(nameOf))
  const zonesIn = (code: string) =>
    zonesOfCountry(code, (zone) => world('world').largestIn(nameOf(zone))).map((zone) => nameOf(zone))
  const read = (text: string, language: Language): readonly string[] => {
    const offset = readOffset(text)
    if (offset) return [offset]
    const abbreviated = zonesAbbreviated(text)
    if (abbreviated.length > 0) return abbreviated
    const languages = languagesFrom(language)
    for (const one of languages) {
      const called = names.called(text, one)
      if (called.length > 0) return called
    }
    const name = IANA_NAME.test(text) ? names.today(text.replace(/\s+/gu, '_')) : undefined
    if (name) return [name]
    for (const one of languages) {
      const code = countries(one).get(fold(text, one))
      if (code) return zonesIn(code)
    }
    return /^\p{Script=Latin}/u.test(text) ? world('world').zonesOf(text) : []
  }
  const reader: ReadZones = (typed, language) => {
    const text = latinDigits(clean(typed))
    if (text.length > LONGEST) return []
    const [, city, land] = /^([^,،、]+)[,،、]\s*([^,،、]+)$/u.exec(text) ?? []
    if (city && land) {
      // "Paris, Texas" is not in France.
      const there = reader(land, language)
      return reader(city, language).filter((zone) => there.includes(zone))
    }
    for (const form of placesIn(text)) {
      const zones = read(form, language)
      if (zones.length > 0) return zones
    }
    return []
  }
  return reader
}
