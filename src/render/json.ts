import { type Answer, type Citation, citationsOf, statementsOf } from '../answer/document.ts'
import { unique } from '../language/lists.ts'
import { type DescribeCitation, renderPlain } from './plain.ts'

/** An answer for programs; `citations` stand in order of weight. */
export interface AnswerJson {
  readonly language: string
  readonly kind: Answer['kind']
  readonly title: string
  readonly text: string
  readonly facts: readonly string[]
  readonly citations: readonly Citation[]
}

export function renderJson(answer: Answer, describe: DescribeCitation): AnswerJson {
  const facts = unique(statementsOf(answer).map(({ fact }) => fact))
  const { language, kind, title } = answer
  return { language, kind, title, text: renderPlain(answer, describe), facts, citations: citationsOf(answer) }
}
