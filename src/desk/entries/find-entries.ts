import { distance } from 'fastest-levenshtein'
import { LANGUAGES } from '../../content/languages.ts'
import { fold } from '../../language/text.ts'
import type { EntryKind, ListedEntry } from './entry-list.ts'

export interface FoundEntries {
  /** The nearest first. */
  readonly entries: readonly ListedEntry[]
  /** None has the words that were looked for: these only look like it. */
  readonly isNear: boolean
}

/** Longer words may be typed with more slips. */
const SLIPS = 0.34

/** Entries of some kinds that have a word in their id, a name or an alias of any language, in any spelling. */
export function findEntries(all: readonly ListedEntry[], kinds: readonly EntryKind[], written: string): FoundEntries {
  const own = all.filter(({ kind }) => kinds.includes(kind))
  const forms = [...new Set(LANGUAGES.map((language) => fold(written.trim().replaceAll('-', ' '), language)))]
  if (forms.every((form) => form === '')) return { entries: own, isNear: false }
  const ranked = ranking(own, (entry) => Math.min(...forms.map((form) => rankOf(entry, form))))
  if (ranked.length > 0) return { entries: ranked, isNear: false }
  return { entries: ranking(own, (entry) => Math.min(...forms.map((form) => slipsIn(entry, form)))), isNear: true }
}

function ranking(entries: readonly ListedEntry[], rank: (entry: ListedEntry) => number): ListedEntry[] {
  return entries
    .map((entry) => ({ entry, at: rank(entry) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at || a.entry.id.length - b.entry.id.length)
    .map(({ entry }) => entry)
}

/** The whole of a name, its beginning, the beginning of a word in it, any part of it; the first names count most. */
function rankOf({ words }: ListedEntry, form: string): number {
  let best = Number.POSITIVE_INFINITY
  for (const [at, word] of words.entries()) {
    const place = word.indexOf(form)
    if (place < 0) continue
    const how = word === form ? 0 : place === 0 ? 1 : /[\p{L}\p{N}]/u.test(word[place - 1] ?? '') ? 3 : 2
    best = Math.min(best, how + Math.min(at, 50) / 100)
  }
  return best
}

function slipsIn({ words }: ListedEntry, form: string): number {
  const near = words.flatMap((word) =>
    [word, ...word.split(' ')].map((part) => distance(part, form) / Math.max(part.length, form.length)),
  )
  const best = Math.min(...near)
  return best <= SLIPS ? best : Number.POSITIVE_INFINITY
}
