import { matchSpans, type Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import { fold } from '../../../language/text.ts'
import type { Reader } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'
import { capitalRuns, type Run } from './runs.ts'
import type { UnknownName } from './unknown-name.ts'

/** Names in a sentence of a language that writes them with capitals. */
export function namesInLatin(sentence: string, reader: Reader, isUsual: (word: string) => boolean): UnknownName[] {
  const known = knownStretches(sentence, reader)
  return capitalRuns(sentence, reader.language).flatMap((run) => {
    if (known.some(({ start, end }) => start <= run.start && run.end <= end)) return []
    const front = sentence.slice(0, run.start)
    const found = unknownPart(run, reader, isUsual)
    if (found === undefined) return []
    const { name, lead } = found
    const beside = besideName(`${front} ${lead}`, sentence.slice(run.end), reader)
    return [{ name, language: reader.language, kind: kindOf(name, front, beside.office, reader), ...beside }]
  })
}

/** A run without offices, adjectives and small words at its front; undefined where nothing in it is unknown. */
function unknownPart({ words, isOpening }: Run, reader: Reader, isUsual: (word: string) => boolean) {
  const spans = matchSpans(words.join(' '), reader.vocabulary)
  const from = spans.findIndex((span, at) => !isLead(span, spans[at + 1], reader))
  if (from < 0) return undefined
  const rest = spans.slice(from)
  const lead = spans.slice(0, from)
  if (rest.every((span) => span.senses.length > 0 || isCalendar(span, reader))) return undefined
  // "US President Trump" is known by its last word.
  if (isPerson(rest.at(-1), reader)) return undefined
  const name = rest.map(({ text }) => text).join(' ')
  // A single word that begins a sentence is a name only where it is one elsewhere too, or in capitals.
  const isLone = isOpening && lead.length === 0 && rest.length === 1 && !/^\p{Lu}{2,}$/u.test(name)
  if (isLone && isUsual(name)) return undefined
  return { name: name.replace(/['’]s$/u, ''), lead: lead.map(({ text }) => text).join(' ') }
}

function isPerson(span: Span | undefined, { entities }: Reader): boolean {
  return span !== undefined && idsOf(span, 'entity').some((id) => entities.get(id)?.kind === 'person')
}

/** Where a sentence has names that are known, as they stand in it. */
function knownStretches(sentence: string, reader: Reader): { start: number; end: number }[] {
  const { spans, starts } = readSentence(sentence, reader, new Set())
  return spans.flatMap((span, at) => {
    const start = starts[at] ?? 0
    return has(span, 'entity') ? [{ start, end: start + span.text.length }] : []
  })
}

/** What may stand in front of a name inside its run: "Italy's President", "The Omani". */
function isLead(span: Span, next: Span | undefined, { language }: Reader): boolean {
  if (next !== undefined && language === 'en' && /['’]s$/u.test(span.text)) return true
  if (has(span, 'entity')) return span.senses.some((sense) => sense.kind === 'entity' && sense.form === 'adjective')
  return ['office', 'stop', 'marker', 'ask', 'act', 'opener', 'follow-up'].some((kind) => has(span, kind as 'stop')) // kinds of senses
}

function isCalendar({ folded }: Span, { vocabulary }: Reader): boolean {
  return vocabulary.calendar.months.has(folded) || vocabulary.calendar.weekdays.has(folded) || /^\d+$/u.test(folded)
}

/** How many spans away an office still belongs to a name. */
const REACH = 4

function besideName(front: string, behind: string, reader: Reader): { office?: string; country?: string } {
  const before = matchSpans(lastPart(front), reader.vocabulary).slice(-REACH).reverse()
  const isApposed = /^\s*[,(]/u.test(behind)
  const after = isApposed ? matchSpans(firstPart(behind), reader.vocabulary).slice(0, REACH) : []
  const office = officeIn(before) ?? officeIn(after)
  const country = officeIn(before) !== undefined ? countryIn(before, reader) : countryIn(after, reader)
  return { ...(office === undefined ? {} : { office }), ...(country === undefined ? {} : { country }) }
}

function lastPart(text: string): string {
  return text.split(/[,;:.()]/u).at(-1) ?? ''
}

function firstPart(text: string): string {
  return text.replace(/^\s*[,(]\s*/u, '').split(/[,;:.()]/u)[0] ?? ''
}

function officeIn(spans: readonly Span[]): string | undefined {
  return spans.flatMap((span) => idsOf(span, 'office'))[0]
}

function countryIn(spans: readonly Span[], { entities }: Reader): string | undefined {
  const ids = spans.flatMap((span) => idsOf(span, 'entity'))
  return ids.find((id) => entities.get(id)?.kind === 'country')
}

/** A name of two to four words that mean nothing by themselves is a person's; inside "in" and "at" it is a place. */
function kindOf(name: string, front: string, office: string | undefined, reader: Reader): UnknownName['kind'] {
  if (office !== undefined) return 'person'
  const { vocabulary, entities } = reader
  const spans = matchSpans(name, vocabulary)
  const last = spans.at(-1)
  if (last && idsOf(last, 'entity').some((id) => entities.get(id)?.kind === 'term')) return 'term'
  const before = matchSpans(front.split(/\s+/u).slice(-2).join(' '), vocabulary).at(-1)
  if (before && idsOf(before, 'marker').includes('in')) return 'place'
  const words = name.split(' ')
  const isPlain = spans.every(({ senses }) => senses.length === 0) && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  return isPlain && words.length > 1 && words.length < 5 ? 'person' : 'organisation'
}

/** Words that texts also write small, and words that never begin with a capital but at a sentence's start. */
export function usualWords(sentences: readonly string[]): (word: string) => boolean {
  const inside = new Set<string>()
  for (const sentence of sentences)
    for (const { words, isOpening } of capitalRuns(sentence, 'en'))
      if (!isOpening) for (const word of words) inside.add(fold(word, 'en'))
  return (word) => !inside.has(fold(word, 'en'))
}
