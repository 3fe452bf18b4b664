import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import type { Action, Answer, Statement } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import {
  CAPTION_LIMIT,
  captionOf,
  renderTelegram,
  type TelegramEntity,
  type TelegramMessage,
} from '../../src/render/telegram.ts'
import { partsWith, type RenderingParts, rendererContract } from '../contracts/renderer.ts'
import { anyAnswer } from '../fixtures/answers.ts'
import { knowledge } from '../fixtures/library.ts'

const render = (answer: Answer, parts: RenderingParts, from = 0) => renderTelegram(answer, parts, { from })
const buttonsOf = ({ keyboard }: TelegramMessage) => keyboard.flat()

function problemsOf({ text, entities, keyboard, asks }: TelegramMessage): string[] {
  const data = keyboard.flat().map((button) => button.data)
  const end = ({ offset, length }: TelegramEntity) => offset + length
  const splits = (at: number) =>
    /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at))
  const rules: [string, boolean][] = [
    ['more than 4,096 characters', text.length > 4096],
    ['an empty text', text.trim() === ''],
    ['space that Telegram would cut off before its entities', text.trimStart() !== text],
    ['more than 100 entities', entities.length > 100],
    ['an empty entity', entities.some(({ length }) => length < 1)],
    ['an entity beyond the text', entities.some((entity) => entity.offset < 0 || end(entity) > text.length)],
    ['an entity within a character', entities.some((entity) => splits(entity.offset) || splits(end(entity)))],
    ['a quotation in a quotation', entities.filter(({ type }) => type === 'expandable_blockquote').length > 1],
    ['a mention', /@(?!\u200b)/u.test(text)],
    ['a link of its own', /:\/\/|[a-z]\.[a-z]{2}/u.test(text)],
    ['more than 100 buttons', data.length > 100],
    ['button data twice', new Set(data).size < data.length],
    ['button data over 64 bytes', data.some((one) => Buffer.byteLength(one) > 64)],
    ['an empty button', keyboard.flat().some(({ label }) => label === '')],
    ['an empty row', keyboard.some((row) => row.length === 0)],
    ['a placeholder over 64 characters', (asks?.length ?? 0) > 64],
  ]
  return rules.flatMap(([rule, broken]) => (broken ? [rule] : []))
}

rendererContract('Telegram', { render, problemsOf, visible: ({ text }) => text, buttonsOf })

const belowPicture = (answer: Answer, parts: RenderingParts) => renderTelegram(answer, parts, { isCaption: true })
rendererContract('Telegram below a picture', {
  render: belowPicture,
  problemsOf,
  visible: ({ text }) => text,
  buttonsOf,
})

const citation = { briefing: 'b', source: 'one' }
const statement = (text: string, at = 0): Statement => ({
  text,
  citations: [citation],
  fact: `b/f${at}`,
})
const answerWith = (rest: Partial<Answer>): Answer => ({
  kind: 'answer',
  language: 'en',
  title: 'A title',
  blocks: [{ type: 'facts', statements: [statement('It was so.')] }],
  actions: [],
  ...rest,
})
const parts = partsWith(() => 'An outlet, Friday 16 January 2026')
const shown = (answer: Answer, view = {}) => renderTelegram(answer, parts, view)[0] as TelegramMessage // there always is one
const inside = ({ text }: TelegramMessage, { offset, length }: TelegramEntity) => text.slice(offset, offset + length)

