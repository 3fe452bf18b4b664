import { createRequire } from 'node:module'
import { post, unique } from './lists.ts'
import { fold } from './text.ts'

export interface WorldCity {
  readonly timeZone: string
  readonly population: number
}

/** How much smaller a namesake may be and still be meant: San José is in California and in Costa Rica. */
const COMPARABLE = 0.5

export interface WorldCities {
  /** The zones of the cities that an English name can mean; a small namesake is not meant. */
  zonesOf(name: string): string[]
  /** How many people live in the largest city of a zone, as far as is known. */
  largestIn(timeZone: string): number
}

/**
 * Some 7,000 cities by their English names, their zones as `nameOf` calls them. Large: load it only for what is not known otherwise.
 */
export function loadWorldCities(nameOf: (zone: string) => string): WorldCities {
  const byName = new Map<string, WorldCity[]>()
  const largest = new Map<string, number>()
  // Loaded here and not with the program: the type is that of the very package.
  const { cityMapping } = createRequire(import.meta.url)('city-timezones') as typeof import('city-timezones')
  for (const { city, city_ascii, pop, ...place } of cityMapping) {
    if (!place.timezone) continue
    const timeZone = nameOf(place.timezone)
    for (const name of unique([fold(city, 'en'), fold(city_ascii, 'en')]))
      post(byName, name, { timeZone, population: pop })
    largest.set(timeZone, Math.max(pop, largest.get(timeZone) ?? 0))
  }
  return {
    zonesOf(name) {
      const cities = (byName.get(fold(name, 'en')) ?? []).toSorted((a, b) => b.population - a.population)
      const most = cities[0]?.population ?? 0
      return unique(cities.filter(({ population }) => population >= most * COMPARABLE).map(({ timeZone }) => timeZone))
    },
    largestIn: (timeZone) => largest.get(timeZone) ?? 0,
  }
}
