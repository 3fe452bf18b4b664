import { describe, expect, it } from 'vitest'
import type { UnansweredSubject } from '../../src/command/services.ts'
import { textOf } from '../fixtures/asking.ts'
import { chat, reader, testCore } from '../fixtures/core.ts'
import { libraryAfter } from '../fixtures/taken-back.ts'

const SUMMIT = '2026-01-16-japan-italy-summit'

async function countingCore() {
  const counted: UnansweredSubject[] = []
  const core = await testCore({ unanswered: { add: (subject) => counted.push(subject) } })
  return { ...core, counted }
}

describe('a question that nothing answers', () => {
  it('is counted by what was understood of it, and none of its words', async () => {
    const { say, counted } = await countingCore()
    expect((await say('When did Italy and Japan sign a treaty on fishing?')).kind).toBe('unknown')
    expect(counted).toEqual([
      {
        language: 'en',
        kind: 'unknown',
        entities: ['italy', 'japan'],
        acts: ['sign'],
        asks: ['when'],
        briefing: undefined,
      },
    ])
    const kept = JSON.stringify(counted)
    for (const word of ['fish', 'treaty', reader.id, chat.id]) expect(kept).not.toContain(word)
  })

  it('is counted where only something comes close, too', async () => {
    const { say, counted } = await countingCore()
    expect((await say('When will Meloni sign the gas contract with Japan?')).kind).toBe('closest')
    expect(counted).toMatchObject([{ kind: 'closest', acts: ['sign'], asks: ['when'] }])
  })

  it('is counted as without a subject where it names nothing known', async () => {
    const { say, counted } = await countingCore()
    expect((await say('Who signed the great whatnot of 1907?')).kind).toBe('unknown')
    expect(counted).toEqual([
      { language: 'en', kind: 'unknown', entities: [], acts: [], asks: [], briefing: undefined },
    ])
  })

  it('is counted with the briefing spoken of', async () => {
    const { say, counted } = await countingCore()
    await say('When did Takaichi and Meloni meet?')
    await say('/ask How many penguins did Meloni count?')
    expect(counted).toMatchObject([{ briefing: SUMMIT, entities: ['meloni-giorgia'] }])
  })

  it.each([
    ['an answer', 'Who met in Nara?', {}],
    ['thanks', 'thanks!', {}],
    ['a command', '/topic oman', {}],
    ['what somebody still types', 'Who signed the great whatnot of 1907?', { isDraft: true }],
    ['lines of a batch', 'Who signed the great whatnot of 1907?', { forgetful: true }],
  ])('and nothing else is: not %s', async (_, text, rest) => {
    const { say, counted } = await countingCore()
    await say(text, rest)
    expect(counted).toEqual([])
  })
})

it('what was withdrawn is not counted as without an answer', async () => {
  const counted: UnansweredSubject[] = []
  const knowledge = libraryAfter({ withdrawn: { 'emergency-lng': '2026-01-18' } })
  const { say } = await testCore({ knowledge: () => knowledge, unanswered: { add: (one) => counted.push(one) } })
  expect(textOf(await say('What did Takaichi announce about LNG supplies in emergencies?'))).toContain('We withdrew')
  expect(counted).toEqual([])
})

describe('what readers are told of it', () => {
  it.each([
    ['ar', 'تُحصى الأسئلة التي لم تجد جوابًا', 'لا تُحصى مواضيع الأسئلة.'],
    [
      'en',
      'Questions that find no answer are counted by day, language and subject',
      'The subjects of questions are not counted.',
    ],
    ['it', 'Le domande rimaste senza risposta vengono contate', 'Gli argomenti delle domande non vengono contati.'],
    ['ja', '答えの見つからなかった質問は', '質問の話題は集計していません。'],
  ] as const)('differs with the setting, in %s', async (language, on, off) => {
    const [counting, silent] = [await countingCore(), await testCore()]
    const told = textOf(await counting.say('/privacy', { language }))
    expect(told).toContain(on)
    expect(told).not.toContain(off)
    const otherwise = textOf(await silent.say('/privacy', { language }))
    expect(otherwise).toContain(off)
    expect(otherwise).not.toContain(on)
  })
})
