import { expect, it } from 'vitest'
import type { Picture } from '../src/answer/document.ts'
import { picturesOf, warmPictures } from '../src/open-pictures.ts'
import type { Painter } from '../src/render/card/painter.ts'
import { knowledge } from './fixtures/library.ts'

const TOKYO: Picture = { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' }
const painter = (drawn: string[] = []): Painter => ({
  async paint({ language }, { size }) {
    drawn.push(`${language} ${size}`)
    return new Uint8Array([1])
  },
  async close() {},
})

function logged() {
  const events: string[] = []
  return { events, log: (event: string) => void events.push(event) }
}

it('does without pictures where the canvas cannot be loaded, and says so in one line', async () => {
  const { events, log } = logged()
  const pictures = picturesOf(
    () => knowledge,
    log,
    () => Promise.reject(new Error('no canvas here')),
  )
  expect(await pictures.draw(TOKYO, 'en', 'tall')).toBeUndefined()
  expect(await pictures.draw(TOKYO, 'ar', 'tall')).toBeUndefined()
  expect(pictures.describe(TOKYO, 'en')).toBeUndefined()
  await pictures.close()
  expect(events).toEqual(['pictures not available'])
})

it('tells what a picture shows before the first can be drawn, and draws when it can', async () => {
  const { events, log } = logged()
  const opening = Promise.withResolvers<Painter>()
  const pictures = picturesOf(
    () => knowledge,
    log,
    () => opening.promise,
  )
  expect(pictures.describe(TOKYO, 'en')).toContain('Tokyo')
  const drawing = pictures.draw(TOKYO, 'en', 'tall')
  opening.resolve(painter())
  expect(await drawing).toHaveProperty('key')
  expect(events).toEqual([])
})

it('draws the pictures of the newest events first, in every language', async () => {
  const drawn: string[] = []
  const pictures = picturesOf(
    () => knowledge,
    logged().log,
    async () => painter(drawn),
  )
  await warmPictures(pictures, ['tall'], knowledge, async () => {})
  expect(drawn.length).toBe(12)
  expect(new Set(drawn)).toEqual(new Set(['ar tall', 'en tall', 'it tall', 'ja tall']))
})
