import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/answer/document.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { answerTo, summit } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

const YES = LANGUAGES.map((language) => knowledge.phrases(language).say('verdict-yes'))

const leadsOf = (question: string) =>
  statementsOf(answerTo(question, { briefing: summit })).map(({ lead }) => lead ?? '')

/** The plain yes in front of any statement. */
const verdictOn = (question: string) => leadsOf(question).find((lead) => YES.includes(lead))

describe('yes', () => {
  it('is said of a meeting where the fact names all who met', () => {
    expect(verdictOn('Did Meloni and Takaichi meet?')).toBe('Yes.')
  })

  it('is said once, in front of the fact that says so', () => {
    expect(leadsOf('Did Meloni and Takaichi meet?')).toEqual(['Yes.', '', ''])
  })

  it('is not said of what is only planned', () => {
    expect(verdictOn('Was the fighter deployed?')).toBeUndefined()
  })

  it.each([
    ['Did Japan and Italy agree on economic security?', 'Yes.'],
    ['هل اتفقت اليابان وإيطاليا على الأمن الاقتصادي؟', 'نعم.'],
    ['日本とイタリアは経済安全保障で合意しましたか', 'はい。'],
  ])('is said where who, what is done and what about all match: %s', (question, yes) => {
    expect(verdictOn(question)).toBe(yes)
  })

  it.each([
    ['denied', 'Did Japan and Italy not agree on space?'],
    ['one of two', 'Did Japan and Italy agree on space or on culture?'],
    ['only hinted at', 'Does the statement name China?'],
    ['somebody else', 'Did Japan and South Korea agree on economic security?'],
    ['somebody of whom nothing is known', 'Did Japan and Brazil agree on economic security?'],
    ['another day', 'Did Meloni and Takaichi meet on 12 January 2026?'],
    ['a word that nobody knows', 'Did Japan and Italy agree on zabaglione?'],
    ['the wrong way round', 'Did Japan impose restrictions on China?'],
    ['not asked', 'What did Japan and Italy agree on economic security?'],
  ])('is not said where that is not so: %s', (_, question) => {
    expect(verdictOn(question)).toBeUndefined()
  })
})
