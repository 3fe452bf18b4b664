import { unique } from '../../../language/lists.ts'
import type { Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import type { Reader } from './reader.ts'

/** "The prime ministers of Japan and Italy", 日英の首相: an office of several countries, by the index of its span. */
export function officeHolders(spans: readonly Span[], reader: Reader): Map<number, readonly string[]> {
  const holders = new Map<number, readonly string[]>()
  for (const [at, span] of spans.entries()) {
    const offices = idsOf(span, 'office')
    if (offices.length === 0 || has(span, 'entity')) continue
    const behind = countriesFrom(spans, at, 1, reader)
    const lands = unique(behind.length > 1 ? behind : countriesFrom(spans, at, -1, reader))
    if (lands.length < 2) continue
    const people = lands.map((land) => only(peopleIn(offices, land, reader)))
    const found = people.filter((one) => one !== undefined)
    if (found.length > 1) holders.set(at, found)
  }
  return holders
}

/** Countries in a row beside a span, with only small words between them. */
function countriesFrom(spans: readonly Span[], from: number, step: 1 | -1, { entities }: Reader): string[] {
  const found: string[] = []
  for (let at = from + step; ; at += step) {
    const span = spans[at]
    if (span === undefined) return found
    const countries = idsOf(span, 'entity').filter((id) => entities.get(id)?.kind === 'country')
    const isSmall = has(span, 'marker') || has(span, 'stop')
    if (countries.length === 0 && !isSmall) return found
    found.push(...countries)
  }
}

function peopleIn(offices: readonly string[], land: string, { entities }: Reader): string[] {
  return [...entities.values()]
    .filter(({ kind, country, title = '' }) => kind === 'person' && country === land && offices.includes(title))
    .map(({ id }) => id)
}

function only(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined
}
