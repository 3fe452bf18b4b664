import type { EntityKind } from '../../../content/library.ts'
import { unique } from '../../../language/lists.ts'
import { matchSpans } from '../../../language/match.ts'
import { idsOf } from '../../../language/senses.ts'
import type { Entries } from '../entries/entries.ts'
import { lookUp } from '../entries/look-up.ts'
import type { CastMember } from '../entries/sheet-people.ts'
import { slugOf } from '../entries/slug.ts'
import type { Event, Participant } from '../facts/event.ts'
import { cutOutside, withoutMarks } from './lines.ts'
import type { Sheet } from './sheet.ts'

/** The event that a sheet tells of. */
export function eventOf(sheet: Sheet, cast: readonly CastMember[], entries: Entries, today: string): Event {
  const kind = kindOf(sheet.head.get('kind') ?? '')
  const date = /\d{4}-\d{2}-\d{2}/u.exec(sheet.head.get('date') ?? sheet.head.get('dates') ?? '')?.[0] ?? today
  const { place, country: host } = placeOf(sheet.head.get('place') ?? '', entries)
  const taking = kind === 'programme' ? [] : firstOfEach(cast)
  const participants = taking.map((one): Participant => {
    const isHost = one.isHost || (!taking.some((other) => other.isHost) && one.country === host && host !== undefined)
    return { person: one.id, ...(one.country ? { country: one.country } : {}), ...(isHost ? { host: true } : {}) }
  })
  const lands = unique(participants.flatMap(({ country }) => country ?? []))
  const countries = lands.length > 0 ? lands : usual(sheet, entries)
  return { kind, date, place, countries, participants, cast: new Set(cast.map(({ id }) => id)) }
}

function kindOf(written: string): Event['kind'] {
  const kinds = ['summit', 'agreement', 'measure', 'programme'] as const
  return kinds.find((kind) => new RegExp(`\\b${kind}`, 'iu').test(written)) ?? 'summit'
}

/** Each country's first, and whoever holds the same office as that one. */
function firstOfEach(cast: readonly CastMember[]): CastMember[] {
  return cast.filter((one) => {
    const first = cast.find(({ country }) => country === one.country)
    return one === first || (one.office !== undefined && one.office === first?.office)
  })
}

/** `Al Barakah Palace, Muscat, Sultanate of Oman`: the last name in front of the country; others are houses in it. */
function placeOf(written: string, entries: Entries): { place?: string; country?: string } {
  const [first = ''] = cutOutside(withoutMarks(written), /;/u)
  const parts = cutOutside(first.replace(/\([^)]*\)/gu, ' '), /,/u)
  const reader = entries.readers()('en')
  const idsIn = (part: string, kind: EntityKind) =>
    matchSpans(part, reader.vocabulary)
      .flatMap((span) => idsOf(span, 'entity'))
      .filter((id) => reader.entities.get(id)?.kind === kind)
  const named = parts.map((part) => ({ part, places: idsIn(part, 'place'), countries: idsIn(part, 'country') }))
  const country = named.flatMap((one) => one.countries).at(-1)
  const rooms = named.filter((one) => one.countries.length === 0 || one.places.length > 0)
  const unknown = rooms.filter((one) => one.places.length === 0 && isName(one.part))
  for (const { part } of unknown)
    entries.add([{ id: slugOf(part), kind: 'place', names: { en: { name: part } }, country }])
  const last = rooms.at(-1)
  const place = last && (last.places.at(-1) ?? (unknown.includes(last) ? slugOf(last.part) : undefined))
  const land = country ?? (place ? reader.entities.get(place)?.country : undefined)
  return { ...(place === undefined ? {} : { place }), ...(land === undefined ? {} : { country: land }) }
}

function isName(part: string): boolean {
  return /^\p{Lu}/u.test(part)
}

/** Without participants, the countries that at least half of the facts are about. */
function usual(sheet: Sheet, entries: Entries): string[] {
  const counts = new Map<string, number>()
  for (const { countries } of sheet.facts) for (const name of countries) counts.set(name, (counts.get(name) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => 2 * count >= sheet.facts.length).map(([name]) => name)
  return often.map((name) => lookUp(name, 'country', entries))
}
