import { type Action, type Answer, statementsOf } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { unique } from '../language/lists.ts'
import { encodeButton } from './button-data.ts'
import { complete } from './completion.ts'
import type { Dispatch, Request } from './dispatch.ts'
import { presentationOf } from './presentation.ts'

/** One answer among several that a reader chooses from while typing. */
export interface Card {
  /** Unique among the cards of one query; at most 64 bytes. */
  readonly id: string
  readonly answer: Answer
  /** What it tells first. */
  readonly preview: string
}

/** Whoever still types has asked nothing yet. */
const QUIETLY = { forgetful: true, isDraft: true }

/** How many topics are offered for a word that has only begun. */
const MOST_TOPICS = 5

/**
 * Answers to what was typed so far, the likeliest first: the answer as a whole and each of its facts, or that of each
 * briefing that fits; then topics that begin so. Without a word, the latest briefings.
 */
export async function cardsFor(typed: Request, dispatch: Dispatch, knowledge: Knowledge): Promise<Card[]> {
  const { briefings } = knowledge.library
  const show = async (action: Action): Promise<Card[]> => {
    const { command, facts = [], values, language } = action
    const briefing = briefings.find(({ key }) => key === action.briefing)
    const rest = { language, briefing, facts, ...QUIETLY, ...(values ? { values } : {}) }
    const answer = await dispatch({ ...typed, ...rest, text: `/${command}` })
    return answer.kind === 'answer' ? [cardOf(encodeButton(action, answer.language), answer)] : []
  }
  if (typed.text.trim() === '') {
    const latest = briefings.map(({ key }): Action => ({ label: '', command: 'brief', briefing: key }))
    return (await Promise.all(latest.map(show))).flat()
  }
  const answer = await dispatch({ ...typed, canChoose: true, ...QUIETLY })
  const whole = answer.kind === 'answer' || answer.kind === 'closest' ? [cardOf('answer', answer)] : []
  const actions = [...optionsOf(answer), ...factsOf(answer, knowledge), ...topicsFor(typed, answer, knowledge)]
  const others = await Promise.all(actions.map((action) => show({ language: answer.language, ...action })))
  return [...whole, ...others.flat()]
}

function cardOf(id: string, answer: Answer): Card {
  const [note] = answer.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))
  return { id, answer, preview: statementsOf(answer)[0]?.text ?? note ?? '' }
}

/** Which briefing is meant; what is nearest to a question that nothing answers is no answer to it. */
function optionsOf({ kind, blocks }: Answer): Action[] {
  if (kind === 'unknown') return []
  return blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
}

/** Each fact of an answer by itself, where it has several. */
function factsOf(answer: Answer, knowledge: Knowledge): Action[] {
  const { locate } = presentationOf(knowledge, answer.language)
  const places = new Map(statementsOf(answer).map(({ fact }) => [fact, locate(fact)]))
  if (answer.kind !== 'answer' || places.size < 2) return []
  return [...places.values()].flatMap((place) =>
    place ? [{ label: '', command: 'brief', briefing: place.briefing, facts: [place.position] }] : [],
  )
}

/** A few letters may be of any language: the one they look like, and the reader's own. */
function topicsFor({ text, hint }: Request, { language }: Answer, knowledge: Knowledge): Action[] {
  const topics = unique([language, hint ?? language]).flatMap((one) =>
    complete({ name: 'topic', kind: 'topic' }, text, one, knowledge).map(
      ({ label, value }): Action => ({ label, command: 'topic', values: { topic: value }, language: one }),
    ),
  )
  return topics.slice(0, MOST_TOPICS)
}
