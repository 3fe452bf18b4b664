import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUESTION_LIMIT } from '../../src/answer/ask.ts'
import { type Block, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { answerTo as answerFrom, factsIn, summit, textOf } from '../fixtures/asking.ts'

const answerTo = (question: string) => answerFrom(question, { briefing: summit })
const factsOf = (question: string) => factsIn(answerTo(question))

describe('an answer', () => {
  it.each([
    ['Who met?', 'leaders-met'],
    ['When will the fighter be deployed?', 'fighter-2035'],
    ['ما الاتفاق حول الغاز المسال؟', 'emergency-lng'],
    ['Dove si è tenuto il vertice?', 'talks-in-tokyo'],
    ['なぜパートナーシップを格上げしたのですか', 'partnership-purpose'],
    ['How many years of diplomatic relations?', 'diplomatic-relations'],
    ['How did China tighten its exports?', 'beijing-tightens-exports'],
  ])('"%s" begins with %s', (question, fact) => {
    expect(answerTo(question).kind).toBe('answer')
    expect(factsOf(question)[0]).toBe(fact)
  })

  it.each([
    ['Si erano mai incontrate prima?', 'first-meeting'],
    ['Why did tensions between China and Japan worsen?', 'tension-with-beijing'],
  ])('or what comes closest: "%s" begins with %s', (question, fact) => {
    expect(answerTo(question).kind).toMatch(/^(?:answer|closest)$/)
    expect(factsOf(question)[0]).toBe(fact)
  })

  it.fails('hears the "before" of "met before"', () => {
    expect(factsOf('Have Meloni and Takaichi met before?')[0]).toBe('first-meeting')
  })

  it('finds the others of a programme', () => {
    expect(factsOf('Who is in the fighter project besides Italy and Japan?')).toContain('fighter-programme')
  })

  it('joins facts when a question names two matters that no fact holds together', () => {
    expect(factsOf('What was agreed on space and AI?')).toEqual(
      expect.arrayContaining(['space-body', 'advanced-technology']),
    )
  })

  it('speaks the language of the question', () => {
    const asked = { ar: 'من اجتمع؟', en: 'Who met?', it: 'Chi si è incontrato?', ja: '誰が会談しましたか' }
    expect(LANGUAGES.map((language) => answerTo(asked[language]).language)).toEqual([...LANGUAGES])
  })

  it('leaves out what readers say of themselves', () => {
    expect(factsOf('Hello, I write for a small paper in Leeds: what was agreed on space?')).toContain('space-body')
  })

  it('says so where it stands on one source', () => {
    expect(statementsOf(answerTo('Are Japan and Italy members of the G7?'))[0]?.caveat).toEqual({
      text: 'one source',
      citations: [],
    })
  })

  it('says so where it stands on two, if it is the only statement', () => {
    expect(statementsOf(answerTo('When did Takaichi take office?')).map(({ caveat }) => caveat)).toEqual([
      { text: 'two independent sources', citations: [] },
    ])
  })

  it('says nothing of two where it has more than one statement', () => {
    const statements = statementsOf(answerTo('What was agreed on space and AI?'))
    expect(statements.length).toBeGreaterThan(1)
    expect(statements.map(({ caveat }) => caveat?.text ?? '').join()).not.toContain('independent sources')
  })

  it('cites the strongest source first', () => {
    const [office] = statementsOf(answerTo('When did Takaichi take office?'))
    expect(office?.citations.map(({ source }) => source)).toEqual(['japan-news', 'seed'])
  })
})

describe('a message with two questions', () => {
  it('is not answered by half', () => {
    expect(answerTo('Where did they meet? What did the dinner cost?').kind).not.toBe('answer')
  })

  it('has facts on each', () => {
    const facts = factsOf('What was agreed on space? What was agreed on AI?')
    expect(facts).toEqual(expect.arrayContaining(['space-body', 'advanced-technology']))
    expect(factsOf('Where did they meet? And when?')).toEqual(
      expect.arrayContaining(['talks-in-tokyo', 'talks-on-friday']),
    )
  })

  it('is answered where each would be by itself', () => {
    expect(answerTo('Where did they meet? And when?').kind).toBe('answer')
  })

  it.each([
    ['When did they meet? What are the sources?', '16 January 2026'],
    ['ما القطاعات؟ ومتى اجتمعتا؟', '16 يناير 2026'],
  ])('has an answer to what stands beside sectors or sources: %s', (question, day) => {
    expect(statementsOf(answerTo(question)).map(({ text }) => text)).toContainEqual(expect.stringContaining(day))
  })
})

describe('bad input', () => {
  it.each([
    ['nothing', '', 'notice'],
    ['white space', ' \n\t', 'notice'],
    ['only signs', '?!…', 'notice'],
    ['only controls', '\u202e\u0000', 'notice'],
    ['100 kB', 'who '.repeat(25_000), 'notice'],
    ['another language', 'Кто встретился в Токио?', 'notice'],
    ['markup', '<b>**[x](http://example.com)**</b>', 'unknown'],
  ])('%s gets a word, not a crash', (_, question, kind) => {
    expect(answerTo(question).kind).toBe(kind)
  })

  it('is told the limit when it is too long', () => {
    expect(textOf(answerTo('a'.repeat(QUESTION_LIMIT + 1)))).toContain('1,000')
  })
})

/** Words readers use, in any order: far likelier to reach deep than random characters. */
const words = fc.array(
  fc.constantFrom(
    ...readFileSync(new URL('../fixtures/words.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  ),
  { maxLength: 12 },
)
const questions = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  words.map((list) => list.join(' ')),
)

const statesSomething = (block: Block) => block.type !== 'note' && block.type !== 'choice'

describe('any question', () => {
  it('gets a well-formed answer, every statement cited, no bidi control in its text', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const answer = answerTo(question)
        expect(['answer', 'closest', 'unknown', 'notice', 'help']).toContain(answer.kind)
        const states = answer.kind === 'answer' || answer.kind === 'closest'
        expect(statementsOf(answer).every(({ citations }) => citations.length > 0)).toBe(true)
        expect(answer.blocks.some(statesSomething)).toBe(states)
        expect(citationsOf(answer).length > 0).toBe(states)
        const text = textOf(answer)
        expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(text.length).toBeLessThan(6000)
      }),
      { numRuns: 600 },
    )
  })
})
