import type { Language } from '../content/languages.ts'
import { COUNTRY_CODES } from './countries.ts'
import { fold } from './text.ts'

/** Countries where nearly all keep one clock, though islands or a border region keep another. */
const ALL_BUT_A_FEW: Readonly<Record<string, string>> = {
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  UA: 'Europe/Kyiv',
}

/** Codes (ISO 3166-1) of the world's countries by their folded names in a language, and by what is short for them: UK, US. */
export function countriesByName(language: Language): ReadonlyMap<string, string> {
  const byName = new Map<string, string>()
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style })
    // Some have another name behind: "Myanmar (Burma)", ミャンマー (ビルマ).
    for (const code of COUNTRY_CODES)
      for (const name of [display.of(code) ?? '', ...(display.of(code)?.split(/[()（）]/u) ?? [])])
        if (name.trim() !== '') byName.set(fold(name.trim(), language), code)
  }
  return byName
}

/** One zone for each clock that a country keeps, that of its largest city where `sizeOf` tells; the largest first. */
export function zonesOfCountry(code: string, sizeOf: (zone: string) => number): string[] {
  const main = ALL_BUT_A_FEW[code]
  if (main) return [main]
  const zones = new Intl.Locale('und', { region: code }).getTimeZones() ?? []
  const bySize = zones.map((zone) => ({ zone, size: sizeOf(zone) })).sort((a, b) => b.size - a.size)
  return [...Map.groupBy(bySize, ({ zone }) => clockOf(zone)).values()].flatMap(([first]) => first?.zone ?? [])
}

/** Winters and summers to come, by the rules that hold now. */
const SEASONS = [Date.UTC(2099, 0, 1), Date.UTC(2099, 6, 1)]

function clockOf(timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return SEASONS.map((moment) => clock.format(moment)).join(' ')
}
