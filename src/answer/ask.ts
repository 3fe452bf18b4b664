import { isLanguage, LANGUAGES, type Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import { detectLanguage } from '../language/detect.ts'
import { clean } from '../language/text.ts'
import { withoutPreamble } from '../question/preamble.ts'
import { readQuestion } from '../question/read.ts'
import { isEmpty, leanOn, mergeReadings, type Reading } from '../question/reading.ts'
import { composeChoice, composeFound, composeMissing } from './compose.ts'
import type { Answer } from './document.ts'
import { find } from './find.ts'
import type { Finding, Found } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { noticeOf } from './notice.ts'

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
  /** Several briefings fit: ask which is meant, where the reader can choose; else the newest is taken. */
  readonly canChoose?: boolean | undefined
}

export interface Turn {
  readonly reading: Reading
  readonly briefing?: string | undefined
}

export interface Asked {
  readonly answer: Answer
  /** What was understood, for the next question to lean on. */
  readonly reading?: Reading
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
  if (detected === 'unclear' && !/\p{L}/u.test(text)) return notice('notice-not-text')
  const language = options.language ?? (detected === 'unclear' || detected === 'other' ? usual : detected)
  const asked = answerReadings(readingsOf(text, language, knowledge, options.now), knowledge, options)
  if (asked.answer.kind !== 'unknown' || !isLanguage(detected) || detected === language) return asked
  // Whoever fixed the language of the answers may still ask in another.
  const other = readingsOf(text, detected, knowledge, options.now)
  return answerReadings(other, knowledge, { ...options, language })
}

/** Asks each language for something nobody knows, so that everything is built before the first reader asks. */
export function warmUp(knowledge: Knowledge): void {
  for (const language of LANGUAGES) ask('Communiqué?', knowledge, { language, now: 0 })
}

/** Answers what a command or a button asks. */
export function answerReading(reading: Reading, knowledge: Knowledge, briefing?: Briefing): Answer {
  return compose(find(reading, knowledge.index, briefing), reading, knowledge)
}

function answerReadings(
  readings: readonly Reading[],
  knowledge: Knowledge,
  { briefing, previous, canChoose, language }: AskOptions,
): Asked {
  const { index, library } = knowledge
  const [first, ...others] = readings
  if (!first) throw new RangeError('a question has at least one reading')
  const leaning = previous && leanOn(previous.reading, first)
  if (leaning) {
    const same = briefing ?? library.briefingById.get(previous.briefing ?? '')
    const finding = find(leaning, index, same)
    if (finding.kind === 'found') return { answer: compose(finding, leaning, knowledge, language), reading: leaning }
  }
  const found: Found[] = []
  for (const reading of readings) {
    const finding = find(reading, index, briefing ?? found[0]?.briefing)
    if (finding.kind === 'missing') return { answer: compose(finding, reading, knowledge, language), reading }
    found.push(finding)
  }
  const whole = combine(found as [Found, ...Found[]]) // one for each reading, and there is at least one
  const reading = others.reduce(mergeReadings, first)
  return { answer: compose(whole, first, knowledge, language, canChoose), reading }
}

/** Several questions in one message are answered together, or not at all: half an answer would pass for a whole one. */
function combine([first, ...others]: readonly [Found, ...Found[]]): Found {
  return { ...first, parts: [first, ...others].flatMap(({ parts }) => parts) }
}

/** In the language that was fixed, where everything found is told in it; else in that of the question. */
function compose(
  finding: Finding,
  reading: Reading,
  { phrases, library }: Knowledge,
  fixed: Language = reading.language,
  canChoose = false,
): Answer {
  const facts = finding.kind === 'found' ? finding.parts.flatMap((part) => part.facts) : finding.nearest
  const language = facts.every(({ words }) => words[fixed]) ? fixed : reading.language
  const speaker = { phrases: phrases(language), entities: library.entities }
  if (finding.kind === 'missing') return composeMissing(finding, reading, speaker)
  return canChoose && finding.others.length > 0
    ? composeChoice(finding, speaker)
    : composeFound(finding, reading, speaker)
}

/** One reading a question; what only leads up to it ("Hello, I write for a paper.") is left out. */
function readingsOf(
  text: string,
  language: Language,
  { vocabulary, index, library }: Knowledge,
  now: number,
): Reading[] {
  const today = new Date(now).toISOString().slice(0, 10)
  const isFactWord = (key: string) => index.words(language).find(key).length > 0
  const read = (sentence: string) => readQuestion(sentence, vocabulary(language), library.entities, isFactWord, today)
  const sentences = sentencesOf(text).map((sentence) => withoutPreamble(sentence, vocabulary(language)))
  const readings = sentences.map(read)
  const asking = readings.filter(
    (reading, at) => reading.asks.length > 0 || reading.yesNo || /[?؟]$/u.test(sentences[at] ?? ''),
  )
  const isKnown = ({ needs }: Reading) => needs.every(({ free, key }) => !free || isFactWord(key))
  const kept: Reading[] = []
  for (const reading of readings) {
    if (isEmpty(reading)) continue
    const asks = asking.includes(reading)
    if (!asks && asking.length > 0 && !isKnown(reading)) continue
    const before = kept.at(-1)
    const leans = before && (reading.needs.length === 0 || !asking.includes(before))
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
