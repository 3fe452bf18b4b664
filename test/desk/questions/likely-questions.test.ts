import { describe, expect, it } from 'vitest'
import { frameOf } from '../../../src/check/frame.ts'
import { LANGUAGES, type Language } from '../../../src/content/languages.ts'
import { buildLibrary, type Fact } from '../../../src/content/library.ts'
import type { Content } from '../../../src/content/load.ts'
import { likelyQuestions, likelyQuestionsOf } from '../../../src/desk/questions/likely-questions.ts'
import { content, knowledge } from '../../fixtures/library.ts'

/** The tests' content with other questions, or none. */
function withAsked(asked: (fact: string, language: string) => string[]): Content {
  const briefings = content.briefings.map((briefing) => ({
    ...briefing,
    texts: Object.fromEntries(
      Object.entries(briefing.texts).map(([language, text]) => [
        language,
        {
          ...text,
          facts: Object.fromEntries(
            Object.entries(text.facts).map(([id, words]) => [id, { ...words, asked: asked(id, language) }]),
          ),
        },
      ]),
    ),
  }))
  return { ...content, briefings }
}

const bare = withAsked(() => [])
const library = buildLibrary(bare)
const parts = { content: bare, library, phrases: knowledge.phrases }

function factOf(id: string, { facts } = library): Fact {
  const fact = facts.find((one) => one.id === id)
  if (!fact) throw new Error(`no fact ${id}`)
  return fact
}

const asked = (id: string, language: Language) => likelyQuestions(factOf(id), language, parts)

it.each([
  ['en', 'By when should it be done on the next-generation fighter front?'],
  ['it', 'Qual è il termine ultimo a proposito di caccia di nuova generazione?'],
  ['ar', 'ما الموعد الأخير في ملف مقاتلة من الجيل التالي؟'],
  ['ja', 'いつまでにという話なの、次期戦闘機の件は？'],
] as const)('asks for the day of a fact that has one (%s)', (language, question) => {
  expect(asked('fighter-2035', language)).toContain(question)
})

it.each(LANGUAGES)('begins every question of a fact differently, and gives none to two facts (%s)', (language) => {
  for (const briefing of library.briefings) {
    const all = [...likelyQuestionsOf(briefing, language, parts).values()]
    for (const own of all) expect(new Set(own.map((one) => frameOf(one, language))).size).toBe(own.length)
    expect(new Set(all.flat()).size).toBe(all.flat().length)
  }
})

it.each(LANGUAGES)('leaves no blank in a question (%s)', (language) => {
  for (const briefing of library.briefings)
    for (const question of [...likelyQuestionsOf(briefing, language, parts).values()].flat())
      expect(question).not.toMatch(/\{|\}|undefined|\s{2}|\(\)|^\s|\s$/u)
})

describe('where questions are written already', () => {
  const own = 'By when should it be ready?'
  const alike = 'By when should the aeroplane fly?'
  const withOwn = (questions: string[]) => {
    const written = withAsked((id, language) => (id === 'fighter-2035' && language === 'en' ? questions : []))
    const other = buildLibrary(written)
    return likelyQuestions(factOf('fighter-2035', other), 'en', { ...parts, content: written, library: other })
  }

  it('offers none that begins like one of them', () => {
    const before = asked('fighter-2035', 'en').filter((one) => one.startsWith('By when should'))
    expect(before).toHaveLength(1)
    expect(withOwn([alike]).some((one) => one.startsWith('By when should'))).toBe(false)
  })

  it('offers none that another briefing has', () => {
    const [question = ''] = asked('fighter-2035', 'en')
    const taken = (id: string, language: string) => (id === 'ministers-met' && language === 'en' ? [question] : [])
    const written = withAsked(taken)
    const other = buildLibrary(written)
    expect(factOf('ministers-met', other).briefing).not.toBe(factOf('fighter-2035', other).briefing)
    const offered = likelyQuestions(factOf('fighter-2035', other), 'en', { ...parts, content: written, library: other })
    expect(offered).not.toContain(question)
  })

  it('offers nothing once there are four', () => {
    expect(withOwn([own, 'Which year?', 'fighter ready when'])).not.toEqual([])
    expect(withOwn([own, 'Which year?', 'fighter ready when', 'Is it 2035?'])).toEqual([])
  })
})
