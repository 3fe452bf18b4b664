import type { Language } from '../content/languages.ts'
import type { CitiesData } from '../content/schemas.ts'
import { phrasesIn, post, remembering, unique } from './lists.ts'
import { fold } from './text.ts'
import { writeOffset } from './zone-offsets.ts'

/** What time zones are called. */
export interface ZoneNames {
  /** Every zone, by its name of today. */
  all(): readonly string[]
  /** IANA's name of today for a zone, by any name it ever had: Asia/Calcutta → Asia/Kolkata; undefined where there is none such. */
  today(zone: string): string | undefined
  /** What readers may call a zone in a language; the first is shown. */
  of(zone: string, language: Language): readonly string[]
  /** The zones of a city, as it is written in a language. */
  called(name: string, language: Language): readonly string[]
}

export function zoneNames(cities: CitiesData): ZoneNames {
  const listed = remembering((_: 'all') => {
    const renamed = renamings(cities)
    return { renamed, zones: new Set(Intl.supportedValuesOf('timeZone').map((zone) => renamed.get(zone) ?? zone)) }
  })
  const of = (zone: string, language: Language) => {
    const own = phrasesIn(cities[zone]?.[language] ?? '')
    return own.length > 0 ? own : [cityOf(zone)]
  }
  const byName = remembering((language: Language) => {
    const [exact, folded] = [new Map<string, string[]>(), new Map<string, string[]>()]
    for (const zone of listed('all').zones)
      for (const name of of(zone, language)) {
        post(exact, name.toLowerCase(), zone)
        post(folded, keyOf(name, language), zone)
      }
    for (const [old, zone] of listed('all').renamed) post(folded, keyOf(cityOf(old), language), zone)
    return { exact, folded }
  })
  return {
    all: () => [...listed('all').zones],
    today(zone) {
      const { renamed, zones } = listed('all')
      if (zones.has(zone)) return zone
      const canonical = canonicalOf(zone)
      return canonical && (renamed.get(canonical) ?? canonical)
    },
    of,
    called(name, language) {
      const { exact, folded } = byName(language)
      // Marks can tell cities apart: عمّان is Amman, عُمان is Oman.
      return unique(exact.get(name.toLowerCase()) ?? folded.get(keyOf(name, language)) ?? [])
    },
  }
}

/** As a reader finds it in a list: Rome (Europe/Rome) · 東京（Asia/Tokyo） · UTC+3 */
export function writeZone(zone: string, language: Language, names: ZoneNames): string {
  const offset = writeOffset(zone)
  if (offset !== undefined) return offset
  // CET and the like were taken as they are before there were cities to ask for.
  const name = zone.includes('/') ? (names.today(zone) ?? zone) : zone
  const [city = name] = names.of(name, language)
  if (city === name) return name
  return language === 'ja' ? `${city}（${name}）` : `${city} (${name})`
}

/** Whoever wrote the zones' data down knew their names of today; the runtime may still go by older ones. */
function renamings(cities: CitiesData): ReadonlyMap<string, string> {
  const known = new Set(Intl.supportedValuesOf('timeZone'))
  const names = Object.keys(cities).filter((zone) => !known.has(zone))
  return new Map(names.map((name) => [canonicalOf(name) ?? name, name]))
}

function canonicalOf(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return undefined // no zone
  }
}

function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replace(/_/gu, ' ')
}

/** The article of Arabic names comes and goes. */
function keyOf(name: string, language: Language): string {
  const folded = fold(name, language)
  return language === 'ar' ? folded.replace(/^ال/u, '') : folded
}
