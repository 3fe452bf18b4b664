import { figuresIn } from '../../../language/figures-in-text.ts'
import { unique } from '../../../language/lists.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import type { Event } from '../facts/event.ts'
import { fieldsOf, isOfBoth, isTogether } from '../facts/fields.ts'
import { quotationIn } from '../facts/quotation.ts'
import { statementsOf } from '../facts/statements.ts'
import type { Reader, Readers } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'
import { speaksOfWhatComes } from '../reading/tense.ts'
import { typeOfStatement } from './kind-of-statement.ts'
import { isSameFact, merged } from './same-facts.ts'
import type { Sentence } from './sentences.ts'

/** What a sentence tells; the words are left to the editor, but for what was quoted. */
export interface FoundFact {
  readonly fact: DraftFact
  readonly sentence: Sentence
  readonly quotation?: string | undefined
}

/** The facts of all sentences; what several texts tell alike is one, with all citations. */
export function factsIn(sentences: readonly Sentence[], readers: Readers, event: Event): FoundFact[] {
  const found: FoundFact[] = []
  let before: readonly string[] = []
  let source: string | undefined
  for (const sentence of sentences.flatMap((one) => inStatements(one, readers, event))) {
    if (sentence.source !== source) before = []
    source = sentence.source
    const reader = readers(sentence.language)
    const read = factIn(sentence, reader, event, before)
    if (read === undefined) continue
    before = unique([...read.people, ...before])
    const quotation = quotationIn(sentence.text, reader)
    const citations = [`${sentence.source} ${sentence.paragraph}`]
    const fact = { ...read.fact, ...(quotation === undefined ? {} : { quotation: true }), citations }
    const same = found.findIndex((one) => one.sentence.source !== sentence.source && isSameFact(one.fact, fact))
    const other = found[same]
    if (other) found[same] = { ...other, fact: merged(other.fact, fact) }
    else found.push({ fact, sentence, quotation })
  }
  return found
}

function inStatements(sentence: Sentence, readers: Readers, event: Event): Sentence[] {
  const parts = statementsOf(sentence.text, readers(sentence.language), event.cast)
  return parts.map((text) => ({ ...sentence, text }))
}

/** Undefined where a sentence tells nothing that could be checked. */
function factIn({ text, written }: Sentence, reader: Reader, event: Event, before: readonly string[]) {
  const reading = readSentence(text, reader, event.cast)
  const isMeasured = figuresIn(text, reader.figures).some(({ kind }) => kind === 'money' || kind === 'percentage')
  const isOfAll = isTogether(text, reader) || (isOfBoth(text, reader) && !isMeasured)
  const guessed = typeOfStatement(reading, isOfAll)
  const type = guessed === 'context' && speaksOfWhatComes(text, reader.language) ? 'next-step' : guessed
  const read = fieldsOf(text, reader, event, { type, before, written, lastDay: undefined })
  const fact = ofItsTime(read.fact, event)
  const tells = reading.named.length > 0 || (fact.amounts ?? []).length > 0
  if (!tells && reading.acts.length === 0) return undefined
  return { ...read, fact }
}

/** What was before the event is context, and what lies behind it is still to come. */
function ofItsTime(fact: DraftFact, event: Event): DraftFact {
  const { happened, dates = [], type, acts = [] } = fact
  const isLater = (date: unknown) =>
    date !== undefined && `${date}`.localeCompare(event.date.slice(0, `${date}`.length)) > 0
  if (happened !== undefined && isLater(happened)) {
    const { happened: _, ...rest } = fact
    return { ...rest, type: 'next-step', dates: [{ on: happened, of: [acts[0] ?? 'aim'] }, ...dates] }
  }
  if (happened !== undefined && !event.date.startsWith(`${happened}`)) return { ...fact, type: 'context' }
  const isToCome = dates.some((date) => isLater(date?.on) || isLater(date?.by))
  return isToCome && (type === 'context' || type === 'meeting') ? { ...fact, type: 'next-step' } : fact
}
