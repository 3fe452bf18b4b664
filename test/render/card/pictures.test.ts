import { expect, it } from 'vitest'
import type { Picture } from '../../../src/answer/document.ts'
import { recent } from '../../../src/platforms/recent.ts'
import type { Painter } from '../../../src/render/card/painter.ts'
import { createPictures, type Drawn } from '../../../src/render/card/pictures.ts'
import { knowledge } from '../../fixtures/library.ts'

const TOKYO: Picture = { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' }

/** Pictures of a painter that draws nothing, and what it was asked for. */
function pictures(paint: Painter['paint'] = async () => new Uint8Array([1])) {
  const asked: Parameters<Painter['paint']>[] = []
  const logged: string[] = []
  const painter: Painter = {
    async paint(...order) {
      asked.push(order)
      return await paint(...order)
    },
    async close() {},
  }
  const kept = recent<Promise<Drawn>>(10)
  return {
    ...createPictures({ painter, knowledge: () => knowledge, kept, log: (event) => logged.push(event) }),
    asked,
    logged,
  }
}

it('draws a picture once, however often it is wanted', async () => {
  const { draw, asked } = pictures()
  const [one, two] = await Promise.all([draw(TOKYO, 'en', 'tall'), draw(TOKYO, 'en', 'tall')])
  const three = await draw(TOKYO, 'en', 'tall')
  expect(asked).toHaveLength(1)
  expect([two?.key, three?.key]).toEqual([one?.key, one?.key])
})

it('knows pictures apart by what they show, language, size and theme', async () => {
  const { draw } = pictures()
  const drawn = [
    await draw(TOKYO, 'en', 'tall'),
    await draw(TOKYO, 'ar', 'tall'),
    await draw(TOKYO, 'en', 'wide'),
    await draw({ ...TOKYO, theme: 'dark' }, 'en', 'tall'),
    await draw({ kind: 'briefing', briefing: '2026-01-13-japan-south-korea-nara-summit' }, 'en', 'tall'),
  ]
  expect(new Set(drawn.map((one) => one?.key)).size).toBe(5)
})

it('looks as is usual where nobody chose, and as was chosen otherwise', async () => {
  const { draw, asked } = pictures()
  await draw(TOKYO, 'en', 'tall')
  await draw(TOKYO, 'en', 'wide')
  await draw({ ...TOKYO, theme: 'light' }, 'en', 'wide')
  expect(asked.map(([, { theme }]) => theme)).toEqual(['light', 'dark', 'light'])
})

it('has nothing to draw or to tell of what is not there', async () => {
  const { describe, draw, asked } = pictures()
  expect(describe({ kind: 'briefing', briefing: 'gone' }, 'en')).toBeUndefined()
  expect(await draw({ kind: 'briefing', briefing: 'gone' }, 'en', 'tall')).toBeUndefined()
  expect(asked).toEqual([])
})

it('does without a picture that cannot be drawn, says so once, and tries again when it is wanted again', async () => {
  let isBroken = true
  const { draw, logged } = pictures(async () => {
    if (isBroken) throw new Error('no canvas')
    return new Uint8Array([1])
  })
  expect(await Promise.all([draw(TOKYO, 'en', 'tall'), draw(TOKYO, 'en', 'tall')])).toEqual([undefined, undefined])
  expect(logged).toEqual(['picture not drawn'])
  isBroken = false
  expect(await draw(TOKYO, 'en', 'tall')).toBeDefined()
})

it('does without a picture that many others would have to be drawn before', async () => {
  const waiting = Promise.withResolvers<Uint8Array>()
  const { draw } = pictures(() => waiting.promise)
  const ids = knowledge.library.briefings.map(({ id }) => id)
  const all = ids.flatMap((briefing) =>
    (['ar', 'en', 'it', 'ja'] as const).map((language) => draw({ kind: 'briefing', briefing }, language, 'tall')),
  )
  waiting.resolve(new Uint8Array([1]))
  const drawn = (await Promise.all(all)).filter((one) => one !== undefined)
  expect(drawn).toHaveLength(12)
  expect(all.length).toBeGreaterThan(12)
})
