import { expect, it } from 'vitest'
import { overlapsWith } from '../../src/check/overlap.ts'
import type { BriefingFolder } from '../../src/content/load.ts'
import { content } from '../fixtures/library.ts'

function told(text: string, language: 'en' | 'ja' = 'en') {
  const facts = { first: { title: 'A title', text, also: '' } }
  const [{ data }] = content.briefings as [BriefingFolder] // something is shipped
  return { id: 'briefing', data, texts: { [language]: { title: 'A title', facts } } }
}

it('names eight words in a row that stand in a source', () => {
  const source = 'It is said that the two governments agreed to build a bridge over the wide river.'
  expect(
    overlapsWith(told('The two Governments agreed to build a bridge, they say.'), new Map([['wire.txt', source]])),
  ).toEqual([
    {
      briefing: 'briefing',
      language: 'en',
      fact: 'first',
      source: 'wire.txt',
      words: 'the two governments agreed to build a bridge',
    },
  ])
})

it('lets seven pass, and what is told in other words', () => {
  const sources = new Map([['wire.txt', 'governments agreed to build a bridge over there']])
  expect(overlapsWith(told('Both governments agreed to build a bridge over it.'), sources)).toEqual([])
})

it('cuts Japanese, which has no spaces', () => {
  const text = '両国は川に新しい橋を架けることで合意しました。'
  expect(overlapsWith(told(text, 'ja'), new Map([['wire.txt', `昨日、${text}`]]))).toHaveLength(1)
})
