import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../src/content/languages.ts'
import { inert } from '../../src/render/inert.ts'
import { escapeMarkdown } from '../../src/render/markdown.ts'
import { root } from '../fixtures/paths.ts'

/** The sign that nobody sees as one that everybody does. */
const seen = (text: string) => text.replaceAll('\u200b', '¦')

it.each([
  ['a name', 'ask @durov', 'ask @¦durov'],
  ['a mail address', 'a.b@example.com', 'a.b@¦example.¦com'],
  ['a tag', '#space and #2026年', '#¦space and #¦2026年'],
  ['a ticker', '$USD', '$¦USD'],
  ['an address', 'https://evil.example/x', 'https:¦//evil.¦example/x'],
  ['an address without a protocol', 'evil.com or t.me/x', 'evil.¦com or t.¦me/x'],
  ['a command in quotation marks', '“/forget”, «/forget», 「/忘れる」', '“/¦forget”, «/¦forget», 「/¦忘れる」'],
  ['a command behind a mark in them', '“x” /forget”', '“x” /¦forget”'],
  ['a command whose mark was cut off', '“x /forget', '“x /¦forget'],
  ['a telephone', '“+39 06 1234 5678”', '“+39¦ 06¦ 123¦4¦ 567¦8¦”'],
  ['a card', '“4111111111111111”', '“411¦111¦111¦111¦111¦1¦”'],
])('%s is plain text in Telegram', (_, text, expected) => {
  expect(seen(inert(text))).toBe(expected)
})

it.each([
  'Type /help for the commands.',
  'There is no command “dance”. Type /help for the commands.',
  '$5 billion, No. 7, #1, 3.5 %, 24/7, 2026-01-16, “24/7, 2026”',
  '999,999,999,999',
])('nothing else is touched: %s', (text) => {
  expect(inert(text)).toBe(text)
})

it.each(LANGUAGES)('every command that the bot recommends can be touched (%s)', (language) => {
  const phrases = readFileSync(`${root}/content/languages/${language}/phrases.ftl`, 'utf8')
  for (const line of phrases.split('\n'))
    expect(inert(line).match(/\/\p{L}+/gu) ?? []).toEqual(line.match(/\/\p{L}+/gu) ?? [])
})

it.each([
  ['a mention', '@everyone', '@¦everyone'],
  ['a person', '<@123>', '\\<@¦123\\>'],
  ['a channel', '<#123>', '\\<\\#123\\>'],
  ['a command', '</forget:123>', '\\</forget:123\\>'],
  ['a time', '<t:123:R>', '\\<t:123:R\\>'],
  ['an address', 'https://evil.example/x', 'https:¦//evil.¦example/x'],
  ['an invitation', 'discord.gg/abc', 'discord.¦gg/abc'],
  ['a link with a name', '[x](https://evil.example)', '\\[x\\]\\(https:¦//evil.example\\)'],
])('%s is plain text in Discord', (_, text, expected) => {
  expect(seen(escapeMarkdown(text))).toBe(expected)
})
