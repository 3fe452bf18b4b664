import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type Citation, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { encodeButton, fitsButton } from '../../src/command/button.ts'
import { anyAnswer } from '../fixtures/answers.ts'

/** What every platform's renderer is tried with. */
export interface RenderingUnderTest<Message> {
  /** The messages that an answer becomes, without the first `from` of its statements. */
  readonly render: (answer: Answer, parts: RenderingParts, from: number) => readonly Message[]
  /** Names what breaks a limit of the platform. */
  readonly problemsOf: (message: Message) => readonly string[]
  /** What a reader sees of a message, markup taken away. */
  readonly visible: (message: Message) => string
  readonly buttonsOf: (message: Message) => readonly { readonly label: string; readonly data: string }[]
}

export type RenderingParts = ReturnType<typeof partsWith>

/** What a renderer knows of the content; labels are the keys of their phrases. */
export const partsWith = (describe: (citation: Citation) => string) => ({
  describe,
  urlOf: () => 'https://example.com/article',
  locate: (fact: string) => ({ briefing: 'b', position: Number(fact.split('/f')[1]) }),
  fits: fitsButton,
  encode: encodeButton,
  say: (key: string) => key,
})

/** Prints citations so that each can be found again. */
const describeCitation = ({ source, paragraph }: Citation) => `source ${source} ${paragraph ?? 'whole'}`

const bare = (text: string) => text.replace(/[\s\u200b\u200f\u2066\u2067\u2069]+/gu, '')

export function rendererContract<Message>(
  name: string,
  { render, problemsOf, visible, buttonsOf }: RenderingUnderTest<Message>,
): void {
  /** Where the "more" button of a message leads to. */
  const nextOf = (message: Message | undefined) => {
    const more = message && buttonsOf(message).find(({ label }) => label === 'action-more')
    return more ? Number(more.data.split(';')[4]) : undefined
  }

  /** Every page, as the "more" buttons lead to them: the same facts again, from where the last page ended. */
  const everyPage = (answer: Answer): Message[] => {
    const parts = partsWith(describeCitation)
    const facts: Answer = {
      ...answer,
      blocks: [{ type: 'facts', statements: statementsOf(answer) }, ...withoutStatements(answer)],
    }
    const messages = [...render(answer, parts, 0)]
    for (let from = nextOf(messages.at(-1)); from !== undefined; ) {
      const page = render(facts, parts, from)
      messages.push(...page)
      const next = nextOf(page.at(-1))
      if (next !== undefined && next <= from) throw new Error('a page leads back to itself')
      from = next
    }
    return messages
  }

  describe(`the renderer of ${name}`, () => {
    it('keeps every limit, whatever the answer', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          const messages = everyPage(answer)
          expect(messages.flatMap(problemsOf)).toEqual([])
          for (const { label } of messages.flatMap(buttonsOf)) expect(label.isWellFormed()).toBe(true)
          for (const message of messages) expect(visible(message).isWellFormed()).toBe(true)
        }),
        { numRuns: 150 },
      )
    })

    it('loses no statement and no citation', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          const seen = bare(everyPage(answer).map(visible).join('\n'))
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

/** Lines without a statement are told with the facts again. */
function withoutStatements({ blocks }: Answer) {
  return blocks.filter(
    ({ type }) => type !== 'facts' && type !== 'timeline' && type !== 'amounts' && type !== 'correction',
  )
}
