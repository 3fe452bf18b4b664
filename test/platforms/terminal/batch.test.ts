import { expect, it } from 'vitest'
import { presentationOf } from '../../../src/command/presentation.ts'
import type { Language } from '../../../src/content/languages.ts'
import { answerLine, linesOf } from '../../../src/platforms/terminal/batch.ts'
import { testCore } from '../../fixtures/core.ts'
import { knowledge } from '../../fixtures/library.ts'

const { dispatch } = await testCore()
const parts = {
  dispatch,
  presentation: (language: Language) => presentationOf(knowledge, language),
  findBriefing: (id: string) => knowledge.library.briefingById.get(id),
  defaults: {},
  clock: () => 0,
}
const line = (data: unknown) => answerLine(JSON.stringify(data), parts)

it('answers a line with what the contract promises', async () => {
  const question = 'What message did the statement of the Japan–Italy summit have for China?'
  expect(await line({ id: 'q1', question })).toEqual({
    id: 'q1',
    question,
    language: 'en',
    kind: 'answer',
    title: 'Japan–Italy summit in Tokyo, 16 January 2026',
    text: expect.stringContaining('indirectly'),
    facts: ['2026-01-16-japan-italy-summit/coercion-points-to-china'],
    citations: [
      { briefing: '2026-01-16-japan-italy-summit', source: 'livedoor' },
      { briefing: '2026-01-16-japan-italy-summit', source: 'world-times' },
      { briefing: '2026-01-16-japan-italy-summit', source: 'kuwait-news' },
      { briefing: '2026-01-16-japan-italy-summit', source: 'seed', paragraph: 3 },
    ],
    took_ms: 0,
  })
})

it.each([
  ['no JSON', 'who met', { error: 'not a JSON object' }],
  ['no question', '{"id":7}', { id: 7, error: expect.stringContaining('question') }],
  ['a question that is no text', '{"id":"a","question":5}', { id: 'a', error: expect.stringContaining('question') }],
  [
    'a language we do not speak',
    '{"id":"a","question":"?","language":"fr"}',
    { id: 'a', error: expect.stringContaining('language') },
  ],
  [
    'a briefing that is not there',
    '{"id":"a","question":"who met","briefing":"x"}',
    { id: 'a', error: 'no briefing "x"' },
  ],
  ['a list', '[1]', { error: expect.any(String) }],
])('puts an error in the place of a line with %s', async (_, text, expected) => {
  expect(await answerLine(text, parts)).toEqual(expected)
})

it('keeps lines independent of each other', async () => {
  await line({ question: 'What is the fighter project?' })
  expect(await line({ question: 'and when?' })).not.toMatchObject({
    facts: expect.arrayContaining([expect.stringContaining('fighter-2035')]),
  })
})

it('answers in the language given, whatever the question’s', async () => {
  expect(await line({ question: 'Meloni Takaichi', language: 'ja' })).toMatchObject({ language: 'ja' })
})

it('cuts lines at line feeds only, and forgives a byte order mark', async () => {
  async function* chunks() {
    yield '\ufeff{"a":1}\r\n{"b":"x\u2028'
    yield 'y"}\n\n{"c":3}'
  }
  const lines = []
  for await (const line of linesOf(chunks())) lines.push(line)
  expect(lines).toEqual(['{"a":1}', '{"b":"x\u2028y"}', '{"c":3}'])
})
