import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/answer/document.ts'
import { answerTo } from '../fixtures/asking.ts'

/** What stands in front of the first statement, and what is set off in it. */
function askedForIn(question: string) {
  const [first] = statementsOf(answerTo(question, { now: Date.UTC(2026, 1, 4) }))
  return [first?.lead, first?.stressed]
}

describe('what is asked for', () => {
  it.each([
    ['a day', 'When was Edgewing launched?', 'Friday 20 June 2025'],
    ['a day', 'Quando è stato firmato il patto con le Filippine?', 'Giovedì 15 gennaio 2026'],
    ['a day, before the title', 'When did the ministers meet in Washington?', 'Monday 12 January 2026'],
    ['a yes', 'Did Meloni and Takaichi meet?', 'Yes.'],
  ])('stands in front: %s: %s', (_, question, lead) => {
    expect(askedForIn(question)).toEqual([lead, undefined])
  })

  it.each([
    ['a year', '次期戦闘機はいつ配備されますか', '2035年'],
    ['a year', 'متى تدخل المقاتلة الخدمة؟', '2035'],
    ['a month', 'When did Takaichi take office?', 'October 2025'],
    ['a place', 'Dove si è tenuto il vertice tra Giappone e Italia?', 'Tokyo'],
    ['a place', 'أين عُقدت القمة اليابانية الإيطالية؟', 'طوكيو'],
    ['a place', '日伊首脳会談はどこで行われましたか', '東京'],
    ['a name', 'Who is the CEO of Edgewing?', 'Marco Zoff'],
    ['a number', 'How many business groups did Meloni meet?', '17 Japanese'],
    ['a length', 'How many years of diplomatic relations do Japan and Italy have?', '160 years'],
  ])('is set off where it stands: %s: %s', (_, question, stressed) => {
    expect(askedForIn(question)).toEqual([undefined, stressed])
  })

  it.each([
    ['no such thing is asked', 'What was agreed on space at the Japan–Italy summit?'],
    ['the question names it', 'Where was the Nara summit?'],
  ])('is nothing where %s', (_, question) => {
    expect(askedForIn(question)).toEqual([undefined, undefined])
  })
})
