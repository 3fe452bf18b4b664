import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { buildSimilar } from '../../src/language/similar.ts'

/** The words of a vocabulary that meet a word, the likest first. */
function meets(word: string, language: Language, ...vocabulary: string[]): string[] {
  const similar = buildSimilar(language, new Map(vocabulary.map((one, at) => [one, at])))
  return [...similar(word)].sort((a, b) => b[1] - a[1]).flatMap(([id]) => vocabulary[id] ?? [])
}

describe('similar words', () => {
  it.each([
    ['en', 'government', 'governments'],
    ['en', 'goverment', 'government'],
    ['en', 'ratification', 'ratified'],
    ['it', 'accordo', 'accordi'],
    ['it', 'dipendenza', 'dipendenze'],
    ['ar', 'اتفاقيات', 'اتفاقيه'],
    ['ar', 'مقاتلات', 'مقاتله'],
  ] as const)('%s: %s meets %s', (language, word, other) => {
    expect(meets(word, language, other)).toEqual([other])
  })

  it.each([
    ['en', 'weather', 'treaty'],
    ['en', 'pizza', 'prime'],
    ['it', 'calcio', 'caccia'],
    ['ar', 'طقس', 'قمه'],
    ['ja', '天気', '気候'],
  ] as const)('%s: %s does not meet %s', (language, word, other) => {
    expect(meets(word, language, other)).toEqual([])
  })

  it('have the same word first, and it alone counts whole', () => {
    const similar = buildSimilar(
      'en',
      new Map([
        ['minister', 0],
        ['ministers', 1],
        ['ministry', 2],
      ]),
    )
    const [first, ...others] = [...similar('minister')].sort((a, b) => b[1] - a[1])
    expect(first).toEqual([0, 1])
    expect(others.map(([id]) => id).sort()).toEqual([1, 2])
    expect(others.every(([, likeness]) => likeness < 1)).toBe(true)
  })

  it('are in Japanese the same or none', () => {
    expect(meets('首脳', 'ja', '首脳', '首相')).toEqual(['首脳'])
  })
})
