import { type Answer, factsOf } from '../answer/document.ts'
import { type Reach, reachOf } from './reach.ts'

/** A question with the facts that are right, and the replies that it gets without and with a model. */
export interface Replies {
  readonly question: string
  readonly facts: readonly string[]
  readonly without: Answer
  readonly withModel: Answer
}

const FIGURES = ['first', 'shown', 'sure', 'claimed'] as const

/** How far readers get without and with it, of all questions and of each language's. */
export function tableOf(replies: readonly Replies[]): string {
  const groups = new Map([['all', replies], ...Map.groupBy(replies, ({ without }) => without.language)])
  const lines = [...groups].map(([name, some]) => {
    const [without, withModel] = [reach(some, 'without'), reach(some, 'withModel')]
    const cells = FIGURES.map((figure) => `${percent(without[figure])} → ${percent(withModel[figure])}`.padEnd(16))
    return `${name.padEnd(5)}${cells.join('')}${without.answerable} answerable, ${without.unanswerable} not`
  })
  return [`     ${FIGURES.map((figure) => figure.padEnd(16)).join('')}(without → with the model)`, ...lines].join('\n')
}

function reach(replies: readonly Replies[], which: 'without' | 'withModel'): Reach {
  return reachOf(replies.map(({ facts, [which]: answer }) => ({ asked: { facts }, answer })))
}

function percent(share: number): string {
  return `${Math.round(share)} %`
}

/** The model made another reply of it. */
export function differs({ without, withModel }: Replies): boolean {
  return shortly(without) !== shortly(withModel)
}

export function told({ question, facts, without, withModel }: Replies): string {
  const right = facts.join(' ') || 'nothing answers it'
  return `${question}\n  right    ${right}\n  without  ${shortly(without)}\n  with     ${shortly(withModel)}`
}

function shortly(answer: Answer): string {
  return [answer.kind, ...factsOf(answer)].join(' ')
}
