import { LANGUAGES, type Language } from './languages.ts'
import type { Citation } from './library.ts'
import type { GazetteerData, SourceData } from './schemas.ts'

export type OutletKind = GazetteerData['outlets'][string]['kind']

/** Who published a text, as its readers know it. */
export interface Outlet {
  readonly id: string
  /** Undefined where the gazetteer has no entry for it. */
  readonly kind?: OutletKind | undefined
  /** Outlets of one publisher count as one origin. */
  readonly publisher: string
  readonly names: Readonly<Record<Language, string>>
}

/** An article or document. */
export interface Source extends Omit<SourceData, 'outlet' | 'origin'> {
  readonly outlet?: Outlet | undefined
  /** The agency or paper behind the text, where it is known. */
  readonly origin?: Outlet | undefined
}

export type Sources = Readonly<Record<string, Source>>

/** Finds an outlet by its id or by any of its names; what has no entry goes by the name it was given. */
export type FindOutlet = (written: string) => Outlet

export function outletFinder(entries: GazetteerData['outlets']): FindOutlet {
  const known = new Map<string, Outlet>()
  for (const [id, entry] of Object.entries(entries)) {
    const { ar, en, it, ja, kind, publisher = id } = entry
    const names = { ar: ar.name, en: en.name, it: it.name, ja: ja.name }
    const outlet = Object.freeze({ id, kind, publisher, names })
    const aliases = LANGUAGES.flatMap((language) => entry[language].aliases.split(','))
    for (const name of [id, ...Object.values(names), ...aliases]) known.set(keyOf(name), outlet)
  }
  return (written) => known.get(keyOf(written)) ?? unlisted(written)
}

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

function unlisted(name: string): Outlet {
  return { id: keyOf(name), publisher: keyOf(name), names: { ar: name, en: name, it: name, ja: name } }
}

export function resolveSources(sources: Readonly<Record<string, SourceData>>, find: FindOutlet): Sources {
  const resolved = Object.entries(sources).map(([id, { outlet, origin, ...rest }]): [string, Source] => [
    id,
    { ...rest, outlet: outlet === undefined ? undefined : find(outlet), origin: origin ? find(origin) : undefined },
  ])
  return Object.freeze(Object.fromEntries(resolved))
}

/** Who vouches for a source: two of one publisher are no two witnesses. */
export function witnessOf(id: string, sources: Sources): string {
  const source = sources[id]
  return source?.origin?.publisher ?? source?.outlet?.publisher ?? id
}

/** The most trusted first; an outlet that nobody has judged stands before those that only pass on. */
const WEIGHTS: Readonly<Record<OutletKind, number>> = {
  official: 0,
  agency: 1,
  paper: 2,
  broadcaster: 2,
  specialist: 3,
  aggregator: 5,
  private: 6,
}
const UNJUDGED = 4
/** Nobody can judge what does not say who published it. */
const UNKNOWN = 7
/** An agency's text in somebody else's pages, and one that names no day. */
const PASSED_ON = 0.5
const UNDATED = 0.25

/** The lower, the stronger. */
function weightOf({ outlet, origin, date }: Source): number {
  const of = (one: Outlet | undefined) => (one ? (one.kind ? WEIGHTS[one.kind] : UNJUDGED) : UNKNOWN)
  const own = Math.min(of(outlet), origin ? of(origin) + PASSED_ON : Number.POSITIVE_INFINITY)
  return own + (date === undefined ? UNDATED : 0)
}

/** Official word, agencies and papers first, each witness once before any twice; of equals, as the editors wrote them. */
export function strongestFirst<One extends Pick<Citation, 'source'>>(
  citations: readonly One[],
  sources: Sources,
): One[] {
  const weight = ({ source }: One) => {
    const found = sources[source]
    return found ? weightOf(found) : UNJUDGED
  }
  const sorted = [...citations].sort((a, b) => weight(a) - weight(b))
  // Two that know it from each other tell no more than one: whoever else vouches comes before them.
  const isFirst = (one: One, at: number) =>
    sorted.findIndex(({ source }) => witnessOf(source, sources) === witnessOf(one.source, sources)) === at
  return [...sorted.filter(isFirst), ...sorted.filter((one, at) => !isFirst(one, at))]
}

/** Whether a text stands in the pages of somebody else than who wrote it. */
export function isCarried({ outlet, origin }: Source): boolean {
  return origin !== undefined && outlet !== undefined && origin.publisher !== outlet.publisher
}
