import type { Answer } from '../answer/document.ts'
import { factsOf } from '../answer/document.ts'

/** A question with the facts that are right, any of them; none where no briefing answers it. */
export interface Asked {
  readonly facts: readonly string[]
}

/** How far readers get: in per cent of the questions that can be answered, and `claimed` of the others. */
export interface Reach {
  readonly answerable: number
  readonly unanswerable: number
  /** A right fact comes first, whatever the reply's kind; is among the first three; and is so in an answer. */
  readonly first: number
  readonly shown: number
  readonly sure: number
  /** Answered though nothing answers it. */
  readonly claimed: number
}

const SHOWN = 3

export function reachOf(replies: readonly { readonly asked: Asked; readonly answer: Answer }[]): Reach {
  const judged = replies.map(({ asked: { facts: right }, answer }) => {
    const isSure = answer.kind === 'answer'
    const told = isSure || answer.kind === 'closest' ? factsOf(answer) : []
    const place = told.findIndex((fact) => right.includes(fact))
    const isShown = place >= 0 && place < SHOWN
    return { isAnswerable: right.length > 0, isFirst: place === 0, isShown, isSure }
  })
  const answerable = judged.filter(({ isAnswerable }) => isAnswerable)
  const others = judged.filter(({ isAnswerable }) => !isAnswerable)
  const share = (some: typeof judged, is: (one: (typeof judged)[number]) => boolean) =>
    some.length === 0 ? 0 : (100 * some.filter(is).length) / some.length
  return {
    answerable: answerable.length,
    unanswerable: others.length,
    first: share(answerable, ({ isFirst }) => isFirst),
    shown: share(answerable, ({ isShown }) => isShown),
    sure: share(answerable, ({ isShown, isSure }) => isShown && isSure),
    claimed: share(others, ({ isSure }) => isSure),
  }
}
