import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { clean } from '../../src/language/text.ts'
import { readQuestion } from '../../src/question/read.ts'
import { knowledge } from '../fixtures/shipped.ts'

function read(question: string, language: Language) {
  const words = knowledge.index.words(language)
  return readQuestion(
    clean(question),
    knowledge.vocabulary(language),
    knowledge.library.entities,
    (key) => words.find(key).length > 0,
    '2026-01-20',
  )
}

const entitiesIn = (question: string, language: Language) =>
  read(question, language).needs.flatMap(({ entities }) => entities)

describe('what is asked for', () => {
  it.each([
    ['en', 'Who met?', ['who']],
    ['en', 'What year will it be ready?', ['when']],
    ['it', 'Da quale Paese arriva il gas?', ['where']],
    ['ar', 'كم سنة؟', ['how-many', 'how-much']],
    ['ja', 'いつですか', ['when']],
    ['it', 'perché?', ['why']],
  ] as const)('%s: %s', (language, question, asks) => {
    expect(read(question, language).asks).toEqual(asks)
  })
})

describe('who is meant', () => {
  it.each([
    ['en', 'Melloni', 'meloni-giorgia'],
    ['en', 'Takaishi', 'takaichi-sanae'],
    ['ar', 'تاكايشي', 'takaichi-sanae'],
    ['ar', 'ميلونى', 'meloni-giorgia'],
    ['ja', 'ジョルジア・メローニ', 'meloni-giorgia'],
    ['ja', '高市首相', 'takaichi-sanae'],
    ['en', 'the Japanese prime minister', 'takaichi-sanae'],
    ['it', 'la premier giapponese', 'takaichi-sanae'],
    ['ar', 'رئيسة الوزراء الإيطالية', 'meloni-giorgia'],
    ['ja', 'イタリアの首相', 'meloni-giorgia'],
  ] as const)('%s: %s is %s', (language, words, person) => {
    expect(entitiesIn(words, language)).toContain(person)
  })

  it.each([
    ['en', 'the president of France'],
    ['en', 'the Spanish prime minister'],
    ['ar', 'الرئيس الصيني'],
    ['it', "l'imperatore del Giappone"],
  ] as const)('%s: %s is nobody we know', (language, words) => {
    expect(read(words, language).needs).toContainEqual(expect.objectContaining({ free: true }))
  })

  it.each([
    ['ar', 'اليونان'],
    ['ar', 'الغابون'],
    ['ar', 'إسبانيا'],
    ['en', 'Iraq'],
    ['it', 'Milano'],
  ] as const)('%s: %s is not mended into a name', (language, word) => {
    expect(entitiesIn(word, language)).toEqual([])
  })
})

describe('who acts', () => {
  it.each([
    ['en', 'What restrictions did Beijing impose on Japan?', ['china']],
    ['en', 'What did Meloni discuss with Takaichi?', ['meloni-giorgia']],
    ['ar', 'ما القيود التي فرضتها بكين على اليابان؟', ['china']],
    ['it', 'Quali restrizioni ha imposto Pechino al Giappone?', ['china']],
    ['ja', '中国は日本に対して何を規制したか', ['china']],
    ['ar', 'لماذا زارت ميلوني اليابان؟', ['meloni-giorgia']],
  ] as const)('%s: %s', (language, question, subjects) => {
    expect(read(question, language).subjects).toEqual(subjects)
  })
})

describe('clitics and elisions', () => {
  it.each([
    ['ar', 'وبالذكاء الاصطناعي', 'artificial-intelligence'],
    ['ar', 'للفضاء', 'space'],
    ['ar', 'إسبانيا', undefined],
    ['it', "sull'intelligenza artificiale", 'artificial-intelligence'],
    ['it', "dell'Italia", 'italy'],
    ['en', "Italy's", 'italy'],
  ] as const)('%s: %s', (language, words, entity) => {
    expect(entitiesIn(words, language)).toEqual(entity ? [entity] : [])
  })
})
