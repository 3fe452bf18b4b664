import { describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import type { Action, Answer, Statement } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { type Component, type DiscordMessage, renderDiscord } from '../../src/render/discord.ts'
import { partsWith, type RenderingParts, rendererContract } from '../contracts/renderer.ts'
import { knowledge } from '../fixtures/library.ts'
import { plain } from '../fixtures/told.ts'

const within = (component: Component): Component[] => [
  component,
  ...('components' in component ? component.components.flatMap(within) : []),
]
const all = ({ components }: DiscordMessage) => components.flatMap(within)
const textsOf = (message: DiscordMessage) => all(message).flatMap((one) => (one.type === 10 ? [one.content] : []))
const buttonsOf = (message: DiscordMessage) => all(message).flatMap((one) => (one.type === 2 ? [one] : []))

function problemsOf(message: DiscordMessage): string[] {
  const ids = buttonsOf(message).map(({ custom_id }) => custom_id)
  const rules: [string, boolean][] = [
    ['more than 4,000 characters', textsOf(message).join('').length > 4000],
    ['more than 10,170 bytes', textsOf(message).reduce((sum, one) => sum + Buffer.byteLength(one) + 12, 0) > 10_170],
    ['an empty text', textsOf(message).some((content) => content.trim() === '')],
    ['more than 40 components', all(message).length > 40],
    ['a button id twice', new Set(ids).size < ids.length],
    ['a button id over 100 characters', ids.some((id) => id.length > 100)],
    ['a button over 64 bytes', ids.some((id) => Buffer.byteLength(id) > 64)],
    ['a label over 80 characters', buttonsOf(message).some(({ label }) => label.length > 80 || label === '')],
    ['a row of more than five', all(message).some((one) => one.type === 1 && one.components.length > 5)],
    ['a mention', message.allowedMentions.parse.length > 0],
  ]
  return rules.flatMap(([rule, broken]) => (broken ? [rule] : []))
}

const visible = (message: DiscordMessage) => plain(textsOf(message).join('\n'))

const render = (answer: Answer, parts: RenderingParts, from = 0) => renderDiscord(answer, parts, from)

rendererContract('Discord', {
  render,
  problemsOf,
  visible,
  buttonsOf: (message) => buttonsOf(message).map(({ label, custom_id }) => ({ label, data: custom_id })),
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
const shown = (answer: Answer) =>
  render(
    answer,
    partsWith(() => 'An outlet, Friday 16 January 2026'),
  )[0] as DiscordMessage

describe('an answer in Discord', () => {
  it('is one container: title, statements, sources in small letters, buttons', () => {
    const action: Action = { label: 'Sources', command: 'sources', briefing: 'b' }
    expect(shown(answerWith({ actions: [action] }))).toEqual({
      components: [
        {
          type: 17,
          accent_color: 0x2f6fab,
          components: [
            { type: 10, content: '### A title' },
            {
              type: 10,
              content:
                '• It was so. \\[1\\]\n-# \\[1\\] [An outlet, Friday 16 January 2026](<https://example.com/article>)',
            },
            { type: 14, divider: false, spacing: 1 },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'Sources', custom_id: '1;sources;b;;;en' },
                { type: 2, style: 2, label: 'action-follow-up', custom_id: '1;ask;b;;;en' },
                { type: 2, style: 2, label: 'العربية', custom_id: '1;brief;b;0;;ar' },
                { type: 2, style: 2, label: 'Italiano', custom_id: '1;brief;b;0;;it' },
                { type: 2, style: 2, label: '日本語', custom_id: '1;brief;b;0;;ja' },
              ],
            },
          ],
        },
      ],
      flags: 1 << 15,
      allowedMentions: { parse: [] },
    })
  })

  it('has what was asked for in bold, in front or where it stands', () => {
    const statements = [
      { ...statement('They met in Nara.', 0), lead: '13 January' },
      { ...statement('The talks lasted an hour.', 1), stressed: 'an hour' },
      { ...statement('They signed a treaty.', 2), isKey: true },
    ]
    const [, body = ''] = textsOf(shown(answerWith({ blocks: [{ type: 'facts', statements }] })))
    expect(body.split('\n').slice(0, 3)).toEqual([
      '• **13 January** – They met in Nara. \\[1\\]',
      '• The talks lasted **an hour**. \\[1\\]',
      '• **They signed a treaty.** \\[1\\]',
    ])
  })

  it('has the sources of a digest in one small line', () => {
    const [, body = ''] = textsOf(shown(answerWith({ isDigest: true })))
    expect(body.split('\n')).toEqual([
      '• It was so. \\[1\\]',
      '-# sources-line \\[1\\] [An outlet, Friday 16 January 2026](<https://example.com/article>)',
    ])
  })

  it('runs from right to left in Arabic, with Latin names in place', () => {
    const [, body] = textsOf(
      shown(answerWith({ language: 'ar', blocks: [{ type: 'facts', statements: [statement('كان ذلك.')] }] })),
    )
    const [line, source] = (body ?? '').split('\n')
    expect(line).toMatch(/^\u200f• كان ذلك/u)
    expect(source).toMatch(/^-# \u200f.*\u2067.*\u2069/u)
  })

  it('shows hostile text as text', () => {
    const [, body = ''] = textsOf(
      shown(answerWith({ blocks: [{ type: 'note', text: '@everyone <@1> **x** [a](http://b.c)' }] })),
    )
    expect(body).toBe('@\u200beveryone \\<@\u200b1\\> \\*\\*x\\*\\* \\[a\\]\\(http:\u200b//b.c\\)')
  })

  it('turns pages between statements, from where the last one ended', () => {
    const long = Array.from({ length: 18 }, (_, at) => statement(`Statement ${at}: ${'words '.repeat(70)}`, at))
    const first = shown(answerWith({ blocks: [{ type: 'facts', statements: long }] }))
    const more = buttonsOf(first).find(({ label }) => label === 'action-more')
    const from = Number(more?.custom_id.split(';')[4])
    expect(from).toBeGreaterThan(5)
    const second = render(
      answerWith({ blocks: [{ type: 'facts', statements: long }] }),
      partsWith(() => 'x'),
      from,
    )[0] as DiscordMessage
    expect(textsOf(first).join()).not.toContain(`Statement ${from}:`)
    expect(textsOf(second).join()).toContain(`Statement ${from}:`)
    expect(buttonsOf(second).map(({ label }) => label)).toContain('action-start')
  })

  it.each(['What was agreed on space?', 'ما الذي اتُّفق عليه في نارا؟', 'Tutto sullo spazio', '重要鉱物について教えて'])(
    'fits for "%s"',
    (question) => {
      const { answer } = ask(question, knowledge, { now: 0 })
      for (const message of renderDiscord(answer, presentationOf(knowledge, answer.language)))
        expect(problemsOf(message)).toEqual([])
    },
  )
})
