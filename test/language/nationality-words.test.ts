import { describe, expect, it } from 'vitest'
import { countryByAdjective } from '../../src/language/nationality-words.ts'

describe('the country of an adjective', () => {
  it.each([
    ['en', 'Belgian', 'BE'],
    ['en', 'Dutch', 'NL'],
    ['en', 'Portuguese', 'PT'],
    ['it', 'belga', 'BE'],
    ['it', 'olandesi', 'NL'],
    ['it', 'austriaco', 'AT'],
    ['it', 'danese', 'DK'],
    ['ar', 'بلجيكي', 'BE'],
    ['ar', 'النمساوية', 'AT'],
    ['ar', 'القطري', 'QA'],
  ] as const)('is found by its letters or its language: %s %s', (language, word, code) => {
    expect(countryByAdjective(language)(word)).toBe(code)
  })

  it.each([
    ['en', 'Roman'],
    ['en', 'European'],
    ['it', 'persona'],
    ['it', 'camera'],
    ['it', 'portano'],
    ['ar', 'العربية'],
    ['ar', 'مالية'],
    ['ja', 'ベルギー'],
  ] as const)('is none for another word: %s %s', (language, word) => {
    expect(countryByAdjective(language)(word)).toBeUndefined()
  })
})
