import { describe, expect, it } from 'vitest'
import { outletWords, sayTheSame } from '../../src/check/outlet-words.ts'
import type { Language } from '../../src/content/languages.ts'
import { content } from '../fixtures/library.ts'

const read = outletWords(content.gazetteer.countries)
const areSame = (language: Language, a: string, b: string) => sayTheSame(read(a, language), read(b, language))

describe('names of outlets', () => {
  it.each([
    ['it', 'Agenzia di stampa dell’Oman', 'agenzia di notizie omanita'],
    ['en', 'Oman’s state news agency', 'Oman News Agency'],
    ['ar', 'وكالة أنباء عُمان', 'وكالة الأنباء العُمانية'],
    ['ja', 'オマーン通信', 'オマーン国営通信'],
    ['it', 'agenzia di stampa belga', 'Agenzia del Belgio'],
    ['en', 'Japan Ministry of Foreign Affairs', 'Ministry of Foreign Affairs of Japan'],
  ] as const)('say the same: %s, %s and %s', (language, a, b) => {
    expect(areSame(language, a, b)).toBe(true)
  })

  it.each([
    ['en', 'The Japan Times', 'The Japan News'],
    ['en', 'Oman Observer', 'Oman News Agency'],
    ['it', 'Ministero della Difesa giapponese', 'Ministero degli Esteri giapponese'],
    ['en', 'Japan', 'Japanese'],
  ] as const)('do not say the same: %s, %s and %s', (language, a, b) => {
    expect(areSame(language, a, b)).toBe(false)
  })
})
