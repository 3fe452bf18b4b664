import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/answer/document.ts'
import { answerTo as answerFrom, factsIn, summit, textOf } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

const answerTo = (question: string) => answerFrom(question, { briefing: summit })

/** Near to what the briefings tell, but not told there. */
const NEAR_MISSES = [
  ['another speaker', 'What did Meloni say about LNG supplies?'],
  ['another speaker of a joint matter', 'What did Meloni say about the war in Ukraine?'],
  ['swapped roles', 'What restrictions did Japan impose on China?'],
  ['another place', 'Where will the fighter be built?'],
  ['another count', 'How many fighters will Italy get?'],
  ['another person in office', 'When did Meloni take office?'],
  ['a cause that is not given', 'Why did Meloni visit Tokyo in October?'],
  ['another month of the right year', 'Did they meet in October 2026?'],
  ['another day of the right month', 'Did they meet on Monday 12 January 2026?'],
  ['a country whose abbreviation has dots', 'What did the U.S. agree?'],
  ['half of a name', 'Are the United States part of the fighter project?'],
  ['whoever is not in the gazetteer', 'Did Meloni meet the pope?'],
  ['the head of a new body', 'Who is the head of the consultative body?'],
  ['an alternative neither side of which is known', 'Did they agree on tourism or on fishing?'],
  ['an entity that no briefing is about', 'What did France agree to?'],
  ['another year', 'What was agreed in 2019?'],
  ['the state somebody is in', 'Is Japan in crisis?'],
  ['others at the meeting', 'Who was there besides Meloni and Takaichi?'],
  ['another date of the same matter', 'When will the space body be set up?'],
] as const

describe('a near miss', () => {
  it.each(NEAR_MISSES)('is no answer: %s', (_, question) => {
    expect(answerTo(question).kind).toMatch(/^(?:closest|unknown)$/)
  })

  it.fails.each([
    ['a question in front of another', 'What did Russia do, in my opinion, and where did they meet?'],
    ['an object that is one of the actors', 'Does Italy depend on Japan?'],
    ['who does what a fact only names', 'Which country will supply the LNG?'],
    ['another speaker, in Arabic', 'ماذا قالت ميلوني عن الغاز المسال؟'],
  ])('is no answer: %s', (_, question) => {
    expect(answerTo(question).kind).toMatch(/^(?:closest|unknown)$/)
  })
})

describe('what comes closest', () => {
  const answer = answerTo('What did Meloni say about LNG supplies?')

  it('is told in full, with sources, and no more than three at once', () => {
    expect(answer.kind).toBe('closest')
    const statements = statementsOf(answer)
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length).toBeLessThanOrEqual(3)
    for (const { text, citations, fact } of statements) {
      const told = knowledge.library.facts.find(({ briefing, id }) => `${briefing.id}/${id}` === fact)
      expect(text).toBe(told?.words.en?.text)
      expect(citations).toEqual(told?.citations)
    }
  })

  it('says how far each can be trusted', () => {
    const near = answerTo('What did Japan and Italy say about tourism at the G7?')
    expect(statementsOf(near).map(({ caveat }) => caveat?.text)).toContain('one source')
  })

  it('knows what comes next, for whoever asks on', () => {
    const shown = statementsOf(answer).map(({ fact }) => fact)
    expect(answer.rest?.length).toBeGreaterThan(0)
    expect(answer.rest?.filter((fact) => shown.includes(fact))).toEqual([])
  })

  it('begins with a note that it may not be the answer', () => {
    expect(answer.blocks[0]).toEqual({ type: 'note', text: 'It is not certain that this answers your question.' })
    expect(answer.title).toBe('Closest in the briefings')
  })

  it('leads on to more of the same briefing', () => {
    expect(answer.actions).toContainEqual(
      expect.objectContaining({ command: 'brief', briefing: 'jpit26', facts: expect.any(Array) }),
    )
  })

  it('is nowhere a bare title', () => {
    const titles = knowledge.library.facts.flatMap(({ words }) => words.en?.title ?? [])
    const lines = NEAR_MISSES.flatMap(([, question]) => textOf(answerTo(question)).split('\n'))
    expect(lines.map((line) => line.replace(/^• /u, '')).filter((line) => titles.includes(line))).toEqual([])
  })

  it('says what is missing where that is certain', () => {
    const near = answerFrom('How much ammunition does the pact with the Philippines cover?')
    expect(near).toMatchObject({ kind: 'closest', blocks: [{ type: 'note', text: 'These give no amount.' }, {}] })
  })

  it.each([
    ['ar', 'متى تولت ميلوني منصبها؟', 'takaichi-in-office'],
    ['it', 'Dove sarà costruito il caccia?', 'fighter-programme'],
    ['ja', '戦闘機はどこで製造されますか', 'fighter-programme'],
  ] as const)('comes in the language of the question: %s: %s', (language, question, fact) => {
    const near = answerTo(question)
    expect(near).toMatchObject({ kind: 'closest', language })
    expect(factsIn(near)).toContain(fact)
  })

  it.fails('is told wherever the question names what the briefings hold', () => {
    expect(answerTo('أين ستُصنع المقاتلة؟').kind).toBe('closest')
  })
})
