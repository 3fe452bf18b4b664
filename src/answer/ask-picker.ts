import { isLanguage, type Language } from '../content/languages.ts'
import { detectLanguage } from '../language/detect.ts'
import { clean } from '../language/text.ts'
import type { Ranked } from '../search/search.ts'
import {
  type Asked,
  type AskOptions,
  ask,
  compose,
  type OpenQuestion,
  QUESTION_LIMIT,
  readingsOf,
  scopeOf,
} from './ask.ts'
import { factKey, factsAt } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { nearest, offered } from './offer.ts'
import { findingFrom } from './picked.ts'
import type { Outcome, Picker, PickQuestion } from './picker.ts'

/** Answers a question, and lets somebody who understands more choose among the facts that come nearest. */
export async function askPicker(
  question: string,
  knowledge: Knowledge,
  options: AskOptions,
  picker: Picker,
): Promise<Asked> {
  const asked = ask(question, knowledge, options)
  const { open } = asked
  if (!open || !isOpen(open, picker, options)) return asked
  const { reading, finding } = open
  const { index } = knowledge
  const found = new Map<string, Ranked>()
  const offer = (looks: OpenQuestion['looks']) => {
    const some = nearest(looks, index)
    for (const ranked of some) found.set(factKey(ranked.fact), ranked)
    return some.flatMap((ranked) => offered(ranked, reading.language))
  }
  const facts = offer(open.looks)
  if (facts.length === 0) return asked
  const pick = await picker.pick(pickQuestion(question, open, knowledge, options), facts, (reads) =>
    offer(looksAgain(reads, reading.language, knowledge, options)),
  )
  if (!pick) return asked
  const chosen = findingFrom(pick, [...found.values()], open, index, scopeOf(reading, knowledge))
  picker.compared?.(outcomeOf(finding), outcomeOf(chosen))
  return { answer: compose(chosen, reading, knowledge, open.fixed), reading, open: { ...open, finding: chosen } }
}

/**
 * Special readings stay ours, and that something was withdrawn; so does the question which of several events is meant, where it can
 * be asked back.
 */
function isOpen({ finding }: OpenQuestion, { asked }: Picker, { canChoose }: AskOptions): boolean {
  if (finding.isSpecial || (finding.withdrawn ?? []).length > 0) return false
  if (finding.kind !== 'answer') return true
  return asked === 'always' && !(canChoose && finding.others.length > 0)
}

function pickQuestion(
  question: string,
  { reading: { language, today = '' } }: OpenQuestion,
  { library }: Knowledge,
  { previous }: AskOptions,
): PickQuestion {
  const shown = factsAt(previous?.facts ?? [], library).flatMap(({ words }) => words[language]?.title ?? [])
  const before = previous && { question: previous.reading.text, shown: shown.slice(0, MOST_SHOWN) }
  const hasBefore = before && (before.question !== '' || before.shown.length > 0)
  return { text: clean(question), language, today, ...(hasBefore ? { before } : {}) }
}

/** Of an answer, so many facts tell what was spoken of. */
const MOST_SHOWN = 3

/** The same question in other words, which may be those of another language. */
function looksAgain(reads: string, usual: Language, knowledge: Knowledge, options: AskOptions): OpenQuestion['looks'] {
  const text = clean(reads).slice(0, QUESTION_LIMIT)
  if (text === '') return []
  const detected = detectLanguage(text, knowledge.evidence)
  const language = isLanguage(detected) ? detected : usual
  return readingsOf(text, language, knowledge, options).map((reading) => ({ reading, briefing: options.briefing }))
}

function outcomeOf({ kind, parts }: Finding): Outcome {
  const [fact] = parts.flatMap((part) => part.facts)
  return { kind, fact: fact && factKey(fact) }
}
