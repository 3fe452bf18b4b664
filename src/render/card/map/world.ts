import { createRequire } from 'node:module'
import { countries as known } from 'countries-list'
import { type ExtendedFeature, geoCentroid } from 'd3-geo'
import iso from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countryCodeOf } from '../../../language/country-codes.ts'
import type { Country } from '../card.ts'
import { DISPUTED } from './disputed.ts'

/** Longitude and latitude in degrees. */
export type Point = [number, number]

/** A country as a map knows it. */
export interface Placed {
  readonly country: Country
  /** Its capital, else its middle. */
  readonly at: Point
  /** Its land; undefined where that is too small for the map, or not to be filled. */
  readonly land?: ExtendedFeature | undefined
}

/** The world as Natural Earth draws it, at 1 : 50 million. */
export interface World {
  /** All land, as finely as it can be seen where a radian of the globe takes so many pixels. */
  land(scale: number): ExtendedFeature
  /** Undefined where no map knows it. */
  place(country: Country): Placed | undefined
}

const require = createRequire(import.meta.url)

/** ISO 3166-1 alpha-2 of a country, by its English name. */
export function codeOf({ english }: Pick<Country, 'english'>): string | undefined {
  return countryCodeOf(english)
}

/** Squares of degrees: what is smaller than that is left out of coasts. */
const FINENESS = [0.002, 0.012, 0.05] as const

/** Of a pixel, what of a coast is still seen. */
const SEEN = 0.5

/** Reads the map; takes some 200 ms. */
export function openWorld(): World {
  const topology = require('world-atlas/countries-50m.json') as WorldTopology // as its README describes it
  const shapes = new Map(feature(topology, topology.objects.countries).features.map((one) => [String(one.id), one]))
  const weighed = presimplify(topology)
  const lands = new Map<number, ExtendedFeature>()
  return {
    land(scale) {
      const pixel = (180 / Math.PI / scale) ** 2
      const fineness = FINENESS.findLast((one) => one <= pixel * SEEN) ?? FINENESS[0]
      const land = lands.get(fineness) ?? landOf(weighed, fineness)
      lands.set(fineness, land)
      return land
    },
    place(country) {
      const code = codeOf(country)
      if (code === undefined) return undefined
      const shape = shapes.get(iso.alpha2ToNumeric(code) ?? '')
      const at = capitalOf(code) ?? (shape && geoCentroid(shape))
      return at && { country, at, land: DISPUTED.has(code) ? undefined : shape }
    },
  }
}

function landOf(weighed: WorldTopology, fineness: number): ExtendedFeature {
  const simpler = simplify(weighed, fineness)
  // Objects that lose all their arcs become null; land does not.
  const kept = filter(simpler, filterWeight(simpler as Topology, fineness)) as WorldTopology
  const geometries = feature(kept, kept.objects.land).features.map(({ geometry }) => geometry)
  return { type: 'Feature', properties: null, geometry: { type: 'GeometryCollection', geometries } }
}

type WorldObjects = { countries: GeometryCollection; land: GeometryCollection }
type WorldTopology = Topology<WorldObjects>

function capitalOf(code: string): Point | undefined {
  const { cityMapping } = require('city-timezones') as typeof import('city-timezones')
  const { capital } = known[code as keyof typeof known] ?? {} // some codes have no entry there
  if (!capital) return undefined
  const name = plain(capital)
  const own = cityMapping.filter(({ iso2 }) => iso2 === code)
  const found =
    own.find(({ city }) => plain(city) === name) ??
    own.find(({ city }) => plain(city).startsWith(name) || name.startsWith(plain(city)))
  return found && [found.lng, found.lat]
}

/** Letters alone, without their marks. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}
