import type { Turn } from '../answer/ask.ts'
import { composeMore } from '../answer/compose.ts'
import { coverageOf } from '../answer/coverage.ts'
import type { Action, Answer } from '../answer/document.ts'
import { topicsIn } from '../answer/events.ts'
import { factKey, factsAt } from '../answer/facts.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { noticeOf } from '../answer/notice.ts'
import { speakerOf } from '../answer/speaker.ts'
import { type Language, languagesFrom } from '../content/languages.ts'
import type { Fact } from '../content/library.ts'
import { fold } from '../language/text.ts'
import type { Reply } from '../language/vocabulary.ts'

/** What a reader answers to what was shown last; a number counts from 1, and 0 is the last one. */
export type Replied = 'more' | 'yes' | 'no' | number

const NUMBERS: Readonly<Partial<Record<Reply, number>>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: 0,
}

/** A whole message that only makes sense after what was shown: "more", "no", "the second", "2". The reader's language counts first. */
export function replyIn(text: string, language: Language, { vocabulary }: Knowledge): Replied | undefined {
  const bare = text.replace(/[\p{P}\p{S}\s]+$/gu, '').replace(/^[#№]\s*/u, '')
  const digit = fold(bare, 'ar')
  if (/^[1-9]$/u.test(digit)) return Number(digit)
  for (const one of languagesFrom(language)) {
    const reply = vocabulary(one).replies.get(fold(bare, one))
    if (reply) return NUMBERS[reply] ?? (reply as Replied) // the replies that are no numbers
  }
  return undefined
}

/** What a reply leads to: an answer, or the button that it stands for. */
export type Outcome = { readonly answer: Answer } | { readonly action: Action }

/** How many facts "more" shows at once. */
const MORE_AT_ONCE = 3

export function answerReply(reply: Replied, last: Turn | undefined, knowledge: Knowledge, language: Language): Outcome {
  const phrases = knowledge.phrases(language)
  const say = (key: string, values = {}) => ({ answer: noticeOf(phrases, key, values, 'heading-greeting') })
  const { options = [], alternatives = [], facts = [] } = last ?? {}
  if (!last || options.length + facts.length === 0) return say('reply-to-nothing')
  if (typeof reply === 'number') {
    const choices = options.length > 0 ? options : facts.length > 1 ? [] : alternatives
    const action = choices.at(reply - 1)
    if (action) return { action }
    const found = factsAt([facts.at(reply - 1) ?? ''], knowledge.library)
    const others = restOf(last, knowledge, language).filter((fact) => !found.includes(fact))
    return found.length > 0 ? tell(found, others, knowledge, language) : say('reply-no-such')
  }
  const [option, ...others] = options
  if (reply === 'no') {
    const left = [...others, ...alternatives]
    if (left.length > 0) return offer(left, knowledge, language)
    return say('reply-no', { covered: coverageOf(knowledge.library, phrases) })
  }
  if (reply === 'yes' && option) return { action: option }
  const rest = restOf(last, knowledge, language)
  if (rest.length === 0) return say('reply-no-more')
  return tell(rest.slice(0, MORE_AT_ONCE), rest.slice(MORE_AT_ONCE), knowledge, language)
}

function tell(
  facts: readonly Fact[],
  rest: readonly Fact[],
  { phrases, library }: Knowledge,
  language: Language,
): Outcome {
  return { answer: composeMore(facts, rest, speakerOf(phrases(language), library)) }
}

function offer(options: readonly Action[], { phrases }: Knowledge, language: Language): Outcome {
  const said = phrases(language)
  const block = { type: 'choice', prompt: said.say('choose-briefing'), options } as const
  return { answer: { kind: 'notice', language, title: said.say('heading-choice'), blocks: [block], actions: [] } }
}

/** What was found and not shown; after that, what else the briefing tells of what was named, that they met last of all. */
function restOf(turn: Turn, knowledge: Knowledge, language: Language): Fact[] {
  const { rest = [], seen = [], briefing: id = '', reading } = turn
  const briefing = knowledge.library.briefingById.get(id)
  const matters = topicsIn(reading, knowledge.index)
  const isOn = ({ entities }: Fact) => matters.every(({ ids }) => ids.some((one) => entities.includes(one)))
  const own = [...(briefing?.summary ?? []), ...(briefing?.facts ?? [])].filter(isOn)
  const isMeeting = ({ type }: Fact) => Number(type === 'meeting')
  const all = new Set([...factsAt(rest, knowledge.library), ...own.sort((a, b) => isMeeting(a) - isMeeting(b))])
  return [...all].filter((fact) => fact.words[language] && !seen.includes(factKey(fact)))
}
