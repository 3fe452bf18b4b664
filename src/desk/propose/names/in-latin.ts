import { matchSpans, type Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import { fold } from '../../../language/text.ts'
import type { Sense } from '../../../language/vocabulary.ts'
import { isAdjective } from '../reading/adjectives.ts'
import type { Reader } from '../reading/reader.ts'
import { officeOrTheSame } from './counterpart.ts'
import { behindOffice, isPerson, knownStretches } from './known-stretches.ts'
import { capitalRuns, type Run } from './runs.ts'
import type { UnknownName } from './unknown-name.ts'

/** Names in a sentence of a language that writes them with capitals. */
export function namesInLatin(sentence: string, reader: Reader, isUsual: (word: string) => boolean): UnknownName[] {
  const known = knownStretches(sentence, reader)
  return capitalRuns(sentence, reader.language).flatMap((whole) => {
    const run = behindOffice(whole, sentence, known)
    if (run === undefined || known.some(({ start, end, office }) => !office && start <= run.start && run.end <= end))
      return []
    const front = sentence.slice(0, run.start)
    const parts = partsOf(run, front, reader)
    const { name, rest, land } = parts.office === undefined ? { ...parts, land: undefined } : person(parts, reader)
    if (isKnown(rest, reader) || isOfficeWord(rest, reader) || (isLone(run, parts, sentence) && isUsual(name)))
      return []
    if (!/^\p{Lu}.*\p{L}/su.test(name)) return []
    const behind = sentence.slice(run.end)
    const beside = parts.office === undefined ? apposed(behind, reader) : parts
    const office = officeOrTheSame(beside.office, front, reader)
    const country = beside.country ?? parts.country ?? land
    const kind = office === undefined ? kindOf(name, front, behind, reader) : 'person'
    const own = { ...(office === undefined ? {} : { office }), ...(country === undefined ? {} : { country }) }
    return [{ name, language: reader.language, kind, ...(kind === 'person' ? own : {}) }]
  })
}

interface Parts {
  readonly name: string
  /** The spans of the name. */
  readonly rest: readonly Span[]
  /** So many spans of the run stand in front of it. */
  readonly led: number
  readonly office?: string | undefined
  readonly country?: string | undefined
}

/** A run without offices, adjectives and small words at its front, and what these say of who is named. */
function partsOf({ words, isOpening }: Run, front: string, reader: Reader): Parts {
  const spans = matchSpans(words.join(' '), reader.vocabulary)
  // "The Royal Palace" is nobody who is royal.
  const isThing = reader.language === 'en' && /(?:^|\s)the\s+$/iu.test(front)
  const from = isThing ? 0 : nameStart(spans, isOpening, reader)
  const near = isThing ? [] : besideOf(front, reader)
  const lead = [...near, ...spans.slice(0, from)]
  const rest = spans.slice(from)
  const office = lead.flatMap((span) => idsOf(span, 'office')).at(-1)
  const country = lead.flatMap((span) => countriesOf(span, reader)).at(-1)
  return { name: textOf(rest, words.join(' ')), rest, led: from, office, country }
}

/** Behind all that may stand in front; behind an office in any case: "*Environment Minister* Gilberto Pichetto Fratin". */
function nameStart(spans: readonly Span[], isOpening: boolean, reader: Reader): number {
  const led = spans.findIndex((span, at) => !isLead(span, spans[at + 1], isOpening, reader))
  const office = spans.findLastIndex((span, at) => at < spans.length - 1 && has(span, 'office') && !isOwner(span))
  return Math.max(0, led, office + 1)
}

function isOwner({ text }: Span): boolean {
  return /['’]s$/u.test(text)
}

/** "King Felipe of Spain": what follows "of" is no part of a person's name. */
function person({ name, rest }: Parts, reader: Reader) {
  const of = reader.language === 'en' ? rest.findIndex((span, at) => at > 0 && span.text === 'of') : -1
  const own = of < 0 ? rest : rest.slice(0, of)
  const land = rest.slice(own.length).flatMap((span) => countriesOf(span, reader))[0]
  return { name: textOf(own, own === rest ? name : (name.split(/\sof\s/u)[0] ?? name)), rest: own, land }
}

/** The spans as they are written in a text that holds them, apostrophes and all. */
function textOf(spans: readonly Span[], written: string): string {
  const [first = ''] = spans[0]?.text.split(' ') ?? []
  const last = spans.at(-1)?.text.split(' ').at(-1) ?? ''
  const text = written.slice(Math.max(0, written.indexOf(first)), written.lastIndexOf(last) + last.length)
  return text.replace(/['’]s$/u, '')
}

/** Known as a whole, or by its last word where that is a person: "US President Trump". */
function isKnown(spans: readonly Span[], reader: Reader): boolean {
  const last = spans.at(-1)
  if (last === undefined) return true
  return isPerson(last, reader) || spans.every((span) => span.senses.length > 0 || isCalendar(span, reader))
}

/** The *Consiglio* of a "presidente del Consiglio". */
function isOfficeWord(spans: readonly Span[], { officeWords }: Reader): boolean {
  return spans.length === 1 && officeWords.has(spans[0]?.folded ?? '')
}

/** A single word that begins a sentence has its capital from that, unless it is all in capitals or another name follows. */
function isLone({ isOpening, end }: Run, { rest, led, office, name }: Parts, sentence: string): boolean {
  const isJoined = /^\s(?:and|e|ed|&)\s\p{Lu}/u.test(sentence.slice(end))
  return isOpening && !isJoined && led === 0 && rest.length === 1 && office === undefined && !/^\p{Lu}{2,}$/u.test(name)
}

const LEADS: ReadonlySet<Sense['kind']> = new Set(['office', 'stop', 'marker', 'ask', 'act', 'opener', 'follow-up'])

/** What may stand in front of a name inside its run: "Italy's President", "The Omani". */
function isLead(span: Span, next: Span | undefined, isOpening: boolean, reader: Reader): boolean {
  if (next !== undefined && reader.language === 'en' && isOwner(span)) return true
  if (has(span, 'entity')) return isAdjective(span, reader)
  // Inside a sentence small words are written small; "Al" with a capital is a part of a name.
  return has(span, 'office') || (isOpening && span.senses.some(({ kind }) => LEADS.has(kind)))
}

function isCalendar({ folded }: Span, { vocabulary }: Reader): boolean {
  return vocabulary.calendar.months.has(folded) || vocabulary.calendar.weekdays.has(folded) || /^\d+$/u.test(folded)
}

/** An office and what belongs to it, right in front of a run: "il ministro degli Esteri spagnolo", "the Spanish foreign minister". */
function besideOf(front: string, reader: Reader): Span[] {
  const spans = matchSpans(front.split(/[,;:.()«»“”"]/u).at(-1) ?? '', reader.vocabulary)
  const belongs = (span: Span) =>
    has(span, 'office') || countriesOf(span, reader).length > 0 || idsOf(span, 'marker').includes('of')
  const from = spans.findLastIndex((span) => !belongs(span)) + 1
  const own = spans.slice(from)
  return own.some((span) => has(span, 'office')) ? own : []
}

/** "…, foreign minister of Spain," behind a name. */
function apposed(behind: string, reader: Reader): { office?: string; country?: string } {
  const part = /^\s*[,(]\s*([^,;:.()]{4,60})[,;.)]/u.exec(behind)?.[1] ?? ''
  const spans = matchSpans(part, reader.vocabulary)
  const office = spans.flatMap((span) => idsOf(span, 'office'))[0]
  const isOwn = office !== undefined && spans.slice(0, 4).some((span) => has(span, 'office'))
  const country = spans.flatMap((span) => countriesOf(span, reader))[0]
  return isOwn ? { office, ...(country === undefined ? {} : { country }) } : {}
}

function countriesOf(span: Span, { entities }: Reader): string[] {
  return idsOf(span, 'entity').filter((id) => entities.get(id)?.kind === 'country')
}

/** What firms and bodies seldom do. */
const PERSONAL: ReadonlySet<string> = new Set(['say', 'praise', 'thank', 'invite', 'worry', 'condemn', 'consider'])

/** Without an office: who speaks is a person, what stands in "in" or "at" a place, and all else something that is set up. */
function kindOf(name: string, front: string, behind: string, reader: Reader): UnknownName['kind'] {
  const { vocabulary, entities } = reader
  const spans = matchSpans(name, vocabulary)
  const last = spans.at(-1)
  if (last && idsOf(last, 'entity').some((id) => entities.get(id)?.kind === 'term')) return 'term'
  const before = matchSpans(front.split(/\s+/u).slice(-3).join(' '), vocabulary)
    .filter((span) => !isArticle(span))
    .at(-1)
  if (before && idsOf(before, 'marker').includes('in')) return 'place'
  const isPlain = spans.every(({ senses }) => senses.length === 0) && /^(?:\p{Lu}\p{Ll}\S*\s?){1,4}$/u.test(name)
  const next = matchSpans(behind.split(/[,;:.]/u)[0] ?? '', vocabulary)
  // "Zenda *ha ringraziato*".
  const verb = next.find((span) => !has(span, 'stop'))
  const acts = verb && next.indexOf(verb) < 2 ? idsOf(verb, 'act') : []
  return isPlain && acts.some((act) => PERSONAL.has(act)) ? 'person' : 'organisation'
}

function isArticle(span: Span): boolean {
  return has(span, 'stop') && !has(span, 'marker')
}

/** Words that texts write with a capital only where a sentence begins. */
export function usualWords(sentences: readonly string[]): (word: string) => boolean {
  const inside = new Set<string>()
  for (const sentence of sentences)
    for (const { words, isOpening } of capitalRuns(sentence, 'en'))
      if (!isOpening) for (const word of words) inside.add(fold(word, 'en'))
  return (word) => !inside.has(fold(word, 'en'))
}
