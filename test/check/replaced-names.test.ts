import { describe, expect, it } from 'vitest'
import { content } from '../fixtures/shipped.ts'
import { inFact, inText, mistakesIn } from './mistakes.ts'

const G7 = '2026-01-12-g7-critical-minerals-finance-ministers'
const NARA = '2026-01-13-japan-south-korea-nara-summit'
const OMAN = '2026-01-14-italy-oman-muscat-visit'
const ACSA = '2026-01-15-japan-philippines-acsa'
const TOKYO = '2026-01-16-japan-italy-summit'

const newlyTold = mistakesIn(content)

describe('a name, an office or a country in the place of another', () => {
  it.each([
    ['an unknown name', OMAN, 'it', 'invited-by-sultan', 'Meloni', 'Elena Fabbri', 'names-differ'],
    ['an unknown name', NARA, 'it', 'talks-length', 'Lee', 'Kowalska', 'names-differ'],
    ['an unknown name', NARA, 'ja', 'authorities-talks', '高市首相', '森山首相', 'name'],
    ['an unknown name', G7, 'ar', 'klingbeil-price-floors', 'كلينغبايل', 'سامر الحداد', 'name'],
    ['an unknown name for a country', NARA, 'en', 'sixty-years', 'South Korea', 'Darren Oakes', 'names-differ'],
    [
      'an office in apposition',
      OMAN,
      'en',
      'received-at-palace',
      'prime minister',
      'foreign minister',
      'office-differs',
    ],
    ['an office of an unknown kind', G7, 'it', 'katayama-proposals', 'delle Finanze', 'dell’Energia', 'office-differs'],
    ['a foreign adjective', OMAN, 'en', 'trade-2025', 'Omani statistics', 'Belgian statistics', 'name'],
    ['a foreign adjective', OMAN, 'it', 'trade-2025', 'omanite', 'olandesi', 'name'],
    ['a foreign adjective', G7, 'ar', 'klingbeil-price-floors', 'الألماني', 'النرويجي', 'name'],
    ['a country beside a person', NARA, 'it', 'talks-length', 'sudcoreano', 'filippino', 'names-differ'],
    ['a country beside a person', OMAN, 'en', 'wednesday-14-january', 'of Italy', 'of Japan', 'names-differ'],
  ] as const)('is found: %s (%s, %s, %s)', (_, briefing, language, fact, find, put, rule) => {
    const found = newlyTold(briefing, inText(language, fact, find, put))
    expect(found).toContainEqual(expect.stringContaining(`| ${rule}`))
    expect(found).toContainEqual(expect.stringContaining(`${language}.yaml facts.${fact}`))
  })

  it.each([
    ['en', 'more-important-than-ever', 'Takaichi', 'Moriyama'],
    ['it', 'business-groups', 'Meloni', 'Carlo Bernini'],
    ['ja', 'ministers-met', 'ラザロ外相', 'サルトーリ外相'],
  ] as const)('is found in a title, though the sentence has the right one (%s, %s)', (language, fact, find, put) => {
    const found = newlyTold(fact === 'ministers-met' ? ACSA : TOKYO, inText(language, fact, find, put, 'title'))
    expect(found).toContainEqual(expect.stringContaining(`names-differ | ${language}.yaml facts.${fact}.title`))
  })

  it('is found between English and Italian, which spell unknown names alike', () => {
    const told = (en: string, it: string) =>
      newlyTold(TOKYO, (folder) =>
        inText(
          'it',
          'talks-on-friday',
          '',
          `Secondo ${it}: `,
        )(inText('en', 'talks-on-friday', '', `According to ${en}: `)(folder)),
      ).filter((one) => one.includes('names-differ'))
    expect(told('Roman Zelensky', 'Roman Zelenskyj')).toEqual([])
    expect(told('Paul Hendricks', 'Marta Kowalska')).toContainEqual(expect.stringContaining('where English names'))
  })

  it('is found in the fields, where the texts name another holder of the office', () => {
    const found = newlyTold(TOKYO, inFact('takaichi-in-office', { by: ['ishiba-shigeru'], people: ['ishiba-shigeru'] }))
    expect(found).toContainEqual(expect.stringContaining('ishiba-shigeru'))
  })
})
