import { openSync } from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontFiles } from '../../../src/render/card/canvas/fonts.ts'
import type { Card } from '../../../src/render/card/card.ts'
import { cardOf } from '../../../src/render/card/words/card.ts'
import { knowledge } from '../../fixtures/shipped.ts'

/** Signs that steer and are not seen. */
const UNSEEN = /[\u00a0\u061c\u200b-\u200f\u2066-\u2069\s]/u

const known = { 400: new Set<number>(), 600: new Set<number>(), 700: new Set<number>() }

beforeAll(() => {
  for (const family of ['latin', 'arabic', 'japanese'] as const)
    for (const [weight, file] of Object.entries(fontFiles(family))) {
      const font = openSync(file)
      if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`)
      for (const sign of font.characterSet) known[weight as unknown as keyof typeof known].add(sign) // the keys of WEIGHTS
    }
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe.each([400, 600, 700] as const)('the fonts of weight %i', (weight) => {
  it.each(['ar', 'en', 'it', 'ja'] as const)('have every sign of the pictures of all events in %s', (language) => {
    const { library } = knowledge
    const cards = library.briefings.flatMap(({ id }): Card[] =>
      [cardOf({ kind: 'briefing', briefing: id }, language, knowledge) ?? []].flat(),
    )
    const signs = new Set(cards.flatMap(textsIn).join(''))
    const missing = [...signs].filter((sign) => !UNSEEN.test(sign) && !known[weight].has(sign.codePointAt(0) ?? 0))
    expect(cards.length).toBe(library.briefings.length)
    expect(missing).toEqual([])
  })
})
