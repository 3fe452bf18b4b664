import type { Language } from '../../../content/languages.ts'
import { loadWorldCities } from '../../../language/world-cities.ts'
import type { UnknownName } from '../names/unknown-name.ts'

/** The country of a large city by its English name; undefined where cities of several countries have it, or none. */
export function cityCountries(countryIn: (zone: string) => string | undefined): (name: string) => string | undefined {
  let cities: ReturnType<typeof loadWorldCities> | undefined
  return (name) => {
    cities ??= loadWorldCities((zone) => zone)
    const countries = new Set(cities.zonesOf(name).map((zone) => countryIn(zone)))
    return countries.size === 1 ? [...countries][0] : undefined
  }
}

/** A name without an office that is a city's is that city. */
export function asPlace<One extends UnknownName>(one: One, countryOf: (name: string) => string | undefined): One {
  if (one.office !== undefined || !isLatin(one.language)) return one
  const country = countryOf(one.name)
  return country === undefined ? one : { ...one, kind: 'place', country }
}

function isLatin(language: Language): boolean {
  return language === 'en' || language === 'it'
}
