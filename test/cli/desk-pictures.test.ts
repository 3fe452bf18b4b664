import { describe, expect, it } from 'vitest'
import { deskPictures } from '../../src/cli/desk-pictures.ts'
import type { PictureWanted } from '../../src/desk/pictures/address.ts'
import type { Card } from '../../src/render/card/card.ts'
import { knowledge } from '../fixtures/library.ts'

const wanted: PictureWanted = {
  picture: { kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' },
  language: 'en',
  size: 'tall',
}

/** Where something is drawn, and what happened there. */
function drawing(paint: (card: Card) => Promise<Uint8Array> = async () => new Uint8Array([7])) {
  const happened: string[] = []
  const pictures = deskPictures({
    async open() {
      happened.push('opened')
      return {
        async paint(card) {
          happened.push('painted')
          return await paint(card)
        },
        async close() {
          happened.push('closed')
        },
      }
    },
    tell: (reason) => happened.push(reason),
  })
  return { pictures, happened }
}

describe('pictures on the desk', () => {
  it('load what draws them when the first is wanted, once', async () => {
    const { pictures, happened } = drawing()
    expect(happened).toEqual([])
    expect(await Promise.all([pictures.areDrawn(), pictures.areDrawn()])).toEqual([true, true])
    expect(await pictures.draw(wanted, knowledge)).toEqual(new Uint8Array([7]))
    await pictures.close()
    expect(happened).toEqual(['opened', 'painted', 'closed'])
  })

  it('are drawn once as long as they say the same', async () => {
    const { pictures, happened } = drawing()
    await pictures.draw(wanted, knowledge)
    await pictures.draw(wanted, { ...knowledge })
    await pictures.draw({ ...wanted, language: 'it' }, knowledge)
    expect(happened).toEqual(['opened', 'painted', 'painted'])
  })

  it('are done without where what draws them cannot be loaded, which is told once', async () => {
    const told: string[] = []
    const open = async () => {
      throw new Error('no canvas')
    }
    const pictures = deskPictures({ open, tell: (reason) => told.push(reason) })
    expect(await pictures.areDrawn()).toBe(false)
    expect(await pictures.draw(wanted, knowledge)).toBeUndefined()
    await pictures.close()
    expect(told).toEqual(['no canvas'])
  })

  it('are tried anew when one fails', async () => {
    let fails = true
    const { pictures, happened } = drawing(async () => {
      if (fails) throw new Error('out of memory')
      return new Uint8Array([8])
    })
    expect(await pictures.draw(wanted, knowledge)).toBeUndefined()
    fails = false
    expect(await pictures.draw(wanted, knowledge)).toEqual(new Uint8Array([8]))
    expect(happened).toEqual(['opened', 'painted', 'out of memory', 'painted'])
  })
})
