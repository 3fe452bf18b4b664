import type { Language } from '../content/languages.ts'
import { finish, type Steps } from '../content/steps.ts'
import { post } from './lists.ts'

/** The tokens of a vocabulary that meet a word, with how much: 1 is the same. */
export type Similar = (token: string) => readonly Likeness[]
export type Likeness = readonly [id: number, likeness: number]

/** Below this, two words have nothing to do with each other. */
const LEAST = 0.5
/** Letters in a row that are compared. */
const LENGTH = 3
/** Tokens that are taken apart in one step. */
const AT_ONCE = 500
/** Questions repeat their words; so many are remembered. */
const MOST_REMEMBERED = 20_000

/**
 * Words look alike as far as they share letters in a row (Dice's coefficient of their triples): inflections that no stemmer
 * joins, compounds, slips of the pen. Japanese pairs of characters are the same or not.
 */
export function buildSimilar(language: Language, ids: ReadonlyMap<string, number>): Similar {
  return finish(similarSteps(language, ids))
}

export function* similarSteps(language: Language, ids: ReadonlyMap<string, number>): Steps<Similar> {
  if (language === 'ja')
    return (token) => {
      const id = ids.get(token)
      return id === undefined ? [] : [[id, 1]]
    }
  const { holders, counts } = yield* indexTriples(ids)
  const known = new Map<string, readonly Likeness[]>()
  return (token) => {
    const before = known.get(token)
    if (before) return before
    const triples = triplesOf(token)
    const shared = new Map<number, number>()
    for (const triple of triples) for (const id of holders.get(triple) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const found: Likeness[] = []
    for (const [id, count] of shared) {
      const likeness = (2 * count) / (triples.length + (counts[id] ?? 0))
      if (likeness >= LEAST) found.push([id, likeness])
    }
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(token, found)
    return found
  }
}

function* indexTriples(
  ids: ReadonlyMap<string, number>,
): Steps<{ holders: ReadonlyMap<string, readonly number[]>; counts: Uint8Array }> {
  const holders = new Map<string, number[]>()
  const counts = new Uint8Array(ids.size)
  for (const [token, id] of ids) {
    if (id % AT_ONCE === 0) yield
    const triples = triplesOf(token)
    counts[id] = Math.min(255, triples.length)
    for (const triple of triples) post(holders, triple, id)
  }
  return { holders, counts }
}

function triplesOf(token: string): string[] {
  const padded = `_${token}_`
  const triples = new Set<string>()
  for (let at = 0; at + LENGTH <= padded.length; at++) triples.add(padded.slice(at, at + LENGTH))
  return [...triples]
}
