import { expect, it } from 'vitest'
import type { SaidWords } from '../../../src/desk/drafting/words.ts'
import { WORDS_INSTRUCTIONS } from '../../../src/desk/drafting/words-prompt.ts'
import { DRAFT, draftingBehind, LENGTH, REPORT } from '../../fixtures/drafting.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { type ModelServer, type Reply, startModelServer } from '../../servers/openai.ts'

const { en, ...OTHERS } = LENGTH.words
const others = (own: Partial<Record<'ar' | 'it' | 'ja', SaidWords>> = {}): Reply => ({
  says: JSON.stringify({ words: { ...OTHERS, ...own } }),
})

/** A draft whose fact an editor worded in English. */
async function worded(server: ModelServer) {
  const all = await draftingBehind(server)
  const amounts = [{ kind: 'duration', unit: 'minute', value: 70 }]
  all.drafts.change(
    DRAFT,
    [
      { file: 'briefing', path: ['facts', 'talks', 'amounts'], value: amounts },
      { file: 'en', path: ['facts', 'talks'], value: en },
    ],
    'Anna',
  )
  const word = (stopped = new AbortController().signal) =>
    all.drafting.wordFact({ id: DRAFT, fact: 'talks', by: 'Anna', stopped })
  return { ...all, word }
}

it('words a fact in the languages that lack it, from its own words alone', async () => {
  await using server = await startModelServer()
  server.answer(() => others())
  const { word } = await worded(server)
  const { texts, machine } = await word()
  expect(Object.fromEntries(['ar', 'en', 'it', 'ja'].map((one) => [one, texts[one as 'ar']?.facts?.talks]))).toEqual(
    LENGTH.words,
  )
  expect(machine?.marks).toEqual([
    {
      fact: 'talks',
      model: 'test-model',
      prompt: 'words-1',
      at: '2026-03-04T09:00:00.000Z',
      languages: ['ar', 'it', 'ja'],
    },
  ])
  const [request] = server.requests
  expect(request?.body.messages[0]?.content).toBe(WORDS_INSTRUCTIONS)
  expect(JSON.parse(String(request?.body.messages[1]?.content))).toMatchObject({
    words: { en },
    wanted: ['ar', 'it', 'ja'],
    names: expect.arrayContaining([expect.objectContaining({ en: 'Sanae Takaichi', ja: '高市早苗' })]),
  })
  for (const paragraph of REPORT) expect(request?.text).not.toContain(paragraph)
})

it('takes over no words that say something else', async () => {
  await using server = await startModelServer()
  const text = '高市氏とメローニ氏の会談は90分間だった。'
  server.answer(() => others({ ja: { ...OTHERS.ja, text } }))
  const { word } = await worded(server)
  const { texts, machine } = await word()
  expect(texts.ja).toBeUndefined()
  expect(texts.it?.facts?.talks).toEqual(OTHERS.it)
  expect(machine?.refused).toEqual([
    { fact: 'talks', said: text, reason: 'check', detail: expect.stringContaining('90分間') },
  ])
  expect(machine?.marks[0]?.languages).toEqual(['ar', 'it'])
})

it('leaves alone what somebody writes meanwhile', async () => {
  await using server = await startModelServer()
  server.answer(() => ({ hangs: true }))
  const { word, drafts } = await worded(server)
  const waiting = word()
  await server.came(1)
  const own = { ...OTHERS.it, text: 'I colloqui tra Takaichi e Meloni sono durati 70 minuti.' }
  drafts.change(DRAFT, [{ file: 'it', path: ['facts', 'talks'], value: own }], 'Omar')
  server.answer(() => others())
  server.release()
  expect((await waiting).texts.it?.facts?.talks).toEqual(own)
})

it.each([
  ['desk-model-failed-broken', { status: 500, body: '' }],
  ['desk-model-failed-limited', { status: 429, body: '' }],
  ['desk-model-failed-malformed', { says: '{"words":{"it":{"title":"","text":"","asked":[]}}}' }],
] as const)('says why it failed: %s', async (phrase, reply) => {
  await using server = await startModelServer()
  server.answer(() => reply)
  const { word, read } = await worded(server)
  const before = read()
  expect(await phraseOf(word)).toBe(phrase)
  expect(read()).toEqual(before)
})

it('needs words to begin with, and a language that lacks them', async () => {
  await using server = await startModelServer()
  server.answer(() => others())
  const { drafting, word } = await worded(server)
  await word()
  expect(await phraseOf(word)).toBe('desk-model-nothing')
  const stopped = new AbortController().signal
  const asked = { id: DRAFT, fact: 'no-such-fact', by: 'Anna', stopped }
  expect(await phraseOf(() => drafting.wordFact(asked))).toBe('desk-model-nothing')
})
