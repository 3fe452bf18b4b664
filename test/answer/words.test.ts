import { describe, expect, it } from 'vitest'
import { answerTo, briefingsIn, factsIn } from '../fixtures/asking.ts'

describe('a question in words that no fact uses', () => {
  it.each([
    ['en', 'Which fighter jet do Tokyo, Rome and London want to fly by 2035?', 'aircraft-replaced'],
    ['it', 'Quando sarà pronto il nuovo aereo da caccia di Roma, Londra e Tokyo?', 'fighter-2035'],
    ['ar', 'متى تصير المقاتلة الجديدة جاهزة للعمل؟', 'fighter-2035'],
    ['ja', '新しい戦闘機はいつ頃使えるようになりますか', 'fighter-2035'],
    ['en', 'Did the Italians and the Japanese do anything about outer space?', 'space-body'],
    ['it', 'Che si fa insieme nello spazio tra Roma e Tokyo?', 'space-body'],
    ['ar', 'هل من شيء عن الفضاء بين روما وطوكيو؟', 'space-body'],
    ['ja', '日伊で宇宙について何か決まりましたか', 'space-body'],
  ] as const)('is answered, or what comes closest is told: %s: %s', (language, question, fact) => {
    const answer = answerTo(question)
    expect(answer.language).toBe(language)
    expect(answer.kind).toMatch(/^(?:answer|closest)$/)
    expect(factsIn(answer)).toContain(fact)
  })
})

describe('a word that nobody knows', () => {
  it.each([
    ['en', 'Honestly, what was agreed on space at the swanky Japan–Italy summit?'],
    ['it', 'Dunque, cosa hanno combinato sullo spazio al famigerato vertice Giappone-Italia?'],
    ['ar', 'يا ترى على ماذا اتفقوا بخصوص الفضاء في القمة اليابانية الإيطالية الباهرة؟'],
    ['ja', 'ぶっちゃけ日伊首脳会談で宇宙について何が合意されたの'],
  ] as const)('vetoes nothing: %s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer.language).toBe(language)
    expect(answer.kind).toMatch(/^(?:answer|closest)$/)
    expect(factsIn(answer)[0]).toBe('space-body')
    expect(briefingsIn(answer)).toContain('2026-01-16-japan-italy-summit')
  })
})
