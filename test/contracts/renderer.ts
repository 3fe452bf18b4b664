import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type Citation, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { anyAnswer } from '../fixtures/answers.ts'

/** What every platform's renderer is tried with. */
export interface RenderingUnderTest {
  /** Every message that an answer becomes, following its "more" buttons to the end. */
  readonly render: (answer: Answer, describe: (citation: Citation) => string) => readonly unknown[]
  /** Throws, or names what breaks a limit of the platform. */
  readonly problemsOf: (message: unknown) => readonly string[]
  /** What a reader sees of a message, markup taken away. */
  readonly visible: (message: unknown) => string
}

/** Prints citations so that each can be found again. */
const describeCitation = ({ source, paragraph }: Citation) => `source ${source} ${paragraph ?? 'whole'}`

const bare = (text: string) => text.replace(/[\s\u200b\u200f\u2067\u2069]+/gu, '')

export function rendererContract(name: string, { render, problemsOf, visible }: RenderingUnderTest): void {
  describe(`the renderer of ${name}`, () => {
    it('keeps every limit, whatever the answer', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          expect(render(answer, describeCitation).flatMap(problemsOf)).toEqual([])
        }),
        { numRuns: 150 },
      )
    })

    it('loses no statement and no citation', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          const seen = bare(render(answer, describeCitation).map(visible).join('\n'))
          for (const { text } of statementsOf(answer)) expect(seen).toContain(bare(text))
          const listed = answer.blocks.filter(({ type }) => type !== 'sources')
          for (const citation of citationsOf({ ...answer, blocks: listed }))
            expect(seen).toContain(bare(describeCitation(citation)))
        }),
        { numRuns: 150 },
      )
    })
  })
}
