import type { DraftFact } from '../../drafts/draft.ts'
import type { SheetFact, SheetNote } from '../sheet/sheet.ts'

/** What counting sources cannot tell: doubt, or sources that say otherwise. `marks` are those of the sheet. */
export function standingOf(
  fact: SheetFact,
  conflicts: readonly SheetNote[],
  idOf: (mark: string) => string | undefined,
): DraftFact['standing'] {
  if (/\b(?:uncertain|unconfirmed|doubtful)\b/u.test(fact.status)) return 'uncertain'
  if (!/\bdisputed\b|conflict/u.test(fact.status)) return undefined
  const about = mostAlike(fact, conflicts)
  const others = (about?.sources ?? [])
    .filter((mark) => !fact.sources.includes(mark))
    .flatMap((mark) => idOf(mark) ?? [])
  return others.length > 0 ? { disputed: { citations: others } } : undefined
}

/** The conflict that shares most words and sources with a fact. */
function mostAlike(fact: SheetFact, conflicts: readonly SheetNote[]): SheetNote | undefined {
  const words = wordsOf(fact.text)
  const weighed = conflicts.map((note) => {
    const shared = [...wordsOf(note.text)].filter((word) => words.has(word)).length
    return { note, weight: shared + 2 * note.sources.filter((mark) => fact.sources.includes(mark)).length }
  })
  return weighed.filter(({ weight }) => weight > 1).sort((one, other) => other.weight - one.weight)[0]?.note
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\d+/gu))
}
