import { describe, expect, it } from 'vitest'
import { testCore } from '../fixtures/core.ts'

const UK = '2026-01-31-japan-uk-summit'
const OMAN = '2026-01-14-italy-oman-muscat-visit'
const NARA = '2026-01-13-japan-south-korea-nara-summit'

/** The briefing that each answer of a conversation speaks of. */
async function briefingsOf(...messages: string[]): Promise<(string | undefined)[]> {
  const { say } = await testCore()
  const briefings: (string | undefined)[] = []
  for (const message of messages) briefings.push((await say(message)).briefing)
  return briefings
}

describe('a conversation stays with an event', () => {
  it.each([
    ['in questions', ['Who met in Nara?', 'and when?', 'where?', 'What was agreed?', 'Why does it matter?']],
    ['in Italian', ['Chi si è incontrato a Nara?', 'e quando?', 'dove?', 'Che cosa è stato concordato?']],
    ['in Arabic', ['من التقى في نارا؟', 'ومتى؟', 'وأين؟', 'علامَ اتُّفق؟']],
    ['in Japanese', ['奈良で誰が会談しましたか', 'いつですか', 'どこでですか', '何が合意されましたか']],
    ['in commands typed bare', ['Who met in Nara?', '/sectors', '/agreed', 'sources', '/who', '/brief']],
    ['in the commands of every language', ['Who met in Nara?', 'settori', 'المصادر', '出席者']],
    ['in replies', ['What was agreed in Nara?', 'more', 'the second', 'and when?', '/sectors']],
  ])('%s', async (_, messages) => {
    expect(await briefingsOf(...messages)).toEqual(messages.map(() => NARA))
  })

  it('though something was misspelt or a hello came between', async () => {
    expect(await briefingsOf('Who met in Nara?', '/dance', '/who', 'hello', '/agreed')).toEqual([
      NARA,
      undefined,
      NARA,
      undefined,
      NARA,
    ])
  })

  it('until another is named, in a question or behind a command', async () => {
    expect(
      await briefingsOf('Who met in Nara?', '/sectors', 'And who met in Oman?', '/sectors', '/brief Nara', 'and when?'),
    ).toEqual([NARA, NARA, OMAN, OMAN, NARA, NARA])
  })

  it('until fifteen minutes have passed: then a bare command is about the newest again', async () => {
    const { say, clock } = await testCore()
    await say('Who met in Nara?')
    expect((await say('/agreed')).briefing).toBe(NARA)
    clock.now += 15 * 60_000 + 1
    expect((await say('/agreed')).briefing).toBe(UK)
  })

  it('for each reader by themselves', async () => {
    const { say } = await testCore()
    const other = { platform: 'test', id: 'somebody else' }
    await say('Who met in Nara?')
    await say('What happened in Oman?', { reader: other })
    expect((await say('/sectors')).briefing).toBe(NARA)
    expect((await say('/sectors', { reader: other })).briefing).toBe(OMAN)
  })
})
