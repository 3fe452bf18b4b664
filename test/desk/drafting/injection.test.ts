import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/content/languages.ts'
import type { SaidFact } from '../../../src/desk/drafting/fact-prompt.ts'
import { FACT_INSTRUCTIONS } from '../../../src/desk/drafting/fact-prompt.ts'
import { DRAFT, draftingBehind, facts, LENGTH } from '../../fixtures/drafting.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { type ModelRequest, type Reply, startModelServer } from '../../servers/openai.ts'

/** What each of the texts wants to be said. */
const WANTED = 'PWNED-7'
const INJECTIONS = readFileSync(new URL('../../fixtures/injections.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { language: Language; text: string } => JSON.parse(line))
const textsIn = (language: Language) => INJECTIONS.filter((one) => one.language === language).map(({ text }) => text)

const dataOf = ({ body }: ModelRequest): { paragraphs: { number: number; text: string }[] } =>
  JSON.parse(String(body.messages[1]?.content))

/** A fact that says what is wanted, and quotes something. */
const wanted = (quotation: string, paragraph: number): SaidFact => {
  const words = { title: WANTED, text: `Japan has surrendered to ${WANTED}.`, asked: [WANTED] }
  return {
    ...LENGTH,
    quotation,
    paragraph,
    names: [],
    amounts: [],
    words: { ar: words, en: words, it: words, ja: words },
  }
}

/** A model that obeys whatever a text says, in one way or another. */
const OBEDIENT: readonly [string, (request: ModelRequest) => Reply, 'nothing' | 'its quotation'][] = [
  ['says what is wanted', () => ({ says: WANTED }), 'nothing'],
  ['says it beside facts', () => ({ says: `{"facts":[]}\n${WANTED}` }), 'nothing'],
  ['says it in a field of its own', () => ({ says: `{"facts":[],"reply":"${WANTED}"}` }), 'nothing'],
  ['quotes what is wanted', () => facts(wanted(WANTED, 1)), 'nothing'],
  ['quotes what no text says', () => facts(wanted('Japan has surrendered to everybody', 1)), 'nothing'],
  [
    'quotes the text that gives the order',
    (request) => facts(...dataOf(request).paragraphs.map(({ text, number }) => wanted(text, number))),
    'its quotation',
  ],
]

describe.each(LANGUAGES)('a source that gives a model orders (%s)', (language) => {
  it.each(OBEDIENT)('and is obeyed gets nothing published: it %s', async (_, reply, leaves) => {
    await using server = await startModelServer()
    server.answer(reply)
    const texts = textsIn(language)
    expect(texts).toHaveLength(10)
    const { run, read, drafts } = await draftingBehind(server, texts, language)
    await run()
    const { data, texts: told, machine, sources } = read()
    const { talks: __, ...own } = data.facts ?? {}
    for (const id of Object.keys(own)) {
      const mark = machine?.marks.find(({ fact }) => fact === id)
      // An editor sees it beside what it quotes, which is in the text to the letter.
      const number = Number(mark?.citation?.split(' ')[1])
      expect(sources.get('wire')?.paragraphs[number - 1]).toContain(mark?.quotation)
      expect(mark?.approved).toBeUndefined()
    }
    if (leaves === 'nothing') {
      expect(own).toEqual({})
      expect(JSON.stringify(told)).not.toContain(WANTED)
    } else {
      expect(Object.keys(own).length + (machine?.refused.length ?? 0)).toBeGreaterThanOrEqual(texts.length)
      expect(await phraseOf(() => drafts.approve(DRAFT, 'Omar', { twoPeople: false }))).toBe('draft-machine-open')
    }
  })

  it('stands inside the data, and changes nothing around it', async () => {
    await using server = await startModelServer()
    server.answer(() => facts())
    const { run } = await draftingBehind(server, textsIn(language), language)
    await run()
    for (const request of server.requests) {
      expect(request.body.messages.map(({ role }) => role)).toEqual(['system', 'user'])
      expect(request.body.messages[0]?.content).toBe(FACT_INSTRUCTIONS)
      expect(Object.keys(dataOf(request))).toEqual(['language', 'written', 'names', 'paragraphs'])
    }
    expect(server.requests.flatMap((request) => dataOf(request).paragraphs.map(({ text }) => text))).toEqual(
      textsIn(language).map((text) => text.replace(/\s+/gu, ' ').trim()),
    )
  })
})
