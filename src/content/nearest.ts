import { distance } from 'fastest-levenshtein'

/** A list in which an id was looked for: `people`, `acts`. */
export interface IdList {
  readonly name: string
  readonly entries: object
}

/**
 * Says that no list holds an id, where it was looked for, whether another list has it, and what is spelled most like it.
 * `no such entry: memorandum (acts has none; units has “memorandum”; nearest act: …)`
 */
export function noSuchEntry(id: string, lists: readonly IdList[], others: readonly IdList[]): string {
  const names = lists.map(({ name }) => name).join(', ')
  const elsewhere = others.filter(
    ({ name, entries }) => !lists.some((list) => list.name === name) && Object.hasOwn(entries, id),
  )
  const nearest = nearestTo(
    id,
    lists.flatMap(({ entries }) => Object.keys(entries)),
  )
  const known = elsewhere.map(({ name }) => `${name} has “${id}”, which this field does not take`)
  const hints = [`not in ${names}`, ...known, ...(nearest === undefined ? [] : [`nearest: ${nearest}`])]
  return `no such entry: ${id} (${hints.join('; ')})`
}

/** An id further away than this has nothing to do with what was meant. */
const FURTHEST = 0.5

/** What is spelled most like it; undefined where nothing is. */
export function nearestTo(id: string, ids: readonly string[]): string | undefined {
  // Of people the order of names is a usual slip: giorgia-meloni.
  const sorted = (one: string) => one.split('-').sort().join('-')
  const far = (one: string) =>
    Math.min(
      distance(one, id),
      distance(sorted(one), sorted(id)) + 0.5,
      one.includes(id) || id.includes(one) ? id.length * FURTHEST : Number.POSITIVE_INFINITY,
    )
  const [best] = ids.map((one) => ({ one, edits: far(one) })).sort((a, b) => a.edits - b.edits)
  return best !== undefined && best.edits <= id.length * FURTHEST ? best.one : undefined
}
