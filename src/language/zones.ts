import type { Language } from '../content/languages.ts'
import { fold } from './text.ts'

/** Where most of a language's readers live: offered first, never assumed. */
const LIKELY: Readonly<Record<Language, readonly string[]>> = {
  ar: ['Asia/Riyadh', 'Africa/Cairo', 'Asia/Dubai', 'Asia/Beirut', 'Africa/Casablanca', 'Asia/Baghdad'],
  en: ['Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Singapore', 'Australia/Sydney', 'UTC'],
  it: ['Europe/Rome', 'Europe/Zurich', 'Europe/London', 'America/New_York'],
  ja: ['Asia/Tokyo'],
}

/** IANA names, those where a language is at home first. */
export function timeZones(language: Language): string[] {
  const likely = LIKELY[language]
  return [...likely, ...['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => !likely.includes(zone))]
}

/** By its IANA name, or by its city: `Europe/Rome`, `rome`, `new york`. */
export function readZone(typed: string): string | undefined {
  const wanted = fold(typed.trim().replace(/\s+/gu, '_'), 'en')
  const zones = timeZones('en')
  const exact = zones.find((zone) => fold(zone, 'en') === wanted) ?? knownZone(typed.trim())
  return exact ?? zones.find((zone) => fold(cityOf(zone), 'en') === wanted)
}

/** Names that are valid though nobody lists them: Asia/Kolkata, CET. */
function knownZone(name: string): string | undefined {
  if (!/^(?:[A-Za-z_]+\/[\w/+-]+|[A-Z]{3,4})$/u.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined // no zone
  }
}

/** As a reader finds it in a list: `Rome (Europe/Rome)`. */
export function writeZone(zone: string): string {
  const city = cityOf(zone).replace(/_/gu, ' ')
  return city === zone ? zone : `${city} (${zone})`
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

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone
}
