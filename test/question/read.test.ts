import { describe, expect, it } from 'vitest'
import { readIn } from '../../src/answer/knowledge.ts'
import type { Language } from '../../src/content/languages.ts'
import { idsNamed } from '../../src/question/reading.ts'
import { knowledge } from '../fixtures/library.ts'

const read = (question: string, language: Language) => readIn(question, language, knowledge, '2026-01-20')
const idsIn = (question: string, language: Language) => idsNamed(read(question, language))

describe('what is asked for', () => {
  it.each([
    ['en', 'Who met?', ['who']],
    ['ar', 'قمة نارا من اجتمع؟', ['who']],
    ['en', 'What year will it be ready?', ['when']],
    ['it', 'In quale Paese si sono riuniti?', ['where']],
    ['ar', 'كم سنة؟', ['how-many', 'how-long']],
    ['ja', 'いつですか', ['when']],
    ['it', 'perché?', ['why']],
    ['en', 'Meloni and Takaichi', []],
  ] as const)('%s: %s', (language, question, asks) => {
    expect(read(question, language).asks).toEqual(asks)
  })

  it('keeps the alternatives of one word together, and different words apart', () => {
    expect(read('كم سنة؟', 'ar').askGroups).toEqual([['how-many', 'how-long']])
    expect(read('Who met, and where?', 'en').askGroups).toEqual([['who'], ['where']])
  })

  it.each([
    ['en', 'How many boats were delivered?', 'boats'],
    ['en', 'What song did they play?', 'song'],
    ['it', 'Quale canzone hanno suonato?', 'canzone'],
    ['ja', '曲は何ですか', '曲'],
    ['en', 'Who met?', undefined],
  ] as const)('names the thing, whether or not anybody knows it: %s: %s', (language, question, thing) => {
    expect(read(question, language).thing).toBe(thing)
  })

  it.each([
    ['en', 'How many countries took part?', ['country']],
    ['it', 'Quanti ministri hanno partecipato?', ['minister']],
    ['ar', 'كم دولة شاركت؟', ['country']],
    ['ja', '何カ国が参加しましたか', ['country']],
  ] as const)('names what is counted: %s: %s', (language, question, units) => {
    expect(read(question, language).units).toEqual(units)
  })
})

describe('what is named', () => {
  it.each([
    ['en', 'Melloni', 'meloni-giorgia'],
    ['en', 'Takaishi', 'takaichi-sanae'],
    ['en', 'Melonis visit', 'meloni-giorgia'],
    ['ar', 'تاكايشي', 'takaichi-sanae'],
    ['ar', 'ميلونى', 'meloni-giorgia'],
    ['ja', 'ジョルジア・メローニ', 'meloni-giorgia'],
    ['ja', '高市首相', 'takaichi-sanae'],
    ['en', 'the Japanese prime minister', 'takaichi-sanae'],
    ['it', 'la premier giapponese', 'takaichi-sanae'],
    ['ar', 'رئيسة الوزراء الإيطالية', 'meloni-giorgia'],
    ['ja', 'イタリアの首相', 'meloni-giorgia'],
    ['ar', 'وبالذكاء الاصطناعي', 'artificial-intelligence'],
    ['ar', 'للفضاء', 'space'],
    ['it', "sull'intelligenza artificiale", 'artificial-intelligence'],
    ['it', "dell'Italia", 'italy'],
    ['en', "Italy's", 'italy'],
  ] as const)('%s: %s is %s', (language, words, id) => {
    expect(idsIn(words, language)).toContain(id)
  })

  it('is, of one word for two countries, both of them', () => {
    expect(read('日韓首脳会談', 'ja').named.map(({ ids }) => ids)).toEqual([['japan'], ['south-korea']])
  })

  it('is, of a capital, its government too, unless something happens in it', () => {
    expect(read('What did Beijing say?', 'en').named).toContainEqual({ text: 'Beijing', ids: ['china', 'beijing'] })
    expect(read('Who met in Tokyo?', 'en').named).toContainEqual({ text: 'Tokyo', ids: ['tokyo'] })
  })

  it.each([
    ['ar', 'اليونان'],
    ['ar', 'الغابون'],
    ['ar', 'إسبانيا'],
    ['en', 'Iraq'],
    ['it', 'Milano'],
  ] as const)('is nothing that only looks like it: %s: %s', (language, word) => {
    expect(idsIn(word, language)).toEqual([])
  })
})

describe('who is not held', () => {
  it.each([
    ['en', 'the president of France'],
    ['ar', 'الرئيس الصيني'],
    ['it', "l'imperatore del Giappone"],
  ] as const)('%s: %s is foreign', (language, words) => {
    expect(read(words, language).foreign).not.toEqual([])
  })

  it.each([
    ['en', 'What did Spain and Brazil agree?', ['Spain', 'Brazil']],
    ['it', 'Che cosa ha detto il Brasile?', ['Brasile']],
    ['ar', 'ماذا قالت البرازيل؟', ['البرازيل']],
    ['ja', 'ブラジルは何と言いましたか', ['ブラジル']],
    ['en', 'What did Italy and Japan agree?', []],
  ] as const)('%s: %s', (language, question, foreign) => {
    expect(read(question, language).foreign).toEqual(foreign)
  })
})

