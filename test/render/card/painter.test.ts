import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Size } from '../../../src/render/card/card.ts'
import { SIZES } from '../../../src/render/card/card.ts'
import { openPainter, type Painter } from '../../../src/render/card/painter.ts'
import { cardOf } from '../../../src/render/card/words/card.ts'
import { briefingCard } from '../../fixtures/cards.ts'
import { knowledge } from '../../fixtures/library.ts'

let painter: Painter
beforeAll(async () => {
  painter = await openPainter()
})
afterAll(() => painter.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it.each(Object.keys(SIZES) as Size[])('draws a %s picture as a PNG of its size', async (size) => {
  const png = Buffer.from(await painter.paint(briefingCard(), { size, theme: 'light' }))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SIZES[size].width, SIZES[size].height])
})

it.each(['ar', 'en', 'it', 'ja'] as const)('draws the same bytes again in another thread (%s)', async (language) => {
  const card = cardOf({ kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' }, language, knowledge)
  if (!card) throw new Error('nothing to draw')
  const other = await openPainter()
  try {
    const style = { size: 'wide', theme: 'dark' } as const
    const [first, ...rest] = [
      await painter.paint(card, style),
      await painter.paint(card, style),
      await other.paint(card, style),
    ].map(hashOf)
    expect(rest).toEqual([first, first])
  } finally {
    await other.close()
  }
})

it('draws what is asked for at once, each for who asked', async () => {
  const alone = await painter.paint(briefingCard({ title: 'One' }), { size: 'wide', theme: 'light' })
  const [one, two] = await Promise.all(
    ['One', 'Two'].map((title) => painter.paint(briefingCard({ title }), { size: 'wide', theme: 'light' })),
  )
  expect(one).toEqual(alone)
  expect(two).not.toEqual(alone)
})

it('tells what cannot be drawn, and draws on', async () => {
  const broken = { ...briefingCard(), language: undefined as unknown as 'en' } // no such language
  await expect(painter.paint(broken, { size: 'wide', theme: 'light' })).rejects.toThrow()
  await expect(painter.paint(briefingCard(), { size: 'wide', theme: 'light' })).resolves.toHaveProperty('length')
})

it('begins a new thread after one has ended', async () => {
  const own = await openPainter()
  await own.close()
  await expect(own.paint(briefingCard(), { size: 'wide', theme: 'light' })).rejects.toThrow('has ended')
  await expect(own.paint(briefingCard(), { size: 'wide', theme: 'light' })).resolves.toHaveProperty('length')
  await own.close()
})
