import { describe, expect, it } from 'vitest'
import { areUnclearDays, readDays, writeDays } from '../../src/language/weekdays.ts'
import { knowledge } from '../fixtures/library.ts'

const words = (['ar', 'en', 'it', 'ja'] as const).map((language) => knowledge.vocabulary(language).weekdays)

describe('days of the week', () => {
  it.each([
    ['Monday', '1'],
    ['mon wed fri', '135'],
    ['Mon/Wed/Fri', '135'],
    ['Mondays and Thursdays', '14'],
    ['every Tuesday', '2'],
    ['Mon-Fri', '12345'],
    ['Monday to Saturday', '123456'],
    ['Sun–Thu', '12347'],
    ['weekdays', '12345'],
    ['workdays', '12345'],
    ['weekend', '67'],
    ['weekend and Monday', '167'],
    ['daily', '1234567'],
    ['every day', '1234567'],
    ['M-F', '12345'],
    ['lun, mer, ven', '135'],
    ['lunedi e giovedì', '14'],
    ['ogni lunedì', '1'],
    ['da lunedì a venerdì', '12345'],
    ['dal lunedì al sabato', '123456'],
    ['giorni lavorativi', '12345'],
    ['giorni feriali', '123456'],
    ['fine settimana', '67'],
    ['ogni giorno', '1234567'],
    ['السبت والأحد', '67'],
    ['يوم الأحد', '7'],
    ['اثنين، أربعاء', '13'],
    ['من الأحد إلى الخميس', '12347'],
    ['الأحد إلى الخميس', '12347'],
    ['الاحد الى الخميس', '12347'],
    ['الأحد حتى الخميس', '12347'],
    ['من الأحد للخميس', '12347'],
    ['أيام الأحد والثلاثاء', '27'],
    ['كل يوم', '1234567'],
    ['يوميًا', '1234567'],
    ['平日', '12345'],
    ['週末', '67'],
    ['毎日', '1234567'],
    ['月水金', '135'],
    ['月水金曜日', '135'],
    ['日曜日', '7'],
    ['月・水', '13'],
    ['月曜と木曜日', '14'],
    ['毎週月曜', '1'],
    ['月〜金', '12345'],
    ['月曜から金曜まで', '12345'],
    ['平日と土曜', '123456'],
  ])('“%s” are %s', (typed, days) => {
    expect(readDays(typed, words)).toBe(days)
  })

  it.each(['Mo', 'Rome', 'space', 'أيام العمل', 'نهاية الأسبوع', ''])('“%s” are none', (typed) => {
    expect(readDays(typed, words)).toBeUndefined()
  })

  it.each(['أيام العمل', 'في نهاية الأسبوع'])('“%s” differ from country to country', (typed) => {
    expect(words.some((one) => areUnclearDays(typed, one))).toBe(true)
  })

  it('are listed as the language does', () => {
    expect(writeDays('123456', 'it')).toBe('lunedì, martedì, mercoledì, giovedì, venerdì e sabato')
  })
})
