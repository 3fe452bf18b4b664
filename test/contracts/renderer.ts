import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, statementsOf } from '../../src/answer/document.ts'
import type { DescribeCitation } from '../../src/answer/footnotes.ts'
import { encodeButton, fitsButton } from '../../src/command/button-data.ts'
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
export const partsWith = (describe: DescribeCitation) => ({
  describe,
  outletOf: (citation: Parameters<DescribeCitation>[0]) => describe(citation),
  urlOf: () => 'https://example.com/article',
  locate: (fact: string) => ({ briefing: 'b', position: Number(fact.split('/f')[1]) }),
  fits: fitsButton,
  encode: encodeButton,
  say: (key: string) => key,
})

/** Prints citations so that each can be found again. */
const describeCitation: DescribeCitation = ({ source }, paragraphs = []) => `source ${source} ${paragraphs.join('+')}`

const undirected = (text: string) => text.replace(/[\u200b\u200f\u2066\u2067\u2069]+/gu, '')
const bare = (text: string) => undirected(text).replace(/\s+/gu, '')

/** Numbers behind what is told, and those of the sources that are listed; each once. */
function numbersOn(page: string) {
  const text = undirected(page)
  const numbers = (found: RegExp) => [...new Set([...text.matchAll(found)].map(([, number]) => number))]
  return { cited: numbers(/(?<!^)\[(\d+)\]/gmu), listed: numbers(/\[(\d+)\] source [a-z]/gu) }
}

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

    it('loses no statement, and nothing that is said beside it', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          const seen = bare(everyPage(answer).map(visible).join('\n'))
          for (const { text, lead = '', caveat, correction = '' } of statementsOf(answer))
            for (const part of [text, lead, caveat?.text ?? '', correction]) expect(seen).toContain(bare(part))
        }),
        { numRuns: 150 },
      )
    })

    it('lists the sources of a page below it, six at most', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          for (const page of everyPage(answer).map(visible)) {
            const { cited, listed } = numbersOn(page)
            expect(listed.length).toBeLessThanOrEqual(6)
            if (listed.length < 6) expect(listed).toEqual(expect.arrayContaining(cited))
          }
        }),
        { numRuns: 150 },
      )
    })
  })
}

/** Lines without a statement are told with the facts again. */
function withoutStatements({ blocks }: Answer) {
  return blocks.filter(({ type }) => type !== 'facts' && type !== 'correction')
}
