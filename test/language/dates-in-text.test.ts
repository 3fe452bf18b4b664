import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { type DateRelation, withoutDate } from '../../src/language/dates-in-text.ts'

const DAY = '2026-01-16'

describe('a sentence whose date stands in front of it', () => {
  it.each<[Language, string, string]>([
    ['ar', 'في 16 يناير 2026 استقبلت تاكايتشي ميلوني في طوكيو.', 'استقبلت تاكايتشي ميلوني في طوكيو.'],
    ['ar', 'يوم الجمعة 16 يناير 2026 استقبلت تاكايتشي ميلوني.', 'استقبلت تاكايتشي ميلوني.'],
    ['en', 'On 16 January 2026 the two leaders met in Tokyo.', 'The two leaders met in Tokyo.'],
    ['en', 'On Friday 16 January 2026, the two leaders met.', 'The two leaders met.'],
    ['it', 'Il 16 gennaio 2026 le due leader si sono incontrate a Tokyo.', 'Le due leader si sono incontrate a Tokyo.'],
    ['it', 'Venerdì 16 gennaio 2026 le due leader si sono incontrate.', 'Le due leader si sono incontrate.'],
    ['ja', '2026年1月16日、両首相は東京で会談しました。', '両首相は東京で会談しました。'],
    ['ja', '2026年1月16日（金）に、両首相は東京で会談しました。', '両首相は東京で会談しました。'],
  ])('loses it at its start: %s: %s', (language, sentence, left) => {
    expect(withoutDate(sentence, DAY, language)).toBe(left)
  })

  it.each<[Language, string, string]>([
    ['ar', 'استقبلت تاكايتشي ميلوني يوم 16 يناير 2026 في طوكيو.', 'استقبلت تاكايتشي ميلوني في طوكيو.'],
    ['en', 'The two leaders met on 16 January 2026 in Tokyo.', 'The two leaders met in Tokyo.'],
    ['it', 'Le due leader si sono incontrate il 16 gennaio 2026 a Tokyo.', 'Le due leader si sono incontrate a Tokyo.'],
    ['ja', '両首相は2026年1月16日に、東京で会談しました。', '両首相は東京で会談しました。'],
    ['ja', '両首相は2026年1月16日、東京で会談しました。', '両首相は東京で会談しました。'],
  ])('loses it in its middle: %s: %s', (language, sentence, left) => {
    expect(withoutDate(sentence, DAY, language)).toBe(left)
  })

  it.each<[Language, string, string]>([
    ['ar', 'اجتمعت الزعيمتان في طوكيو، في 16 يناير 2026، لأول مرة.', 'اجتمعت الزعيمتان في طوكيو لأول مرة.'],
    ['en', 'The two leaders, on 16 January 2026, met in Tokyo.', 'The two leaders met in Tokyo.'],
    ['it', 'Le due leader, il 16 gennaio 2026, si sono incontrate.', 'Le due leader si sono incontrate.'],
  ])('loses with it a comma on either side: %s: %s', (language, sentence, left) => {
    expect(withoutDate(sentence, DAY, language)).toBe(left)
  })

  it.each<[Language, string]>([
    ['ar', 'في قمتهما في 16 يناير 2026، أكدت الزعيمتان البرنامج.'],
    ['en', 'At their summit on 16 January 2026, both confirmed it.'],
    ['en', 'Her birthday was on 16 January 2026, the day she arrived.'],
    ['it', 'Al vertice il 16 gennaio 2026, entrambe lo hanno confermato.'],
  ])('keeps it where a comma stands only behind it: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })

  it.each(['2026年1月16日に両首相は東京で会談しました。', '両首相は2026年1月16日に東京で会談しました。'])(
    'keeps it in Japanese where no comma closes it: %s',
    (sentence) => {
      expect(withoutDate(sentence, DAY, 'ja')).toBeUndefined()
    },
  )

  it.each<[Language, string]>([
    ['ar', 'عُقدت المحادثات في 16 يناير 2026.'],
    ['en', 'The talks took place on 16 January 2026.'],
    ['it', 'I colloqui si sono svolti il 16 gennaio 2026.'],
    ['ja', '会談は2026年1月16日に行われました。'],
  ])('keeps it at its end, which it leads up to: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })

  it.each<[Language, string]>([
    ['ar', 'تستمر الزيارة حتى 16 يناير 2026 في طوكيو.'],
    ['ar', 'تعمل الشركة منذ 16 يناير 2026 في طوكيو.'],
    ['en', 'The talks were fixed for 16 January 2026 in Tokyo.'],
    ['it', 'I colloqui erano fissati per il 16 gennaio 2026 a Tokyo.'],
    ['it', 'Dopo il 16 gennaio 2026 le due leader si sono incontrate.'],
    ['ja', '両首相は2026年1月16日までに東京で会談します。'],
    ['ja', '両首相が2026年1月16日にも東京で会談すると発表しました。'],
  ])('keeps it behind a word that needs it: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })

  it.each<[Language, string, string]>([
    [
      'en',
      'Both signed in Manila, on 16 January 2026, after talks, the pact.',
      'Both signed in Manila, after talks, the pact.',
    ],
    [
      'it',
      "Hanno firmato a Manila, il 16 gennaio 2026, dopo i colloqui, l'accordo.",
      "Hanno firmato a Manila, dopo i colloqui, l'accordo.",
    ],
  ])('never loses one comma of a pair: %s: %s', (language, sentence, left) => {
    expect([left, undefined]).toContain(withoutDate(sentence, DAY, language))
  })

  it.each<[Language, string]>([
    ['en', 'The contract, awarded on 16 January 2026, pays for the design.'],
    ['ja', '2026年1月16日に起きた事故では183人が亡くなりました。'],
    ['ja', '2026年1月16日に示された数字では、費用は186億ユーロです。'],
  ])('keeps it where a bare participle would be left: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })

  it.each<[Language, string]>([
    ['ar', 'في 16 يناير 2026 وصلت ميلوني، وفي 16 يناير نفسه غادرت طوكيو.'],
    ['en', 'On 16 January 2026 Meloni arrived, and on 16 January she left.'],
    ['it', 'Il 16 gennaio 2026 Meloni è arrivata, e il 16 gennaio è ripartita.'],
    ['ja', '2026年1月16日、首相は到着し、1月16日のうちに出発しました。'],
  ])('keeps it where it is said once more: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })

  it.each<[Language, string]>([
    ['ar', 'في 17 يناير 2026 استقبلت تاكايتشي ميلوني في طوكيو.'],
    ['en', 'On 17 January 2026 the two leaders met in Tokyo.'],
    ['it', 'Il 17 gennaio 2026 le due leader si sono incontrate.'],
    ['ja', '2026年1月17日、両首相は東京で会談しました。'],
  ])('keeps another date: %s: %s', (language, sentence) => {
    expect(withoutDate(sentence, DAY, language)).toBeUndefined()
  })
})

describe('a month or a year', () => {
  it.each<[Language, string, string, string]>([
    ['ar', '2025-10', 'في أكتوبر 2025 تولت تاكايتشي رئاسة الوزراء.', 'تولت تاكايتشي رئاسة الوزراء.'],
    ['en', '2025-10', 'In October 2025 the party chose its leader.', 'The party chose its leader.'],
    ['it', '2025-10', "Nell'ottobre 2025 il partito ha scelto la sua leader.", 'Il partito ha scelto la sua leader.'],
    ['ja', '2025-10', '高市氏は2025年10月、日本の首相に就任しました。', '高市氏は日本の首相に就任しました。'],
    ['ar', '2024', 'وقّع البلدان في عام 2024 اتفاقية الوصول.', 'وقّع البلدان اتفاقية الوصول.'],
    ['en', '2024', 'In 2024 both countries signed the access pact.', 'Both countries signed the access pact.'],
    ['it', '2024', 'Nel 2024 i due Paesi hanno firmato.', 'I due Paesi hanno firmato.'],
    ['ja', '2024', '両国は2024年、円滑化協定に署名しました。', '両国は円滑化協定に署名しました。'],
  ])('is left out like a day: %s: %s: %s', (language, date, sentence, left) => {
    expect(withoutDate(sentence, date, language)).toBe(left)
  })
})

describe('a date by, since or until which something is so', () => {
  it.each<[Language, DateRelation, string, string]>([
    ['ar', 'by', 'تعتزم الدول الثلاث بحلول عام 2035 نشر المقاتلة.', 'تعتزم الدول الثلاث نشر المقاتلة.'],
    [
      'en',
      'by',
      'By 2035 the three countries want to deploy the fighter.',
      'The three countries want to deploy the fighter.',
    ],
    ['it', 'by', 'I tre Paesi vogliono entro il 2035 il nuovo caccia.', 'I tre Paesi vogliono il nuovo caccia.'],
    ['ja', 'by', '3か国は2035年までに次期戦闘機を配備します。', '3か国は次期戦闘機を配備します。'],
    ['ar', 'since', 'منذ عام 2035 يعمل البلدان معًا.', 'يعمل البلدان معًا.'],
    ['en', 'since', 'Since 2035 both countries have worked together.', 'Both countries have worked together.'],
    ['it', 'since', 'Dal 2035 i due Paesi lavorano insieme.', 'I due Paesi lavorano insieme.'],
    ['ja', 'since', '両国は2035年から、宇宙の分野で協力しています。', '両国は宇宙の分野で協力しています。'],
    ['ar', 'until', 'حتى عام 2035 يبقى المقر في ريدينغ.', 'يبقى المقر في ريدينغ.'],
    ['en', 'until', 'Until 2035 the seat remains in Reading.', 'The seat remains in Reading.'],
    ['it', 'until', 'Fino al 2035 la sede resta a Reading.', 'La sede resta a Reading.'],
    ['ja', 'until', '本部は2035年まで、英国のレディングに置かれます。', '本部は英国のレディングに置かれます。'],
  ])('goes with the word that says so: %s: %s: %s', (language, relation, sentence, left) => {
    expect(withoutDate(sentence, '2035', language, relation)).toBe(left)
  })

  it('is not taken for the day itself', () => {
    expect(withoutDate('By 2035 the three countries want to deploy the fighter.', '2035', 'en')).toBeUndefined()
  })
})
