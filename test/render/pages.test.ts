import { expect, it } from 'vitest'
import type { Answer, Statement } from '../../src/answer/document.ts'
import { type Markup, pagesOf } from '../../src/render/pages.ts'
import { partsWith } from '../contracts/renderer.ts'

/** Text as it is, with what is bold between stars. */
const PLAIN: Markup<string> = {
  write: ({ spans }) => spans.map(({ text, isBold }) => (isBold ? `*${text}*` : text)).join(''),
  length: (written) => written.length,
  limit: 400,
}
const parts = {
  ...partsWith(({ source }, paragraphs = []) => [`article ${source}`, ...paragraphs].join(', ')),
  outletOf: ({ source }: { readonly source: string }) => `outlet ${source}`,
}
const statement = (text: string, ...sources: [string, ...string[]]): Statement => {
  const [first, ...others] = sources
  const citation = (source: string) => ({ briefing: 'b', source, paragraph: 2 })
  return { text, fact: 'b/f0', citations: [citation(first), ...others.map(citation)] }
}
const answerWith = (statements: readonly Statement[], rest: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  language: 'en',
  title: 'Title',
  blocks: [{ type: 'facts', statements }],
  actions: [],
  ...rest,
})
const pages = (answer: Answer) => pagesOf(answer, PLAIN, parts).pages
const citing = (sources: string) => Array.from(sources, (source) => statement(`On ${source}.`, source))

it('lists each source of a page on a line of its own, with the paragraphs cited', () => {
  expect(pages(answerWith([statement('So.', 'a', 'b'), statement('And so.', 'b')]))).toEqual([
    { lines: ['• So. [1][2]', '• And so. [2]'], footers: ['[1] article a, 2', '[2] article b, 2'] },
  ])
})

it('lists six sources at most, and says where more are', () => {
  const [page] = pages(answerWith(citing('abcdefgh')))
  expect(page?.lines.at(-1)).toBe('• On h. [8]')
  expect(page?.footers).toEqual([
    '[1] article a, 2',
    '[2] article b, 2',
    '[3] article c, 2',
    '[4] article d, 2',
    '[5] article e, 2',
    '[6] article f, 2',
    'sources-left',
  ])
})

it('lists what a further page cites below that page', () => {
  const long = Array.from('abc', (source) => statement(source.repeat(160), source))
  expect(pages(answerWith(long)).map(({ footers }) => footers)).toEqual([
    ['[1] article a, 2', '[2] article b, 2'],
    ['[3] article c, 2'],
  ])
})

it.each([
  ['the outlets of a few', 'ab', 'sources-line [1] outlet a · [2] outlet b'],
  [
    'the first six of many',
    'abcdefgh',
    'sources-line [1] outlet a · [2] outlet b · [3] outlet c · [4] outlet d · [5] outlet e · [6] outlet f …',
  ],
])('has the sources of a digest in one line: %s', (_, sources, line) => {
  expect(pages(answerWith(citing(sources), { isDigest: true }))[0]?.footers).toEqual([line])
})

it('has no line of sources below a digest that cites none', () => {
  const blocks = [{ type: 'note', text: 'Nothing new.' }] as const
  expect(pages(answerWith([], { isDigest: true, blocks }))).toEqual([{ lines: ['Nothing new.'], footers: [] }])
})

it.each([
  ['what was asked for, in front', { lead: 'An hour' }, '• *An hour* – They talked for an hour. [1]'],
  ['what was asked for, in the sentence', { stressed: 'an hour' }, '• They talked for *an hour*. [1]'],
  ['the whole of what matters most', { isKey: true, stressed: 'an hour' }, '• *They talked for an hour.* [1]'],
  ['nothing that the sentence does not say', { stressed: 'two hours' }, '• They talked for an hour. [1]'],
])('sets in bold %s', (_, rest, line) => {
  const told = { ...statement('They talked for an hour.', 'a'), ...rest }
  expect(pages(answerWith([told]))[0]?.lines).toEqual([line])
})

it('lists the source of the other reading too', () => {
  const caveat = { text: 'sources differ: two hours', citations: [{ briefing: 'b', source: 'b' }] }
  const [page] = pages(answerWith([{ ...statement('They talked for an hour.', 'a'), caveat }]))
  expect(page?.footers).toEqual(['[1] article a, 2', '[2] article b'])
})
