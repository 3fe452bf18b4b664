import type { Topics } from '../command/services.ts'
import type { Briefing, Fact, Library } from '../content/library.ts'

/** When what an editor published, updated or corrected became known to readers, in milliseconds since 1970. */
export type NewsTimes = (item: string) => number | undefined

/** Everything that can be news, by a name that changes when it is news again. */
export function newsItems({ briefings }: Library): string[] {
  return briefings.flatMap((briefing) => [
    publishedItem(briefing),
    ...(isUpdated(briefing) ? [updatedItem(briefing)] : []),
    ...briefing.facts.flatMap((fact) => (fact.corrected ? [correctedItem(fact)] : [])),
  ])
}

/** The day that an item's editor wrote down: it is news at that day's end in UTC, where nobody has noted when it came. */
export function dayOfItem(item: string): number {
  return Date.parse(`${item.slice(-10)}T00:00:00Z`) + 24 * 60 * 60 * 1000
}

export interface Window {
  /** `undefined` = the first digest of a chat. */
  readonly from: number | undefined
  readonly to: number
}

/** One briefing as a digest sees it. */
export interface News {
  readonly briefing: Briefing
  readonly why: 'new' | 'updated' | 'corrected' | 'latest' | 'older' | 'told' | 'other-topics'
  /** Facts that a chat's topics let through. */
  readonly facts: readonly Fact[]
  readonly corrections: readonly Fact[]
}

/** How many briefings a chat's first digest shows. */
const LATEST = 3

/** Every briefing, newest first, and why it is in a digest or not. */
export function newsFor(library: Library, topics: Topics, { from, to }: Window, times: NewsTimes): News[] {
  const isIn = (item: string) => {
    const at = times(item) ?? dayOfItem(item)
    return at <= to && (from === undefined || at > from)
  }
  let latest = 0
  return library.briefings.map((briefing): News => {
    const facts = briefing.facts.filter((fact) => isWanted(fact, topics))
    const corrections = facts.filter((fact) => fact.corrected && from !== undefined && isIn(correctedItem(fact)))
    const news = { briefing, facts, corrections }
    if (facts.length === 0) return { ...news, why: 'other-topics' }
    if (from === undefined)
      return { ...news, why: isIn(publishedItem(briefing)) && latest++ < LATEST ? 'latest' : 'older' }
    if (isIn(publishedItem(briefing))) return { ...news, why: 'new' }
    if (isUpdated(briefing) && isIn(updatedItem(briefing))) return { ...news, why: 'updated' }
    return { ...news, why: corrections.length > 0 ? 'corrected' : 'told' }
  })
}

/** A fact that deals with any of the sectors or countries; without topics, every fact. */
function isWanted({ entities }: Fact, { sectors, countries }: Topics): boolean {
  if (sectors.length + countries.length === 0) return true
  return [...sectors, ...countries].some((id) => entities.includes(id))
}

function isUpdated({ published, updated }: Briefing): boolean {
  return updated > published
}

function publishedItem({ id, published }: Briefing): string {
  return `${id} published ${published}`
}

function updatedItem({ id, updated }: Briefing): string {
  return `${id} updated ${updated}`
}

function correctedItem({ briefing, id, corrected }: Fact): string {
  return `${briefing.id}/${id} corrected ${corrected}`
}
