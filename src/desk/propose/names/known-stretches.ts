import type { Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'
import type { Run } from './runs.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
  /** An office, and no name. */
  readonly office: boolean
  /** May belong to an office: a country, a matter, and no person. */
  readonly isField: boolean
}

/** Where a sentence has names and offices that are known, as they stand in it. */
export function knownStretches(sentence: string, reader: Reader): Stretch[] {
  const { spans, starts } = readSentence(sentence, reader, new Set())
  return spans.flatMap((span, at): Stretch[] => {
    const start = starts[at] ?? 0
    const isName = has(span, 'entity')
    if (!isName && !has(span, 'office')) return []
    const isField = isName && !isPerson(span, reader)
    return [{ start, end: start + span.text.length, office: !isName, isField }]
  })
}

/** So few letters lie between an office and what it is of: " della ", " dell'". */
const BETWEEN = 8

/** "Presidente della *Repubblica* Sergio Mattarella", "sultano dell'*Oman* Haitham": a run without what belongs to an office. */
export function behindOffice(run: Run, sentence: string, known: readonly Stretch[]): Run | undefined {
  let start = run.start
  for (;;) {
    const cover = known.find((one) => one.start <= start && start < one.end)
    const isOffices = known.some(({ office, end }) => office && end <= start && start - end <= BETWEEN)
    if (!cover || !(cover.office || (cover.isField && isOffices && cover.start < run.end))) break
    // An office written with capitals is told from its run.
    if (cover.office && cover.start >= run.start) break
    start = cover.end + (/^\s*/u.exec(sentence.slice(cover.end))?.[0].length ?? 0)
  }
  if (start === run.start) return run
  if (start >= run.end) return undefined
  return {
    ...run,
    words: sentence
      .slice(start, run.end)
      .replace(/['’]s$/u, '')
      .split(' '),
    start,
    isOpening: false,
  }
}

export function isPerson(span: Span, { entities }: Reader): boolean {
  return idsOf(span, 'entity').some((id) => entities.get(id)?.kind === 'person')
}
