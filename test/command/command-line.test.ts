import { describe, expect, it } from 'vitest'
import { testCore } from '../fixtures/core.ts'

const ITALY = '2026-01-16-japan-italy-summit'
const UK = '2026-01-31-japan-uk-summit'
const OMAN = '2026-01-14-italy-oman-muscat-visit'
const NARA = '2026-01-13-japan-south-korea-nara-summit'
const ACSA = '2026-01-15-japan-philippines-acsa'

describe('a command’s word without its slash, with what it is to be about behind it', () => {
  it.each([
    ['brief Nara', 'en', 'Japan–South Korea summit in Nara, 13 January 2026'],
    ['Summary Nara!', 'en', 'Japan–South Korea summit in Nara, 13 January 2026'],
    ['who Nara', 'en', 'Japan–South Korea summit in Nara, 13 January 2026: who met'],
    ['sectors Oman', 'en', 'Meloni’s official visit to Oman, 14 January 2026: sectors'],
    ['compare Nara and Oman', 'en', 'Compared: Japan–South Korea summit in Nara and Meloni’s official visit to Oman'],
    ['sintesi Nara', 'it', 'Vertice Giappone-Corea del Sud a Nara, 13 gennaio 2026'],
    ['موجز نارا', 'ar', 'قمة يابانية كورية جنوبية في نارا، 13 يناير 2026'],
    ['概要 奈良', 'ja', '奈良で日韓首脳会談（2026年1月13日）'],
  ])('“%s” is the command (%s)', async (text, language, title) => {
    const { say } = await testCore()
    const answer = await say(text)
    expect(answer.language).toBe(language)
    expect(answer.title.replaceAll("'", '’')).toBe(title)
  })

  it.each([
    ['What was agreed in Nara?', NARA],
    ['What was agreed in Oman?', OMAN],
    ['What was agreed in Muscat?', OMAN],
    ['What was agreed in Manila?', ACSA],
    ['What was agreed in Tokyo?', UK],
    ['Who met in Muscat?', OMAN],
    ['Who met in Manila?', ACSA],
    ['Who is Meloni?', ITALY],
  ])('“%s” is told of where it asks about, and of no other event', async (question, briefing) => {
    const { say } = await testCore()
    expect((await say(question)).briefing).toBe(briefing)
  })

  it('leaves a question alone that only begins like a command', async () => {
    const { say, reports } = await testCore()
    expect((await say('report what was agreed in Nara')).briefing).toBe(NARA)
    expect(reports).toEqual([])
  })
})
