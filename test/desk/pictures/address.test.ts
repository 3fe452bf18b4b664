import { describe, expect, it } from 'vitest'
import { type PictureWanted, pictureAddress, pictureFile, wantedAt } from '../../../src/desk/pictures/address.ts'
import { knowledge } from '../../fixtures/library.ts'

const BRIEFING = '2026-01-16-japan-italy-summit'
const fieldsOf = (address: string) => Object.fromEntries(new URL(address, 'http://desk.invalid').searchParams)
const plain = { kind: 'briefing', briefing: BRIEFING, language: 'ar', size: 'tall' }

describe('the address of a picture', () => {
  it.each<PictureWanted>([
    { picture: { kind: 'briefing', briefing: BRIEFING }, language: 'ar', size: 'tall' },
    { picture: { kind: 'briefing', briefing: BRIEFING, theme: 'dark' }, language: 'ja', size: 'wide' },
    {
      picture: { kind: 'timeline', title: 'قمة & “talks” 100 %', facts: ['a/b', 'c-1/d-2'] },
      language: 'it',
      size: 'wide',
    },
    {
      picture: { kind: 'encounters', title: 'Who met?', facts: [], about: ['meloni-giorgia'], theme: 'light' },
      language: 'en',
      size: 'tall',
    },
  ])('says all of it: %o', (wanted) => {
    const address = pictureAddress('/drafts/talks', wanted)
    expect(address).toMatch(/^\/drafts\/talks\/picture\?/u)
    expect(wantedAt(fieldsOf(address))).toEqual({ ...wanted, isDownload: false })
  })

  it.each([
    ['another kind', { ...plain, kind: 'portrait' }],
    ['no language', { ...plain, language: '' }],
    ['a language that we do not speak', { ...plain, language: 'fr' }],
    ['another size', { ...plain, size: '9000' }],
    ['a size that every object has', { ...plain, size: 'constructor' }],
    ['another theme', { ...plain, theme: 'pink' }],
    ['a path in place of an id', { ...plain, briefing: '../../etc/passwd' }],
    ['something more', { ...plain, file: 'x.png' }],
    ['a timeline without facts', { ...plain, kind: 'timeline', title: 'x' }],
    ['a title without end', { kind: 'timeline', title: 'x'.repeat(501), facts: '', language: 'en', size: 'tall' }],
    ['facts without end', { kind: 'timeline', title: 'x', facts: 'a/b '.repeat(101), language: 'en', size: 'tall' }],
  ])('is none of ours with %s', (_, asked) => {
    expect(wantedAt(asked)).toBeUndefined()
  })
})

describe('the file of a picture', () => {
  it.each<[PictureWanted, string]>([
    [
      { picture: { kind: 'briefing', briefing: BRIEFING, theme: 'dark' }, language: 'ar', size: 'tall' },
      'jpit26-ar-tall-dark.png',
    ],
    [{ picture: { kind: 'briefing', briefing: BRIEFING }, language: 'ja', size: 'wide' }, 'jpit26-ja-wide-dark.png'],
    [
      { picture: { kind: 'timeline', title: 'a/b.exe', facts: [] }, language: 'en', size: 'tall' },
      'timeline-en-tall-light.png',
    ],
  ])('is named for what it shows', (wanted, name) => {
    expect(pictureFile(wanted, knowledge.library)).toBe(name)
  })
})
