import { expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { factsIn, textOf } from '../fixtures/asking.ts'
import { chat, reader, testCore } from '../fixtures/core.ts'
import { pickerWho, picks } from '../fixtures/picking.ts'

const UNSURE = 'Will the jet be flying within ten years?'

it('chooses for whoever asks in words, by a command, or leaning on what was said', async () => {
  const { picker, asked } = pickerWho(picks('answers', 'fighter-2035'))
  const { say } = await testCore({ picker })
  const answers: Answer[] = []
  for (const text of [UNSURE, `/ask ${UNSURE}`]) answers.push(await say(text))
  expect(answers.map(factsIn)).toEqual([['fighter-2035'], ['fighter-2035']])
  expect(asked.map(({ question }) => question.before?.question)).toEqual([undefined, UNSURE])
  // The answer is what the next question leans on.
  expect(factsIn(await say('more'))).not.toContain('fighter-2035')
  expect((await say('sources')).kind).toBe('answer')
})

it('is not waited for while somebody still types, and tells nobody who asks', async () => {
  const { picker, asked } = pickerWho(picks('answers', 'fighter-2035'))
  const { say } = await testCore({ picker })
  expect((await say(UNSURE, { isDraft: true, forgetful: true })).kind).toBe('unknown')
  expect(asked).toEqual([])
  await say(UNSURE, { chat: { ...chat, id: 'chat-4711' }, reader: { ...reader, id: 'reader-4711' } })
  expect(JSON.stringify(asked)).not.toContain('4711')
})

it('that breaks is an error like any other, and never one that a reader sees the words of', async () => {
  const { picker } = pickerWho(() => {
    throw new Error('sk-secret')
  })
  const { say, errors } = await testCore({ picker })
  const answer = await say(UNSURE)
  expect(errors).toHaveLength(1)
  expect(textOf(answer)).not.toContain('sk-secret')
})

it.each([
  ['en', /not sure of an answer.*language model at model\.example/u],
  ['it', /non è sicuro.*modello linguistico presso model\.example/u],
  ['ar', /لا يكون البوت واثقًا.*model\.example/u],
  ['ja', /確信を持てない.*model\.exampleの言語モデル/u],
] as const)('is told of by /privacy, with where questions go: %s', async (language, told) => {
  const { picker } = pickerWho(picks('none'))
  expect(textOf(await (await testCore({ picker })).say('/privacy', { language }))).toMatch(told)
  expect(textOf(await (await testCore()).say('/privacy', { language }))).not.toContain('model.example')
})

it('is told of as asked each time, where it is', async () => {
  const { picker } = pickerWho(picks('none'), { asked: 'always' })
  const { say } = await testCore({ picker })
  expect(textOf(await say('/privacy', { language: 'en' }))).toContain('Each question and the one before it are sent')
})

it.each([
  ['en', 'on the bot’s own machine'],
  ['it', 'sulla stessa macchina del bot'],
  ['ar', 'على جهاز البوت نفسه'],
  ['ja', 'ボットと同じマシン上の言語モデル'],
] as const)('stays on the machine where it runs there, and readers are told so: %s', async (language, told) => {
  const { picker } = pickerWho(picks('none'), { host: 'local' })
  expect(textOf(await (await testCore({ picker })).say('/privacy', { language }))).toContain(told)
})

it('counts as unanswered what nobody answered, and not what was answered by its choice', async () => {
  const counted: unknown[] = []
  const unanswered = { add: (subject: unknown) => counted.push(subject) }
  const answered = pickerWho(picks('answers', 'fighter-2035'))
  await (await testCore({ picker: answered.picker, unanswered })).say(UNSURE)
  expect(counted).toEqual([])
  const unknown = pickerWho(picks('none'))
  await (await testCore({ picker: unknown.picker, unanswered })).say(UNSURE)
  expect(counted).toMatchObject([{ kind: 'unknown' }])
})
