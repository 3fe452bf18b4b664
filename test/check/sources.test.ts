import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/check/findings.ts'
import type { HeldText } from '../../src/check/held-sources.ts'
import { outletFindings } from '../../src/check/outlets-alike.ts'
import type { Content } from '../../src/content/load.ts'
import { briefingSchema, briefingTextSchema } from '../../src/content/schemas.ts'
import { ID, smallContent } from './small.ts'

/** One fact, told in English, that cites what a paper says; the paper's text is held. */
function told(text: string, paragraphs: readonly string[], citation = 'paper 1') {
  const small = smallContent({ only: { text, asked: ['Is it so?'] } })
  const [folder] = small.briefings
  const data = briefingSchema.parse({
    ...folder?.data,
    sources: { paper: { outlet: 'The Paper', language: 'en' }, unheard: { outlet: 'Voice', language: 'en' } },
    facts: { only: { type: 'context', citations: citation.split(', ') } },
  })
  const en = briefingTextSchema.parse({
    title: 'A bridge',
    facts: { only: { title: 'A fact', text, asked: ['Is it so?'] } },
  })
  const content: Content = { ...small, briefings: [{ id: ID, data, texts: { en } }] }
  const held = new Map([[ID, new Map<string, HeldText>([['paper', { language: 'en', paragraphs }]])]])
  return findingsOf(content, held)
    .filter(({ rule }) => rule.startsWith('source-') && rule !== 'source-unused')
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
}

describe('what a fact cites', () => {
  it('says its figures and days', () => {
    expect(
      told('The bridge cost 10.4 billion yen by 3 March 2026.', ['It cost 10.43 billion yen until 3 March.']),
    ).toEqual([])
  })

  it('contradicts another figure', () => {
    expect(told('The bridge cost 14 billion yen.', ['It cost 40 billion yen.'])).toEqual([
      'error source-figure: “14 billion yen” does not stand in paper 1, which says “40 billion yen”: mend it, or cite where it stands',
    ])
  })

  it('contradicts another day', () => {
    expect(told('It opened on 3 March 2026.', ['The bridge was opened on 4 March 2026.'])).toEqual([
      expect.stringContaining('error source-day: “3 March 2026” does not stand in paper 1, which says “4 March 2026”'),
    ])
  })

  it('may stand in another source that is not held', () => {
    expect(told('The bridge cost 14 billion yen.', ['It cost 40 billion yen.'], 'paper 1, unheard')).toEqual([
      expect.stringContaining('warning source-figure'),
    ])
  })

  it('is looked for in the paragraph cited alone', () => {
    const paragraphs = ['A bridge.', 'It is 140 metres long.']
    expect(told('The bridge has 140 lamps.', paragraphs, 'paper 2')).toEqual([])
    expect(told('The bridge has 140 lamps.', paragraphs, 'paper 1')).toEqual([
      expect.stringContaining('warning source-figure'),
    ])
  })

  it('has the paragraph', () => {
    expect(told('A bridge.', ['One.'], 'paper 2')).toEqual([
      'error source-paragraph: paper has 1 paragraphs, and no 2: mend the number',
    ])
  })

  it('is said in other words', () => {
    const sentence = 'The two governments agreed to build a bridge over it.'
    expect(told(sentence, [sentence])).toEqual([
      expect.stringContaining('warning source-repeated: as in paper, word for word'),
    ])
  })
})

describe('outlets', () => {
  function alike(first: string, second: string, citations = ['one', 'two']) {
    const small = smallContent({ only: { text: 'It is so.' } })
    const [folder] = small.briefings
    const data = briefingSchema.parse({
      ...folder?.data,
      sources: { one: { outlet: first, language: 'en' }, two: { outlet: second, language: 'en' } },
      facts: { only: { type: 'context', citations } },
    })
    return outletFindings({ ...small, briefings: [{ id: ID, data, texts: {} }] }).map(
      ({ severity, message }) => `${severity}: ${message}`,
    )
  }

  it.each([
    ['Yonhap', 'Yonhap News'],
    ['Il Sole 24 Ore', 'Sole24Ore'],
    ['Reuters', 'Reuters Japan'],
    ['聯合', '聯合ニュース'],
    ['Corriere della Sera', 'Corriere dela Sera'],
  ])('with two names are one: %s, %s', (first, second) => {
    expect(alike(first, second)).toEqual([
      `error: “${first}”: source two has “${second}”; only counts them as two origins: spell it as one, or add an entry to outlets.yaml that tells them apart`,
    ])
    expect(alike(first, second, ['one'])).toEqual([expect.stringContaining('warning')])
  })

  it.each([
    ['The Malta News', 'Malta Today'],
    ['Daily Post', 'Daily Mail'],
    ['ANSA', 'AGI'],
  ])('with other names are two: %s, %s', (first, second) => {
    expect(alike(first, second)).toEqual([])
  })
})
