import { describe, expect, it } from 'vitest'
import type { Answer, Citation, Statement } from '../../src/answer/document.ts'
import { renderJson } from '../../src/render/json.ts'
import { type PlainParts, renderPlain } from '../../src/render/plain.ts'
import { renderTerminal, reorder } from '../../src/render/terminal.ts'

const citation = (source: string, paragraph?: number): Citation =>
  paragraph === undefined ? { briefing: 'b', source } : { briefing: 'b', source, paragraph }
const statement = (text: string, ...citations: [Citation, ...Citation[]]): Statement => ({
  text,
  fact: `b/${text}`,
  citations,
})
const answer: Answer = {
  kind: 'answer',
  language: 'en',
  title: 'Title',
  blocks: [
    { type: 'facts', statements: [statement('One.', citation('b'), citation('a')), statement('Two.', citation('a'))] },
  ],
  actions: [],
}
const telling = (...statements: Statement[]): Answer => ({ ...answer, blocks: [{ type: 'facts', statements }] })
const parts: PlainParts = {
  describe: ({ source }, paragraphs = []) => [`article ${source}`, ...paragraphs].join(', '),
  say: (key) => key,
}
const linesOf = (some: Answer) => renderPlain(some, parts).split('\n').slice(2)

describe('plain text', () => {
  it('numbers each source once, and marks every statement', () => {
    expect(renderPlain(answer, parts)).toBe('Title\n\n• One. [1][2]\n• Two. [2]\n\n[1] article b\n[2] article a')
  })

  it('lists six sources, and says where more are', () => {
    const nine = Array.from('abcdefghi', (source) => statement(`${source}.`, citation(source)))
    expect(linesOf(telling(...nine)).slice(9)).toEqual([
      '',
      '[1] article a',
      '[2] article b',
      '[3] article c',
      '[4] article d',
      '[5] article e',
      '[6] article f',
      'sources-left',
    ])
  })

  it('names every paragraph that is cited of a source', () => {
    const twice = telling(statement('One.', citation('a', 4)), statement('Two.', citation('a', 2)))
    expect(linesOf(twice)).toEqual(['• One. [1]', '• Two. [1]', '', '[1] article a, 2, 4'])
  })

  const cited = [citation('a')] as const
  const said = statement('The talks lasted an hour.', ...cited)
  const doubt = { text: 'but two hours', citations: [citation('b')] }
  it.each([
    ['what was asked for in front', { lead: 'An hour' }, '• An hour – The talks lasted an hour. [1]'],
    ['a plain yes as a sentence', { lead: 'Yes.' }, '• Yes. The talks lasted an hour. [1]'],
    [
      'a doubt in brackets',
      { caveat: { text: 'one source', citations: [] } },
      '• The talks lasted an hour. [1] (one source)',
    ],
    [
      'a correction in brackets',
      { correction: 'corrected: we had said two' },
      '• The talks lasted an hour. [1] (corrected: we had said two)',
    ],
    ['what is stressed as it stands', { stressed: 'an hour' }, '• The talks lasted an hour. [1]'],
  ])('shows %s', (_, more, line) => {
    expect(linesOf(telling({ ...said, ...more }))[0]).toBe(line)
  })

  it('gives the other reading its own source', () => {
    const [line, ...below] = linesOf(telling({ ...said, caveat: doubt }))
    expect(line).toBe('• The talks lasted an hour. [1] (but two hours [2])')
    expect(below).toEqual(['', '[1] article a', '[2] article b'])
  })

  it('joins what was asked for, and a doubt, as Japanese does', () => {
    const told = {
      ...statement('会談は一時間だった。', ...cited),
      lead: '一時間',
      caveat: { text: '未確認', citations: [] },
    }
    expect(linesOf({ ...telling(told), language: 'ja' })[0]).toBe('• 一時間：会談は一時間だった。 [1]（未確認）')
  })

  it('sets prose without bullets', () => {
    const prose: Answer = { ...answer, blocks: [{ type: 'facts', isProse: true, statements: [said] }] }
    expect(linesOf(prose)[0]).toBe('The talks lasted an hour. [1]')
  })

  const short = 'https://example.com/article'
  const long = 'https://example.com/'.padEnd(160, 'a')
  it.each([
    ['as it is', short, short],
    ['as it is, up to 160 characters', long, long],
    ['only as its site where it is longer', `${long}a`, 'https://example.com'],
  ])('prints an address %s', (_, url, printed) => {
    const sources = [{ label: 'Outlet', number: 3, url, citations: [citation('a')] }] as const
    expect(linesOf({ ...answer, blocks: [{ type: 'sources', sources }] })[0]).toBe(`[3] Outlet ${printed}`)
  })

  it('shows every kind of block', () => {
    const all: Answer = {
      ...answer,
      blocks: [
        { type: 'people', people: [{ text: 'A, minister', citations: [citation('d')] }] },
        { type: 'sectors', sectors: [{ id: 'space', name: 'space', fact: 'b/f', citations: [citation('e')] }] },
        { type: 'facts', heading: 'Side A', statements: [statement('Left.', citation('a'))] },
        { type: 'sources', sources: [{ label: 'Outlet', number: 7, citations: [citation('a')] }] },
        { type: 'correction', text: 'Corrected', statement: statement('Now.', citation('b')) },
        { type: 'note', text: 'Note' },
        { type: 'choice', prompt: 'Which?', options: [{ label: 'This', command: 'brief' }] },
        { type: 'prompt', text: 'Write it.' },
      ],
    }
    expect(renderPlain(all, parts)).toBe(
      [
        'Title',
        '',
        '• A, minister [3]',
        '• space [4]',
        'Side A',
        '• Left. [1]',
        '[7] Outlet',
        '• Corrected [2]',
        'Note',
        'Which?',
        'Write it.',
        '• This',
        '',
        '[1] article a',
        '[2] article b',
        '[3] article d',
        '[4] article e',
      ].join('\n'),
    )
  })

  it('gives programs the same facts and citations', () => {
    expect(renderJson(answer, parts)).toMatchObject({
      facts: ['b/One.', 'b/Two.'],
      citations: [citation('b'), citation('a')],
    })
  })
})

describe('the terminal', () => {
  const style = { width: 20, colours: false, bidi: false }

  it('wraps to the width, counting East Asian characters twice', () => {
    const long: Answer = { ...answer, blocks: [{ type: 'note', text: '日本とイタリアは宇宙技術で協力します' }] }
    const lines = renderTerminal(long, parts, style).split('\n')
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(10)
  })

  it('paints nothing where colours are off', () => {
    expect(renderTerminal(answer, parts, style)).not.toContain('\u001b')
    expect(renderTerminal(answer, parts, { ...style, colours: true })).toContain('\u001b[1mTitle')
  })

  it('reorders right-to-left text on request, Latin words and numbers kept in their own order', () => {
    expect(reorder('قمة G7 في 2026')).toBe('2026 يف G7 ةمق')
  })
})