it.fails('an office of a country known by its adjective alone is foreign', () => {
  const { foreign, named } = read('the Spanish prime minister', 'en')
  expect({ foreign, named }).toMatchObject({ foreign: [expect.stringContaining('minister')], named: [] })
})

it('an office in a body is no office in another', () => {
  expect(idsIn('Who is the CEO of Leonardo?', 'en')).toEqual(['leonardo'])
})

it('the country that something comes from is a place', () => {
  expect(read('Da quale Paese arriva il gas?', 'it').asks).toEqual(['where'])
})

describe('what is done', () => {
  it.each([
    ['en', 'What restrictions did Beijing impose on Japan?', 'restrict', ['china']],
    ['en', 'What did Meloni discuss with Takaichi?', 'discuss', ['meloni-giorgia']],
    ['ar', 'ما القيود التي فرضتها بكين على اليابان؟', 'restrict', ['china']],
    ['it', 'Quali restrizioni ha imposto Pechino al Giappone?', 'restrict', ['china']],
    ['ja', '中国は日本に対して何を規制したか', 'restrict', ['china']],
    ['ar', 'لماذا زارت ميلوني اليابان؟', 'visit', ['meloni-giorgia']],
    ['it', 'Chi ha invitato Meloni?', 'invite', []],
    ['ar', 'من دعا ميلوني؟', 'invite', []],
  ] as const)('and by whom: %s: %s', (language, question, act, subjects) => {
    const { acts, subjects: found } = read(question, language)
    expect(acts).toContain(act)
    expect(found).toEqual(subjects)
  })

  it('is only hinted at by a noun that names the event', () => {
    const { acts, hintedActs, event } = read("When was Meloni's visit?", 'en')
    expect(acts).not.toContain('visit')
    expect(hintedActs).toContain('visit')
    expect(event).toBe(true)
  })
})

describe('how it is asked', () => {
  it.each([
    ['en', 'Did they agree on space?'],
    ['it', 'Si sono incontrate?'],
    ['ar', 'هل اتفقتا على الفضاء؟'],
    ['ja', '合意しましたか'],
  ] as const)('whether: %s: %s', (language, question) => {
    expect(read(question, language)).toMatchObject({ yesNo: true, asks: [] })
  })

  it.each([
    ['en', 'Who did not attend the summit?'],
    ['it', 'Chi non ha partecipato al vertice?'],
    ['ar', 'من لم يحضر القمة؟'],
    ['ja', '会談に出席しなかったのは誰ですか'],
  ] as const)('denying: %s: %s', (language, question) => {
    expect(read(question, language).negated).toBe(true)
  })

  it('does not take the Arabic "what" for a denial', () => {
    expect(read('ما الذي اتفقتا عليه؟', 'ar').negated).toBe(false)
  })

  it.each([
    ['en', 'Who met besides Meloni?'],
    ['it', 'Chi c’era oltre a Meloni?'],
    ['ar', 'من حضر باستثناء ميلوني؟'],
    ['ja', 'メローニ首相以外に誰が出席しましたか'],
  ] as const)('leaving somebody out: %s: %s', (language, question) => {
    expect(read(question, language).except).toBe(true)
  })

  it('giving two to choose from', () => {
    expect(read('Did they meet in Rome or in Tokyo?', 'en').alternative).toBe(true)
    expect(read('Did they meet in Rome?', 'en').alternative).toBe(false)
  })

  it.each([
    ['en', 'and when?'],
    ['it', 'e quando?'],
    ['ar', 'ومتى؟'],
    ['ja', 'では、いつですか'],
  ] as const)('leaning on what was asked before: %s: %s', (language, question) => {
    expect(read(question, language).followUp).toBe(true)
  })

  it('as seen from another event', () => {
    expect(read('Which summits came before the Nara summit?', 'en').relation).toMatchObject({
      side: 'before',
      named: [{ ids: ['nara'] }],
    })
  })
})

describe('a greeting', () => {
  it.each([
    ['en', 'Hello!', 'hello'],
    ['en', 'thanks a lot', 'thanks'],
    ['it', 'Buongiorno', 'hello'],
    ['it', 'grazie mille', 'thanks'],
    ['ar', 'مرحبا', 'hello'],
    ['ar', 'شكرا', 'thanks'],
    ['ja', 'こんにちは', 'hello'],
    ['ja', 'ありがとうございます', 'thanks'],
  ] as const)('%s: %s', (language, words, greeting) => {
    expect(read(words, language).greeting).toBe(greeting)
  })

  it('is none where something is asked as well', () => {
    expect(read('Hello, who met?', 'en').greeting).toBeUndefined()
    expect(read('Thanks, and what did Meloni say?', 'en').greeting).toBeUndefined()
  })
})

describe('words that nobody knows', () => {
  it('are kept as the reader wrote them', () => {
    expect(read('Did Meloni like the Zabaglione?', 'en').unknown).toContain('Zabaglione')
  })

  it('are none in a question made of what is known', () => {
    expect(read('What did Japan and Italy agree on space?', 'en').unknown).toEqual([])
  })
})
