import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, QUESTION_LIMIT } from '../../src/answer/ask.ts'
import { type Block, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { knowledge } from '../fixtures/shipped.ts'

const options = {
  now: Date.UTC(2026, 0, 20),
  briefing: knowledge.library.briefingById.get('2026-01-16-japan-italy-summit'),
}
const answerTo = (question: string) => ask(question, knowledge, options).answer
const factsOf = (question: string) => statementsOf(answerTo(question)).map(({ fact }) => fact.split('/')[1])
const textOf = (question: string) => renderPlain(answerTo(question), ({ source }) => source)

describe('an answer', () => {
  it.each([
    ['Who met?', 'leaders-met'],
    ['When will the fighter be deployed?', 'fighter-2035'],
    ['ما الاتفاق حول الغاز المسال؟', 'emergency-lng'],
    ['Dove si è tenuto il vertice?', 'talks-in-tokyo'],
    ['なぜパートナーシップを格上げしたのですか', 'partnership-purpose'],
    ['How many years of diplomatic relations?', 'diplomatic-relations'],
    ['Have Meloni and Takaichi met before?', 'first-meeting'],
    ['Si erano mai incontrate prima?', 'first-meeting'],
    ['Why did tensions between China and Japan worsen?', 'beijing-tightens-exports'],
  ])('"%s" begins with %s', (question, fact) => {
    expect(factsOf(question)[0]).toBe(fact)
  })

  it('joins facts when a question names two matters that no fact holds together', () => {
    expect(factsOf('What was agreed on space and AI?')).toEqual(
      expect.arrayContaining(['space-body', 'advanced-technology']),
    )
  })

  it('speaks the language of the question', () => {
    expect(
      LANGUAGES.map(
        (language) =>
          answerTo({ ar: 'من اجتمع؟', en: 'Who met?', it: 'Chi si è incontrato?', ja: '誰が会談しましたか' }[language])
            .language,
      ),
    ).toEqual([...LANGUAGES])
  })

  it('says yes only when actors, act and object all match', () => {
    expect(textOf('Did Japan and Italy agree on economic security?')).toContain('Yes.')
    expect(textOf('Did Japan and Italy not agree on space?')).not.toContain('Yes.')
    expect(textOf('Does the statement name China?')).not.toContain('Yes.')
    expect(textOf('Did Japan and Italy agree on space or on culture?')).not.toContain('Yes.')
  })

  it('finds the others of a programme', () => {
    expect(factsOf('Who is in the fighter project besides Italy and Japan?')).toContain('fighter-programme')
  })

  it('leaves out what readers say of themselves', () => {
    expect(factsOf('Hello, I write for a small paper in Leeds: what was agreed on space?')).toContain('space-body')
  })

  it('answers each thing asked in one message', () => {
    const types = answerTo('When did they meet? What are the sources?').blocks.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['facts', 'sources']))
    expect(textOf('ما القطاعات؟ ومتى اجتمعتا؟')).toContain('16 يناير 2026')
  })

  it('says how many origins it stands on', () => {
    expect(textOf('Are Japan and Italy members of the G7?')).toContain('One source only')
    expect(textOf('When did Takaichi take office?')).toContain('2 independent sources')
  })

  it('answers a message with two questions only when it can answer both', () => {
    expect(answerTo('Where did they meet? And when?').kind).toBe('answer')
    expect(answerTo('Where did they meet? What did it cost?').kind).toBe('unknown')
  })
})

describe('what the briefings do not say', () => {
  it.each([
    ['an entity they do not hold', 'What did France agree to?', 'France'],
    ['a word they do not hold', 'What is the weather in Tokyo?', 'weather'],
  ])('is told with %s by name', (_, question, word) => {
    const answer = answerTo(question)
    expect(answer.kind).toBe('unknown')
    expect(textOf(question)).toContain(word)
  })

  it.each([
    ['another speaker', 'What did Meloni say about LNG supplies?'],
    ['another speaker of a joint matter', 'What did Meloni say about the war in Ukraine?'],
    ['swapped roles', 'What restrictions did Japan impose on China?'],
    ['another date of the same matter', 'When will the space body be set up?'],
    ['another place', 'Where will the fighter be built?'],
    ['another year', 'What was agreed in 2019?'],
    ['another count', 'How many fighters will Italy get?'],
    ['another person in office', 'When did Meloni take office?'],
    ['a cause that is not given', 'Why did Meloni visit Tokyo in October?'],
    ['another month of the right year', 'Did they meet in October 2026?'],
    ['another day of the right month', 'Did they meet on Monday 12 January 2026?'],
    ['a country whose abbreviation has dots', 'What did the U.S. agree?'],
    ['half of a name', 'Are the United States part of the fighter project?'],
    ['a question in front of another', 'What did Russia do, in my opinion, and where did they meet?'],
    ['whoever is not in the gazetteer', 'Did Meloni meet the pope?'],
    ['the head of a new body', 'Who is the head of the consultative body?'],
    ['an object that is one of the actors', 'Does Italy depend on Japan?'],
    ['the state somebody is in', 'Is Japan in crisis?'],
    ['others at the meeting', 'Who was there besides Meloni and Takaichi?'],
    ['who does what a fact only names', 'Which country will supply the LNG?'],
    ['an alternative neither side of which is known', 'Did they agree on tourism or on fishing?'],
  ])('covers %s', (_, question) => {
    expect(answerTo(question).kind).toBe('unknown')
  })

  it('offers the nearest things as choices that lead on', () => {
    const choice = answerTo('What did Meloni say about LNG supplies?').blocks.find((block) => block.type === 'choice')
    expect(choice?.options.length).toBeGreaterThan(0)
    expect(choice?.options.every(({ command, briefing }) => command === 'brief' && briefing === 'jpit26')).toBe(true)
  })
})

describe('a follow-up', () => {
  const after = (first: string, second: string) => {
    const { reading } = ask(first, knowledge, options)
    const previous = reading && { reading }
    return statementsOf(ask(second, knowledge, { ...options, previous }).answer).map(({ fact }) => fact.split('/')[1])
  }

  it.each([
    ['What was agreed on space?', 'and on AI?', 'advanced-technology'],
    ['What is the fighter project?', 'when?', 'fighter-2035'],
    ['ما هو مشروع المقاتلة؟', 'ومتى؟', 'fighter-2035'],
    ['What did Takaichi say?', 'and Meloni?', 'great-potential'],
  ])('"%s" then "%s"', (first, second, fact) => {
    expect(after(first, second)).toContain(fact)
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
  ])('%s gets a notice, not a crash', (_, question, kind) => {
    expect(answerTo(question).kind).toBe(kind)
  })

  it('is told the limit when it is too long', () => {
    expect(textOf('a'.repeat(QUESTION_LIMIT + 1))).toContain('1,000')
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
        expect(['answer', 'unknown', 'notice', 'help']).toContain(answer.kind)
        expect(statementsOf(answer).every(({ citations }) => citations.length > 0)).toBe(true)
        expect(answer.blocks.some(statesSomething)).toBe(answer.kind === 'answer')
        expect(citationsOf(answer).length > 0).toBe(answer.kind === 'answer')
        const text = renderPlain(answer, ({ source }) => source)
        expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(text.length).toBeLessThan(6000)
      }),
      { numRuns: 600 },
    )
  })
})
