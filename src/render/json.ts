import { type Answer, type Citation, citationsOf, factsOf } from '../answer/document.ts'
import { type PlainParts, renderPlain } from './plain.ts'

/** An answer for programs; `citations` stand in order of weight. */
export interface AnswerJson {
  readonly language: string
  readonly kind: Answer['kind']
  readonly title: string
  readonly text: string
  readonly facts: readonly string[]
  readonly citations: readonly Citation[]
}

export function renderJson(answer: Answer, parts: PlainParts): AnswerJson {
  const { language, kind, title } = answer
  return {
    language,
    kind,
    title,
    text: renderPlain(answer, parts),
    facts: factsOf(answer),
    citations: citationsOf(answer),
  }
}
