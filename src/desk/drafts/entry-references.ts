import type { OwnKind, VocabularyKind } from './entry-kinds.ts'

/** A list of the gazetteer. */
export type EntryList = Exclude<OwnKind, VocabularyKind>

export interface EntryPlace {
  readonly list: EntryList
  readonly id: string
}

/** One entry on its way to another id or list; without `to`, it goes away. */
export interface Move {
  readonly from: EntryPlace
  readonly to?: EntryPlace | undefined
}

/** Fields with their new values; what is undefined goes. */
export type Fields = Readonly<Record<string, unknown>>

const ACTORS: readonly EntryList[] = ['people', 'countries', 'organisations']

/** Which lists the fields of a fact take their ids from. */
const FACT_FIELDS: Readonly<Record<string, readonly EntryList[]>> = {
  by: ACTORS,
  to: ACTORS,
  people: ['people'],
  countries: ['countries'],
  organisations: ['organisations'],
  about: ['sectors', 'terms', 'places'],
  defines: ['terms', 'organisations', 'sectors', 'places'],
}
const MEASURED: readonly EntryList[] = [...ACTORS, 'sectors', 'terms']
/** Of a list, the field of a fact that says no more than that the fact has to do with it. */
const FACT_HOME: Readonly<Partial<Record<EntryList, string>>> = {
  people: 'people',
  countries: 'countries',
  organisations: 'organisations',
  places: 'about',
  sectors: 'about',
  terms: 'about',
}
/** Left out, these mean the briefing's participants; empty, nobody. */
const INHERITED: ReadonlySet<string> = new Set(['by', 'people', 'countries'])
const BRIEFING_ABOUT: readonly EntryList[] = ['sectors', 'terms', 'organisations']

/** The fields of a fact that change; `inherited` is what it means where it leaves people and countries out. */
export function movedInFact(fact: Fields, move: Move, inherited: Fields): Fields {
  const { from, to } = move
  const changed: Record<string, unknown> = {}
  let isHomeless = false
  const fits = (lists: readonly EntryList[]) => {
    const isFit = to !== undefined && lists.includes(to.list)
    if (!isFit) isHomeless = true
    return isFit ? to.id : undefined
  }
  for (const [field, lists] of Object.entries(FACT_FIELDS))
    if (listed(fact[field]).includes(from.id)) changed[field] = swapped(listed(fact[field]), from.id, fits(lists))
  if (listed(fact.places).some((place) => fieldsOf(place).at === from.id)) {
    const at = fits(['places'])
    changed.places = listed(fact.places).flatMap((place) => {
      if (fieldsOf(place).at !== from.id) return [place]
      return at === undefined ? [] : [{ ...fieldsOf(place), at }]
    })
  }
  if (listed(fact.amounts).some((amount) => listed(fieldsOf(amount).of).includes(from.id))) {
    const of = fits(MEASURED)
    changed.amounts = listed(fact.amounts).map((amount) => {
      const measured = listed(fieldsOf(amount).of)
      if (!measured.includes(from.id)) return amount
      return { ...fieldsOf(amount), of: filled(swapped(measured, from.id, of)) }
    })
  }
  const home = to && FACT_HOME[to.list]
  if (isHomeless && to && home) changed[home] = withId(changed[home] ?? fact[home] ?? inherited[home], to.id)
  return mapped(changed, (value, field) => (INHERITED.has(field) ? value : filled(value)))
}

/**
 * The fields of a briefing that change, besides its facts. Its sides become sides again where they can; a matter or a place
 * becomes no side by being moved, since that would say that somebody took part.
 */
export function movedInBriefing(data: Fields, { from, to }: Move): Fields {
  const changed: Record<string, unknown> = {}
  const now = (field: string) => listed(field in changed ? changed[field] : data[field])
  const as = (...lists: readonly EntryList[]) => (to && lists.includes(to.list) ? to.id : undefined)
  const participants = listed(data.participants).map(fieldsOf)
  const isSide = listed(data.countries).includes(from.id) || participants.some(({ person }) => person === from.id)
  if (participants.some(({ person, country }) => person === from.id || country === from.id))
    changed.participants = participants.flatMap((one) => {
      const person = one.person === from.id ? as('people') : one.person
      const country = one.country === from.id ? as('countries') : one.country
      return person === undefined && one.person !== undefined ? [] : [{ ...one, person, country }]
    })
  for (const [field, lists] of [
    ['countries', ['countries']],
    ['about', BRIEFING_ABOUT],
  ] as const)
    if (now(field).includes(from.id)) changed[field] = swapped(now(field), from.id, as(...lists))
  if (data.place === from.id) changed.place = as('places')
  if (isSide && to) {
    if (to.list === 'people' && !now('participants').some((one) => fieldsOf(one).person === to.id))
      changed.participants = [...now('participants'), { person: to.id }]
    if (to.list === 'countries') changed.countries = withId(now('countries'), to.id)
    if (BRIEFING_ABOUT.includes(to.list)) changed.about = withId(now('about'), to.id)
  }
  return mapped(changed, filled)
}

const ENTRY_FIELDS: Readonly<Record<string, EntryList>> = {
  country: 'countries',
  capital: 'places',
  publisher: 'outlets',
  within: 'sectors',
}

/** The fields of another entry that change. */
export function movedInEntry(entry: Fields, { from, to }: Move): Fields {
  const fields = Object.entries(ENTRY_FIELDS).flatMap(([field, list]): [string, unknown][] => {
    const value = entry[field]
    const id = to?.list === list ? to.id : undefined
    if (value === from.id) return [[field, id]]
    return listed(value).includes(from.id) ? [[field, filled(swapped(listed(value), from.id, id))]] : []
  })
  return Object.fromEntries(fields)
}

/** With one id in the place of another, and none twice. */
function swapped(ids: readonly unknown[], from: string, to: string | undefined): unknown[] {
  return [...new Set(ids.flatMap((id) => (id !== from ? [id] : to === undefined ? [] : [to])))]
}

function withId(ids: unknown, id: string): unknown[] {
  return [...new Set([...listed(ids), id])]
}

function filled(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value
}

function mapped(fields: Fields, change: (value: unknown, field: string) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, change(value, field)]))
}

/** An editor may have written anything by hand. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
