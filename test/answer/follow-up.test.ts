import { describe, expect, it } from 'vitest'
import { answerAfter, briefingsIn, factsIn, summit, textOf } from '../fixtures/asking.ts'

describe('a follow-up', () => {
  it.each([
    ['What was agreed on space?', 'and on AI?', 'advanced-technology'],
    ['What is the fighter project?', 'when?', 'fighter-2035'],
    ['ما هو مشروع المقاتلة؟', 'ومتى؟', 'fighter-2035'],
    ['What did Takaichi say?', 'and Meloni?', 'great-potential'],
  ])('leans on what was asked before: "%s" then "%s"', (first, second, fact) => {
    expect(factsIn(answerAfter([first], second, { briefing: summit }))).toContain(fact)
  })

  it.each([
    ['en', 'Who met in Nara?', 'When did they meet?'],
    ['it', 'Chi si è incontrato a Nara?', 'Quando si sono incontrati?'],
    ['ar', 'من اجتمع في نارا؟', 'متى اجتمعا؟'],
    ['ja', '奈良で誰が会談しましたか', 'いつ会談しましたか'],
    ['en', 'Who met in Muscat?', 'What did they agree?'],
    ['it', 'Chi si è incontrato a Mascate?', 'Che cosa hanno concordato?'],
    ['ar', 'من اجتمع في مسقط؟', 'على ماذا اتفقا؟'],
    ['ja', 'マスカットで誰が会談しましたか', '何に合意しましたか'],
  ] as const)('stays with the event, though others are newer: %s: "%s" then "%s"', (language, first, second) => {
    const answer = answerAfter([first], second, { canChoose: true })
    expect(answer).toMatchObject({ kind: 'answer', language })
    const [event] = briefingsIn(answerAfter([], first))
    expect(briefingsIn(answer)).toEqual([event])
  })

  it.each([
    ['Who met in Nara?', 'Where did they meet?'],
    ['Chi si è incontrato a Nara?', 'Dove si sono incontrati?'],
  ])('may ask for the place that named the event: "%s" then "%s"', (first, second) => {
    const answer = answerAfter([first], second)
    expect(answer.kind).toBe('answer')
    expect(factsIn(answer)).toEqual(['talks-in-nara'])
  })

  it('shows what comes closest in what it leans on', () => {
    const answer = answerAfter(['What was agreed on space at the Japan–Italy summit?'], 'and when?')
    expect(answer.kind).toBe('closest')
    expect(factsIn(answer)).toContain('space-body')
  })

  it('stays with it over several turns', () => {
    const answer = answerAfter(['Who met in Nara?', 'When did they meet?'], 'And how long did it last?')
    expect(textOf(answer)).toContain('90 minutes')
  })

  it('that names another event leaves the one before', () => {
    const answer = answerAfter(['Who met in Nara?'], 'Who met in Muscat?')
    expect(briefingsIn(answer)).toEqual(['2026-01-14-italy-oman-muscat-visit'])
  })

  it('that is off the subject is not answered with what was asked before', () => {
    expect(answerAfter(['Who met in Nara?'], 'What is the weather like?').kind).toBe('unknown')
  })
})
