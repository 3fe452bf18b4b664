import { createHash } from 'node:crypto'
import type { Considered, Topics } from '../command/services.ts'
import type { Briefing, Fact, Library } from '../content/library.ts'
import { endOf, type NewsItem, type Noted } from '../store/news.ts'

/** When what an editor published, updated, corrected or withdrew became news, each time that it did; none where nobody noted it. */
export type NewsTimes = (name: string) => readonly Noted[] | undefined

/** Everything that can be news. A briefing goes by its key: its folder's name and its dates may be corrected. */
export function newsItems({ briefings, withdrawn }: Library): NewsItem[] {
  return [...briefings, ...withdrawn].flatMap((briefing) => {
    const { id, key } = briefing
    const published = publishedItem(briefing)
    const updated = updatedItem(briefing)
    const content = () => hashOf({ ...briefing, id: undefined })
    return [
      { ...published, repeats: false, formerName: `${id} published`, content },
      ...(isUpdated(briefing)
        ? [{ ...updated, follows: published.name, repeats: true, formerName: `${id} updated`, content }]
        : []),
      ...withdrawnItems(briefing).map((item) => ({ ...item, repeats: true, content })),
      ...briefing.facts.flatMap((fact) => {
        const corrected = correctedItem(key, fact)
        const formerName = `${id}/${fact.id} corrected`
        return corrected ? [{ ...corrected, repeats: true, formerName, content: () => hashOf(fact) }] : []
      }),
    ]
  })
}

export interface Window {
  /** `undefined` = the first digest of a chat. */
  readonly from: number | undefined
  readonly to: number
  /** The chat's own dates at both ends, YYYY-MM-DD. */
  readonly fromDate: string | undefined
  readonly date: string
}

/** One briefing as a digest sees it. */
export interface News {
  readonly briefing: Briefing
  readonly why: Considered['why']
  /** Facts that a chat's topics let through. */
  readonly facts: readonly Fact[]
  readonly corrections: readonly Fact[]
  /** Facts that a chat may have been told, and that were withdrawn by themselves. */
  readonly withdrawals: readonly Fact[]
}

/** How many briefings a chat's first digest shows. */
const LATEST = 3

/**
 * Every briefing, newest first, and why it is in a digest or not; then those whose withdrawal is told. A digest carries the date
 * of its chat, so that what is of a later day has no place in it, not even by its next steps: it is kept for the first digest of
 * that day.
 */
export function newsFor(library: Library, topics: Topics, window: Window, times: NewsTimes): News[] {
  const { from } = window
  const isIn = (item: Item | undefined) =>
    item !== undefined && momentsOf(item, times).some((noted) => isWithin(noted, window))
  const hasCome = (briefing: Briefing) =>
    momentsOf(publishedItem(briefing), times).some(({ day }) => day <= window.date)
  const wasTold = (briefing: Briefing) =>
    momentsOf(publishedItem(briefing), times).some((noted) => isBefore(noted, window))
  let latest = 0
  const standing = library.briefings.map((briefing): News => {
    if (!hasCome(briefing)) return { briefing, ...NO_FACTS, why: 'to-come' }
    const wanted = briefing.facts.filter((fact) => isWanted(fact, topics))
    const facts = wanted.filter(({ withdrawn }) => withdrawn === undefined)
    const corrections = from === undefined ? [] : facts.filter((fact) => isIn(correctedItem(briefing.key, fact)))
    const withdrawals = wasTold(briefing)
      ? wanted.filter((fact) => isIn(withdrawnItem(`${briefing.key}/${fact.id}`, fact)))
      : []
    const news = { briefing, facts, corrections, withdrawals }
    const isNew = isIn(publishedItem(briefing))
    if (facts.length + withdrawals.length === 0) return { ...news, why: 'other-topics' }
    if (from === undefined) return { ...news, why: isNew && latest++ < LATEST ? 'latest' : 'older' }
    if (isNew) return { ...news, why: 'new' }
    if (isUpdated(briefing) && isIn(updatedItem(briefing))) return { ...news, why: 'updated' }
    if (withdrawals.length > 0) return { ...news, why: 'withdrawn' }
    return { ...news, why: corrections.length > 0 ? 'corrected' : 'told' }
  })
  const isTaken = (briefing: Briefing) =>
    wasTold(briefing) &&
    isIn(withdrawnItem(briefing.key, briefing)) &&
    briefing.facts.some((fact) => isWanted(fact, topics))
  const withdrawn = library.withdrawn.filter(isTaken)
  return [...standing, ...withdrawn.map((briefing): News => ({ briefing, ...NO_FACTS, why: 'withdrawn' }))]
}

const NO_FACTS = { facts: [], corrections: [], withdrawals: [] }

type Item = Pick<NewsItem, 'name' | 'day'>

/** Where nobody noted when it came, it is news at the end of its day in UTC. */
function momentsOf({ name, day }: Item, times: NewsTimes): readonly Noted[] {
  return times(name) ?? [{ day, at: endOf(day) }]
}

/** Whether it came in a window, or was kept back from the digest before because its day had not begun. */
function isWithin({ day, at }: Noted, { from, to, fromDate, date }: Window): boolean {
  const wasKeptBack = fromDate !== undefined && day > fromDate
  return at <= to && day <= date && (from === undefined || at > from || wasKeptBack)
}

/** Whether a chat's digests could tell it before a window. */
function isBefore({ day, at }: Noted, { from, fromDate = '' }: Window): boolean {
  return from !== undefined && at <= from && day <= fromDate
}

/** A fact that deals with any of the sectors or countries; without topics, every fact. */
function isWanted({ entities }: Fact, { sectors, countries }: Topics): boolean {
  if (sectors.length + countries.length === 0) return true
  return [...sectors, ...countries].some((id) => entities.includes(id))
}

function isUpdated({ published, updated }: Briefing): boolean {
  return updated > published
}

function publishedItem({ key, published }: Briefing): Item {
  return { name: `${key} published`, day: published }
}

function updatedItem({ key, updated }: Briefing): Item {
  return { name: `${key} updated`, day: updated }
}

function correctedItem(key: string, { id, corrected }: Fact): Item | undefined {
  return corrected === undefined ? undefined : { name: `${key}/${id} corrected`, day: corrected }
}

/** One for a briefing that was withdrawn as a whole, else one for each of its facts that was. */
function withdrawnItems(briefing: Briefing): Item[] {
  const { key, facts } = briefing
  const whole = withdrawnItem(key, briefing)
  return whole ? [whole] : facts.flatMap((fact) => withdrawnItem(`${key}/${fact.id}`, fact) ?? [])
}

function withdrawnItem(name: string, { withdrawn }: Briefing | Fact): Item | undefined {
  return withdrawn === undefined ? undefined : { name: `${name} withdrawn`, day: withdrawn }
}

/** Fields that say when, or where in the library, and not what. */
const ASIDE: ReadonlySet<string> = new Set(['briefing', 'ordinal', 'published', 'updated', 'corrected', 'withdrawn'])

function hashOf(value: object): string {
  const text = JSON.stringify(value, (key, one: unknown) => {
    if (ASIDE.has(key)) return undefined
    return one instanceof Set ? [...one] : one
  })
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
