import { LANGUAGES, type Language } from '../content/languages.ts'
import type { CitiesData } from '../content/schemas.ts'
import { remembering, unique } from './lists.ts'
import { fold } from './text.ts'
import { writeZone, zoneNames } from './zone-names.ts'
import { zoneReader } from './zone-reading.ts'

/** The world's time zones, in the words of readers. */
export interface Zones {
  /** The zones that a text can mean, the likeliest first; none when it means none, several when the reader has to tell. */
  read(typed: string, language: Language): readonly string[]
  /** As a reader finds it in a list: `Rome (Europe/Rome)`. */
  write(zone: string, language: Language): string
  /** The date (YYYY-MM-DD) of a moment in milliseconds since 1970, in a zone; without one, where most who speak the language live. */
  today(now: number, language: Language, zone?: string): string
  /** Every zone, those where a language is at home first. */
  list(language: Language): readonly ListedZone[]
}

export interface ListedZone {
  readonly value: string
  readonly label: string
  /** What it is called in all languages, a line each, folded as the reader's own. */
  readonly also: string
}

/** Where most of a language's readers live: offered first, never assumed. */
const LIKELY: Readonly<Record<Language, readonly string[]>> = {
  ar: ['Asia/Riyadh', 'Africa/Cairo', 'Asia/Dubai', 'Asia/Beirut', 'Africa/Casablanca', 'Asia/Baghdad'],
  en: ['Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Singapore', 'Australia/Sydney', 'UTC'],
  it: ['Europe/Rome', 'Europe/Zurich', 'Europe/London', 'America/New_York'],
  ja: ['Asia/Tokyo'],
}

/** Languages that nearly all who speak them speak in one zone; Arabic and English are at home in many, and go by UTC. */
const HOME: Readonly<Partial<Record<Language, string>>> = { it: 'Europe/Rome', ja: 'Asia/Tokyo' }

/** Nothing is prepared before it is asked for. */
export function buildZones(cities: CitiesData): Zones {
  const names = zoneNames(cities)
  const read = zoneReader(names)
  const calendarIn = remembering(isoCalendar)
  const write = (zone: string, language: Language) => writeZone(zone, language, names)
  return {
    read(typed, language) {
      const likely = LIKELY[language]
      return read(typed, language).toSorted((a, b) => Number(likely.includes(b)) - Number(likely.includes(a)))
    },
    write,
    today: (now, language, zone = HOME[language] ?? 'UTC') => calendarIn(zone).format(now),
    list: remembering((language: Language) =>
      unique([...LIKELY[language], 'UTC', ...names.all()]).map((value) => ({
        value,
        label: write(value, language),
        also: LANGUAGES.flatMap((one) => names.of(value, one).map((name) => fold(name, language))).join('\n'),
      })),
    ),
  }
}

/** Writes dates as YYYY-MM-DD. A zone that was stored and exists no more is no reason not to answer. */
function isoCalendar(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', dateStyle: 'short' })
  }
}

/** The local date (YYYY-MM-DD) and time (HH:MM) of a moment in milliseconds since 1970. */
export function localMoment(at: number, zone: string): { date: string; time: string } {
  const written = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at)
  const [date = '', time = ''] = written.split(', ')
  return { date, time }
}
