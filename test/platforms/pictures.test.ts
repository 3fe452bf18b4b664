import { describe, expect, it } from 'vitest'
import { drawnFor, pictureOf, STORED_PICTURE } from '../../src/platforms/pictures.ts'
import { fakePictures } from '../fixtures/pictures.ts'

const picture = { kind: 'briefing', briefing: 'b' } as const

describe('a picture of an answer', () => {
  it('is described, where pictures are drawn', () => {
    const pictures = fakePictures()
    expect(pictureOf({ picture, language: 'en' }, { pictures })).toMatchObject({ description: 'A picture of b' })
    expect(pictureOf({ language: 'en' }, { pictures })).toBeUndefined()
    expect(pictureOf({ picture, language: 'en' }, {})).toBeUndefined()
  })

  it('is none where there is nothing to draw', () => {
    const pictures = { ...fakePictures(), describe: () => undefined }
    expect(pictureOf({ picture, language: 'en' }, { pictures })).toBeUndefined()
  })

  it('is not waited for for ever', async () => {
    const pictures = fakePictures()
    pictures.stop(new Promise<void>(() => {}))
    expect(await drawnFor({ picture, language: 'en' }, 'tall', { pictures }, 10)).toBeUndefined()
  })

  it.each([
    [{ picture, language: 'ar' }],
    [{ picture: { kind: 'timeline', title: 'T', facts: ['b/f'], theme: 'dark' }, language: 'ja' }],
    [{ picture: { kind: 'encounters', title: 'T', facts: ['b/f'], about: ['x'] }, language: 'it' }],
  ])('is stored as it was: %j', (reference) => {
    expect(STORED_PICTURE.parse(JSON.parse(JSON.stringify(reference)))).toEqual(reference)
  })

  it.each([
    [undefined],
    [null],
    [{ picture: { kind: 'briefing' }, language: 'en' }],
    [{ picture: { ...picture, theme: 'sepia' }, language: 'en' }],
    [{ picture, language: 'tlh' }],
  ])('is none in another form: %j', (reference) => {
    expect(STORED_PICTURE.parse(reference)).toBeUndefined()
  })
})