describe('an answer in Telegram', () => {
  it('is a bold title, statements, and the sources in a quotation that opens', () => {
    const message = shown(answerWith({}))
    expect(message.text).toBe('A title\n\n• It was so. [1]\n\n[1] An outlet, Friday 16 January 2026')
    expect(message.entities.map((entity) => [entity.type, inside(message, entity)])).toEqual([
      ['bold', 'A title'],
      ['expandable_blockquote', '[1] An outlet, Friday 16 January 2026'],
      ['text_link', 'An outlet, Friday 16 January 2026'],
    ])
    expect(message.entities[2]).toMatchObject({ url: 'https://example.com/article' })
  })

  it('has what was asked for in bold, in front or where it stands', () => {
    const statements = [
      { ...statement('They met in Nara.', 0), lead: '13 January' },
      { ...statement('The talks lasted an hour.', 1), stressed: 'an hour' },
      { ...statement('They signed a treaty.', 2), isKey: true },
    ]
    const message = shown(answerWith({ blocks: [{ type: 'facts', statements }] }))
    expect(message.text).toContain('• 13 January – They met in Nara. [1]\n• The talks lasted an hour. [1]')
    expect(message.entities.flatMap((entity) => (entity.type === 'bold' ? [inside(message, entity)] : []))).toEqual([
      'A title',
      '13 January',
      'an hour',
      'They signed a treaty.',
    ])
  })

  it('has the sources of a digest in one line', () => {
    expect(shown(answerWith({ isDigest: true })).text).toBe(
      'A title\n\n• It was so. [1]\n\nsources-line [1] An outlet, Friday 16 January 2026',
    )
  })

  it('sets groups of statements apart', () => {
    const blocks = ['One', 'Two'].map(
      (heading) => ({ type: 'facts', heading, statements: [statement('So.')] }) as const,
    )
    expect(shown(answerWith({ blocks })).text).toMatch(/^A title\n\nOne\n• So\. \[1\]\n\nTwo\n• So\. \[1\]\n\n\[1\]/)
  })

  it('has buttons in groups: choices, pages, what to ask next, other languages', () => {
    const options: Action[] = [
      { label: 'A rather long title of a briefing', command: 'brief', briefing: 'b' },
      { label: 'Another one', command: 'brief', briefing: 'c' },
    ]
    const actions: Action[] = [
      { label: 'Sources', command: 'sources', briefing: 'b' },
      { label: 'Sectors', command: 'sectors', briefing: 'b' },
    ]
    const [facts] = answerWith({}).blocks
    const blocks = [...(facts ? [facts] : []), { type: 'choice', prompt: 'Which?', options } as const]
    const back: Action = { label: '', command: 'brief', briefing: 'b', facts: [3] }
    expect(
      shown(answerWith({ blocks, actions }), { back }).keyboard.map((row) => row.map(({ label }) => label)),
    ).toEqual([
      ['A rather long title of a briefing'],
      ['Another one'],
      ['‹ action-back'],
      ['Sources', 'Sectors'],
      ['العربية', 'Italiano', '日本語'],
    ])
  })

  it('opens a reply where the reader is to write, and shows no buttons then', () => {
    const message = shown(answerWith({ title: 'Your question', blocks: [{ type: 'prompt', text: 'Write it.' }] }))
    expect(message).toMatchObject({ asks: 'Your question', keyboard: [], text: 'Your question\n\nWrite it.' })
  })

  it('runs from right to left in Arabic, with Latin names in place', () => {
    const { text } = shown(
      answerWith({
        language: 'ar',
        title: 'Edgewing',
        blocks: [{ type: 'facts', statements: [statement('كان ذلك.')] }],
      }),
    )
    const [title, , line, , source] = text.split('\n')
    expect(title).toBe('\u200f\u2066Edgewing\u2069')
    expect(line).toMatch(/^\u200f• كان ذلك/u)
    expect(source).toMatch(/^\u200f\[1\] \u2067\u2066An outlet.*\u2069$/u)
  })

  it('below a picture is one caption where that holds it', () => {
    const short = answerWith({ blocks: [{ type: 'facts', statements: [statement('It was so. '.repeat(60))] }] })
    const messages = belowPicture(short, parts)
    expect(messages).toEqual(renderTelegram(short, parts))
    expect(messages[0]?.text.length).toBeLessThanOrEqual(CAPTION_LIMIT)
  })

  it('below a picture goes on in further messages, with its buttons on the last, and none that turns pages', () => {
    const statements = Array.from({ length: 9 }, (_, at) =>
      statement(`Number ${at} was so, ${'as was said at length, '.repeat(6)}so.`, at),
    )
    const actions = [{ label: 'Sources', command: 'sources', briefing: 'b' }]
    const messages = belowPicture(answerWith({ blocks: [{ type: 'facts', statements }], actions }), parts)
    const [caption = '', ...others] = messages.map(({ text }) => text)
    expect(caption.length).toBeLessThanOrEqual(CAPTION_LIMIT)
    expect(caption.length).toBeGreaterThan(750)
    expect(others).toHaveLength(1)
    const labels = messages.map(({ keyboard }) => keyboard.flat().map(({ label }) => label))
    expect(labels).toEqual([[], ['Sources', 'العربية', 'Italiano', '日本語']])
  })

  it('below a picture nearly always leaves the caption room for the sources it cites', () => {
    const tooLong = fc
      .sample(anyAnswer, { numRuns: 500, seed: 1 })
      .filter((answer) => (belowPicture(answer, parts)[0]?.text.length ?? 0) > CAPTION_LIMIT)
    expect(tooLong.length).toBeLessThan(25)
  })

  it.each(LANGUAGES)('stands for its picture in words that fit, whatever they are (%s)', (language) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1000, unit: 'grapheme' }), (description) => {
        const caption = captionOf(description, language)
        expect(caption.length).toBeLessThanOrEqual(CAPTION_LIMIT)
        expect(caption.isWellFormed()).toBe(true)
        expect(caption).not.toMatch(/@(?!\u200b)/u)
      }),
    )
    expect(captionOf('a@b '.repeat(250), language).length).toBeLessThanOrEqual(CAPTION_LIMIT)
  })

  it('stands for its picture from right to left in Arabic, with Latin names in place', () => {
    expect(captionOf('صورة عن Edgewing\nروما', 'ar')).toBe('\u200fصورة عن \u2066Edgewing\u2069\n\u200fروما')
  })

  it('makes neither a mention nor a link of what a reader wrote', () => {
    const { text } = shown(
      answerWith({ blocks: [{ type: 'note', text: '@durov <b>x</b> evil.example https://a.bc U.S. 10.4' }] }),
    )
    expect(text).toBe('A title\n\n@\u200bdurov <b>x</b> evil.\u200bexample https:\u200b//a.\u200bbc U.S. 10.4')
  })

  it.each(['What was agreed on space?', 'ما الذي اتُّفق عليه في نارا؟', 'Tutto sullo spazio', '重要鉱物について教えて'])(
    'fits for "%s"',
    (question) => {
      const { answer } = ask(question, knowledge, { now: 0 })
      for (const message of renderTelegram(answer, presentationOf(knowledge, answer.language)))
        expect(problemsOf(message)).toEqual([])
    },
  )
})
