import type { Term } from './terms.ts'
import type { Lists, WordIndex } from './word-index.ts'

/** BM25's parameters: how fast repetition stops counting, and how much length does. */
const K1 = 1.2
const B = 0.6

/** Words that look this much alike count as neighbours. */
const NEIGHBOURLY = 0.7

interface Met {
  readonly counts: Float32Array
  readonly best: Float32Array
  readonly exactly: Uint8Array
}

/** How well the words of one fact, or of a part of it, meet those of a question. */
export type FieldMatch = ReturnType<typeof fieldMatch>

/** What a question's terms meet, by token. */
export interface TermMap {
  readonly terms: readonly Term[]
  /** For each token of the index the term it meets, or -1, and how much. */
  readonly termOf: Int16Array
  readonly likeness: Float32Array
  /** Weight of the terms that count. */
  readonly total: number
}

export function mapTerms(terms: readonly Term[], { ids }: WordIndex): TermMap {
  const termOf = new Int16Array(ids.size).fill(-1)
  const likeness = new Float32Array(ids.size)
  for (const [at, { meets }] of terms.entries())
    for (const [id, alike] of meets)
      if (alike > (likeness[id] ?? 0)) {
        likeness[id] = alike
        termOf[id] = at
      }
  const sum = (some: readonly Term[]) => some.reduce((total, { weight }) => total + weight, 1e-9)
  return { terms, termOf, likeness, total: sum(terms.filter(({ counts }) => counts)) }
}

export function fieldMatch({ terms, termOf, likeness, total }: TermMap) {
  const size = terms.length
  const weights = Float32Array.from(terms, ({ weight }) => weight)
  const counting = Uint8Array.from(terms, (term) => (term.counts ? 1 : 0))
  const [counts, best, paired] = [new Float32Array(size), new Float32Array(size), new Uint8Array(size)]
  const exactly = new Uint8Array(size)
  let neighbours = 1e-9
  for (let at = 1; at < size; at++) neighbours += (weights[at] ?? 0) + (weights[at - 1] ?? 0)
  const sum = (of: ArrayLike<number>, all = false) => {
    let weight = 0
    for (let at = 0; at < size; at++) if (all || counting[at]) weight += (weights[at] ?? 0) * (of[at] ?? 0)
    return weight
  }
  return {
    /** Per term: how often it is met, how well, and whether letter by letter. */
    counts,
    best,
    exactly,
    /** Takes list `first` up to (not with) list `end` into account. */
    add({ starts, values }: Lists, first: number, end: number) {
      let before = -2
      const stop = starts[end] ?? 0
      for (let at = starts[first] ?? 0; at < stop; at++) {
        const id = values[at] ?? 0
        const term = termOf[id] ?? -1
        if (term < 0) {
          before = -2
          continue
        }
        const alike = likeness[id] ?? 0
        counts[term] = (counts[term] ?? 0) + alike
        if (alike > (best[term] ?? 0)) best[term] = alike
        if (alike === 1) exactly[term] = 1
        if (term === before + 1 && alike > NEIGHBOURLY) paired[term] = 1
        before = term
      }
    },
    /** Takes over what another part of the fact met; how often counts once at most where it is `capped`. */
    join(other: Met, capped = false) {
      for (let at = 0; at < size; at++) {
        const count = other.counts[at] ?? 0
        counts[at] = (counts[at] ?? 0) + (capped ? Math.min(1, count) : count)
        if ((other.best[at] ?? 0) > (best[at] ?? 0)) best[at] = other.best[at] ?? 0
        if (other.exactly[at]) exactly[at] = 1
      }
    },
    clear() {
      for (const list of [counts, best, paired, exactly]) list.fill(0)
    },
    /** From 0 to 1: the weight of the terms that are met, of all that count; `exact` letter by letter. */
    cover: () => sum(best) / total,
    exact: () => sum(exactly) / total,
    /** From 0 to 1: the weight of neighbouring terms that are neighbours in the text too, of all neighbours. */
    pairs() {
      let weight = 0
      for (let at = 1; at < size; at++) if (paired[at]) weight += (weights[at] ?? 0) + (weights[at - 1] ?? 0)
      return weight / neighbours
    },
    bm25(length: number, average: number, all = false) {
      const norm = K1 * (1 - B + (B * length) / average)
      let score = 0
      for (let at = 0; at < size; at++) {
        const count = counts[at] ?? 0
        if (count > 0 && (all || counting[at])) score += ((weights[at] ?? 0) * count * (K1 + 1)) / (count + norm)
      }
      return score
    },
  }
}
