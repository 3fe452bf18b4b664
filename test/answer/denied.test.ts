import { describe, expect, it } from 'vitest'
import { answerTo, summit, textOf } from '../fixtures/asking.ts'

describe('what was not done', () => {
  it.each([
    ['en', 'Who did not attend the Japan–Italy summit?'],
    ['it', 'Chi non ha partecipato al vertice Giappone-Italia?'],
    ['ar', 'من لم يحضر القمة اليابانية الإيطالية؟'],
    ['ja', '日伊首脳会談に出席しなかったのは誰ですか'],
    ['en', 'What did Japan and Italy not agree on?'],
    ['it', 'Su che cosa Giappone e Italia non si sono accordati?'],
    ['ar', 'على ماذا لم تتفق اليابان وإيطاليا؟'],
    ['en', 'Which country never joined the fighter programme?'],
    ['it', 'Quale Paese non partecipa al programma del caccia?'],
    ['ar', 'أي دولة لم تنضم إلى برنامج المقاتلة؟'],
    ['ja', '戦闘機計画に参加していない国はどこですか'],
  ] as const)('is never answered with what was: %s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer.kind).not.toBe('answer')
    expect(answer.language).toBe(language)
  })

  it('is never answered with what was, in the polite past of Japanese', () => {
    expect(answerTo('日本とイタリアは何に合意しませんでしたか').kind).not.toBe('answer')
  })

  it('is said not to be told, where the facts come close', () => {
    const answer = answerTo('Did Japan and Italy not agree on space?', { briefing: summit })
    expect(answer.kind).toBe('closest')
    expect(answer.blocks[0]).toMatchObject({ type: 'note', text: expect.stringContaining('what was not done') })
  })

  it.each([
    ['en', 'Was there no communiqué after the finance ministers met?'],
    ['it', 'I ministri delle finanze non hanno diffuso alcun comunicato?'],
  ])('is told where a fact tells just that: %s: %s', (_, question) => {
    expect(textOf(answerTo(question))).toMatch(/communiqué|comunicato/)
  })
})
