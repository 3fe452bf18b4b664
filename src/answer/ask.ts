import { isLanguage, LANGUAGES, type Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import { finish, type Steps } from '../content/steps.ts'
import { detectLanguage } from '../language/detect.ts'
import { withoutPreamble } from '../language/preamble.ts'
import { clean } from '../language/text.ts'
import { isEmpty, mergeReadings, type Reading } from '../question/reading.ts'
import { moreThanTwo } from './compare.ts'
import { composeChoice, composeClosest, composeFound, composeTwoAtATime, composeUnknown } from './compose.ts'
import { answerToSigns, greet } from './courtesy.ts'
import type { Action, Answer } from './document.ts'
import { combine, find, type Scope } from './find.ts'
import type { Finding } from './finding.ts'
import { followOn, isElliptic } from './follow-on.ts'
import { type Knowledge, readIn } from './knowledge.ts'
import { noticeOf } from './notice.ts'
import type { Look } from './offer.ts'
import { speakerOf } from './speaker.ts'
import { composeWithdrawn } from './withdrawn.ts'

/** The longest question that is read, in characters. */
export const QUESTION_LIMIT = 1000

export interface AskOptions {
  /** Given by the reader; else the question tells. */
  readonly language?: Language | undefined
  readonly briefing?: Briefing | undefined
  /** The reader's language as the platform knows it, for a question that could be of several. */
  readonly hint?: Language | undefined
  /** What this reader asked just before, and the briefing (by id) that answered. */
  readonly previous?: Turn | undefined
  /** Milliseconds since 1970, from which "last week" counts. */
  readonly now: number
  /** Where the reader's days begin and end; left out, where most live who speak the question's language. */
  readonly timeZone?: string | undefined
  /** Several briefings fit: ask which is meant, where the reader can choose; else the newest is taken. */
  readonly canChoose?: boolean | undefined
}

/** What was said last, for the next question or reply to lean on. Facts are `<briefing>/<fact>`. */
export interface Turn {
  readonly reading: Reading
  readonly briefing?: string | undefined
  /** What was shown, in its order; what comes next; and all that was shown since the question. */
  readonly facts?: readonly string[]
  readonly rest?: readonly string[]
  readonly seen?: readonly string[]
  /** What the reader was asked to choose from, and the events that could have been meant as well. */
  readonly options?: readonly Action[]
  readonly alternatives?: readonly Action[]
  /** The reader was told what is covered. */
  readonly knowsCoverage?: boolean
}

export interface Asked {
  readonly answer: Answer
  /** What was understood, for the next question to lean on. */
  readonly reading?: Reading
  /** How it was answered, where facts were looked for: somebody else might choose otherwise. */
  readonly open?: OpenQuestion
}

export interface OpenQuestion {
  readonly finding: Finding
  readonly reading: Reading
  /** The ways in which the question can be taken, the likeliest first. */
  readonly looks: readonly Look[]
  /** The language of the answer, where it is fixed. */
  readonly fixed: Language | undefined
}

/** Answers a question in the reader's own words. Never throws on any text. */
export function ask(question: string, knowledge: Knowledge, options: AskOptions): Asked {
  const usual = options.language ?? options.previous?.reading.language ?? options.hint ?? 'en'
  const notice = (key: string, values = {}) => ({ answer: noticeOf(knowledge.phrases(usual), key, values) })
  if (question.length > QUESTION_LIMIT * 4) return notice('notice-too-long', { limit: QUESTION_LIMIT })
  const text = clean(question)
  if (text.length > QUESTION_LIMIT) return notice('notice-too-long', { limit: QUESTION_LIMIT })
  if (text === '') return notice('notice-empty')
  if (knowledge.library.briefings.length === 0) return notice('notice-no-briefing')
  const detected = detectLanguage(text, knowledge.evidence)
  if (detected === 'other' && !options.language) return { answer: noticeOf(knowledge.phrases('en'), 'notice-language') }
  if (detected === 'unclear' && !/\p{L}/u.test(text))
    return { answer: answerToSigns(text, knowledge.phrases(usual), knowledge.library) }
  const language = options.language ?? (detected === 'unclear' || detected === 'other' ? usual : detected)
  const asked = answerReadings(readingsOf(text, language, knowledge, options), knowledge, options)
  if (asked.answer.kind !== 'unknown' || !isLanguage(detected) || detected === language) return asked
  // Whoever fixed the language of the answers may still ask in another.
  const other = readingsOf(text, detected, knowledge, options)
  return answerReadings(other, knowledge, { ...options, language })
}

/** Asks each language for something nobody knows, so that everything is built before the first reader asks. */
export function warmUp(knowledge: Knowledge): void {
  finish(warmUpSteps(knowledge))
}

export function* warmUpSteps(knowledge: Knowledge): Steps<void> {
  for (const language of LANGUAGES) {
    yield* knowledge.prepare(language)
    knowledge.phrases(language)
    yield
    knowledge.zones.list(language)
    yield
  }
  for (const language of ['en', 'it'] as const)
    for (const kind of ['grammar', 'nouns'] as const) {
      yield
      knowledge.evidence('', language, kind)
    }
  for (const language of LANGUAGES) {
    yield
    ask('Communiqué?', knowledge, { language, now: 0 })
  }
}

/** Answers what a command or a button asks. */
export function answerReading(reading: Reading, knowledge: Knowledge, briefing?: Briefing): Answer {
  return compose(find(reading, knowledge.index, scopeOf(reading, knowledge, briefing)), reading, knowledge)
}

function answerReadings(readings: readonly Reading[], knowledge: Knowledge, options: AskOptions): Asked {
  const { previous, canChoose, language } = options
  const [first, ...others] = readings
  if (!first) throw new RangeError('a question has at least one reading')
  if (first.greeting && others.length === 0)
    return { answer: greet(first.greeting, knowledge.phrases(language ?? first.language), knowledge.library) }
  const compared = moreThanTwo(first, knowledge.index)
  if (compared.length > 0)
    return { answer: composeTwoAtATime(compared, speakerIn(language ?? first.language, knowledge)) }
  const last = options.briefing ?? knowledge.library.briefingById.get(previous?.briefing ?? '')
  const { index } = knowledge
  const following = previous && followOn(previous, first, last, index, knowledge.vocabulary(first.language))
  const asItStands = readings.map((reading) => ({ reading, briefing: options.briefing }))
  const spokenOf = last && last !== options.briefing ? [{ reading: following?.reading ?? first, briefing: last }] : []
  if (following) {
    const { finding, reading } = following
    const open = { finding, reading, looks: [...spokenOf, ...asItStands], fixed: language }
    return { answer: compose(finding, reading, knowledge, language), reading, open }
  }
  const findings: Finding[] = []
  for (const reading of readings) {
    const briefing = options.briefing ?? findings[0]?.briefing
    const found = find(reading, knowledge.index, scopeOf(reading, knowledge, briefing))
    // The briefing of the sentence before need not be that of this one.
    const isNew = found.kind === 'unknown' && briefing && !options.briefing
    findings.push(isNew ? find(reading, knowledge.index, scopeOf(reading, knowledge)) : found)
  }
  const reading = others.reduce(mergeReadings, first)
  const whole = asideFrom(last, combine(findings), reading)
  const open = { finding: whole, reading, looks: [...asItStands, ...spokenOf], fixed: language }
  return { answer: compose(whole, reading, knowledge, language, canChoose), reading, open }
}

/**
 * "What about gas?", "did they sign anything?", of which the event spoken of tells nothing: what another tells of it is not
 * what was asked.
 */
function asideFrom(last: Briefing | undefined, finding: Finding, reading: Reading): Finding {
  const { followUp, named } = reading
  const isOfLast = named.some(({ ids }) => ids.some((id) => finding.briefing?.head.has(id) && !last?.head.has(id)))
  const leans = followUp || isElliptic(reading)
  const isAside = leans && last && finding.kind === 'answer' && finding.briefing !== last && !isOfLast
  return isAside ? { ...finding, kind: 'closest' } : finding
}

export function scopeOf({ language }: Reading, { vocabulary }: Knowledge, briefing?: Briefing): Scope {
  return { ...vocabulary(language), briefing }
}

/** In the language that was fixed, where everything found is told in it; else in that of the question. */
export function compose(
  finding: Finding,
  reading: Reading,
  knowledge: Knowledge,
  fixed: Language = reading.language,
  canChoose = false,
): Answer {
  const { parts, withdrawn = [] } = finding
  const isTold = parts.flatMap((part) => part.facts).every(({ words }) => words[fixed])
  const language = isTold && withdrawn.every(({ former }) => former?.[fixed]) ? fixed : reading.language
  const speaker = speakerIn(language, knowledge)
  switch (finding.kind) {
    case 'unknown':
      return composeUnknown(knowledge.library, speaker)
    case 'closest':
      return composeClosest(finding, speaker)
    case 'withdrawn':
      return composeWithdrawn(withdrawn, speaker.phrases)
    case 'answer':
      return canChoose && finding.others.length > 0
        ? composeChoice(finding, speaker)
        : composeFound(finding, reading, speaker)
  }
}

function speakerIn(language: Language, { phrases, library }: Knowledge) {
  return speakerOf(phrases(language), library)
}

/** One reading a question; what only leads up to it ("Hello, I write for a paper.") is left out. */
export function readingsOf(
  text: string,
  language: Language,
  knowledge: Knowledge,
  { now, timeZone }: AskOptions,
): Reading[] {
  const today = knowledge.zones.today(now, language, timeZone)
  const words = knowledge.vocabulary(language)
  const sentences = sentencesOf(text).map((sentence) => withoutPreamble(sentence, words))
  const readings = sentences.map((sentence) => readIn(sentence, language, knowledge, today))
  const asking = readings.filter(
    (reading, at) => reading.asks.length > 0 || reading.yesNo || /[?؟]$/u.test(sentences[at] ?? ''),
  )
  const kept: Reading[] = []
  for (const reading of readings) {
    if (isEmpty(reading)) continue
    const asks = asking.includes(reading)
    const before = kept.at(-1)
    const leans = before && (reading.named.length + reading.unknown.length === 0 || !asking.includes(before) || !asks)
    if (leans) kept[kept.length - 1] = mergeReadings(before, reading)
    else kept.push(reading)
  }
  return kept.length > 0 ? kept : [readings.reduce(mergeReadings)]
}

/** A full stop behind a short capitalised word (Ms., Dr.) ends no sentence. */
function sentencesOf(text: string): string[] {
  const sentences =
    text
      .match(/[^?؟!。]+?(?:[?؟!。]+|(?<!(?:^|[\s'’])\p{Lu}\p{L}{0,2})\.{1,3}(?=\s|$)|$)/gu)
      ?.map((sentence) => sentence.trim()) ?? []
  const worded = sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  return worded.length > 0 ? worded : [text]
}
