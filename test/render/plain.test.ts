import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { renderJson } from '../../src/render/json.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { renderTerminal, reorder } from '../../src/render/terminal.ts'

const citation = (paragraph: number) => ({ briefing: 'b', source: 'seed', paragraph })
const statement = (text: string, ...paragraphs: [number, ...number[]]) => ({
  text,
  fact: `b/${text}`,
  standing: { level: 'single' } as const,
  citations: paragraphs.map(citation) as [ReturnType<typeof citation>, ...ReturnType<typeof citation>[]],
})
const answer: Answer = {
  kind: 'answer',
  language: 'en',
  title: 'Title',
  blocks: [{ type: 'facts', statements: [statement('One.', 2, 1), statement('Two.', 1)] }],
  actions: [],
}
const describeCitation = ({ paragraph }: { paragraph?: number }) => `article, paragraph ${paragraph}`

describe('plain text', () => {
  it('numbers each source once, in order of weight, and marks every statement', () => {
    expect(renderPlain(answer, describeCitation)).toBe(
      'Title\n\n• One. [1][2]\n• Two. [2]\n\n[1] article, paragraph 2\n[2] article, paragraph 1',
    )
  })

  it('shows every kind of block', () => {
    const all: Answer = {
      ...answer,
      blocks: [
        { type: 'verdict', text: 'Yes.', citations: [citation(1)] },
        { type: 'people', people: [{ text: 'A, minister', citations: [citation(1)] }] },
        { type: 'sectors', sectors: [{ id: 'space', name: 'space', fact: 'b/f', citations: [citation(4)] }] },
        { type: 'quotation', quotation: 'q', speaker: 'A', statement: statement('Said.', 5) },
        { type: 'timeline', entries: [{ date: '2026', statement: statement('Then.', 6) }] },
        { type: 'facts', heading: 'Side A', statements: [statement('Left.', 7)] },
        { type: 'amounts', amounts: [{ figure: '160', statement: statement('Years.', 9) }] },
        { type: 'standing', text: 'Sources differ', citations: [citation(8)] },
        { type: 'sources', sources: [{ label: 'Outlet', url: 'https://example.com', citations: [citation(1)] }] },
        { type: 'correction', text: 'Corrected', statement: statement('Now.', 3) },
        { type: 'note', text: 'Note' },
        { type: 'choice', prompt: 'Which?', options: [{ label: 'This', command: 'brief' }] },
      ],
    }
    const text = renderPlain(all, describeCitation)
    for (const part of [
      'Yes. [1]',
      'A, minister [1]',
      'space [2]',
      'Said. [3]',
      '2026: Then. [4]',
      'Side A\n• Left. [5]',
      '160: Years. [6]',
      'Sources differ [7]',
      'Outlet https://example.com',
      'Corrected [8]',
      'Note',
      'Which?',
      '• This',
    ])
      expect(text).toContain(part)
  })

  it('gives programs the same facts and citations', () => {
    expect(renderJson(answer, describeCitation)).toMatchObject({
      facts: ['b/One.', 'b/Two.'],
      citations: [citation(2), citation(1)],
    })
  })
})

describe('the terminal', () => {
  const style = { width: 20, colours: false, bidi: false }

  it('wraps to the width, counting East Asian characters twice', () => {
    const long: Answer = { ...answer, blocks: [{ type: 'note', text: '日本とイタリアは宇宙技術で協力します' }] }
    const lines = renderTerminal(long, describeCitation, style).split('\n')
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(10)
  })

  it('paints nothing where colours are off', () => {
    expect(renderTerminal(answer, describeCitation, style)).not.toContain('\u001b')
    expect(renderTerminal(answer, describeCitation, { ...style, colours: true })).toContain('\u001b[1mTitle')
  })

  it('reorders right-to-left text on request, Latin words and numbers kept in their own order', () => {
    expect(reorder('قمة G7 في 2026')).toBe('2026 يف G7 ةمق')
  })
})
