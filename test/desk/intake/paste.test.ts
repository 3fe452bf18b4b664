import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../src/desk/intake/language-of.ts'
import { LARGEST_TEXT, readPaste } from '../../../src/desk/intake/paste.ts'
import { knowledge } from '../../fixtures/library.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

const { evidence } = knowledge

describe('a pasted text', () => {
  it('is a source with its paragraphs, its language, and its heading as title', () => {
    const text =
      'New bridge opened\n\nThe governor opened the bridge on Monday, after ten years of work.\nIt cost 30 million.'
    expect(readPaste(text, evidence, { outlet: 'The Gazette', date: '2026-03-02' })).toEqual({
      outlet: 'The Gazette',
      date: '2026-03-02',
      language: 'en',
      title: 'New bridge opened',
      paragraphs: [
        'New bridge opened',
        'The governor opened the bridge on Monday, after ten years of work.',
        'It cost 30 million.',
      ],
    })
  })

  it('has no title where it begins with a sentence', () => {
    expect(readPaste('It rained.\nThe governor opened the bridge on Monday.', evidence).title).toBeUndefined()
    expect(readPaste('One line alone', evidence).title).toBeUndefined()
  })

  it('is in the language that the editor says, whatever it looks like', () => {
    expect(readPaste('Le gouverneur a ouvert le pont.', evidence, { language: 'fr' }).language).toBe('fr')
  })

  it('is refused when nothing stands in it, or too much', async () => {
    expect(await phraseOf(() => readPaste(' \n\u200f\n', evidence))).toBe('desk-intake-empty')
    expect(await phraseOf(() => readPaste('a'.repeat(LARGEST_TEXT + 1), evidence))).toBe('desk-intake-too-large')
  })
})

describe('the language of a text', () => {
  it.each([
    ['ar', 'وقال الوزير إن البلدين اتفقا على بناء جسر جديد.'],
    ['en', 'The minister said that both countries agreed on a new bridge.'],
    ['it', 'Il ministro ha detto che i due Paesi hanno concordato un nuovo ponte.'],
    ['ja', '大臣は両国が新しい橋の建設で合意したと述べた。'],
    ['und', 'Le ministre a dit que les deux pays sont convenus d’un nouveau pont avec une voie pour les trains.'],
  ])('is told by its words: %s', (language, text) => {
    expect(languageOf([text], evidence)).toBe(language)
  })

  it('is what a page says of itself only where we cannot tell, or its words are written so', () => {
    const french = 'Le ministre a dit que les deux pays sont convenus d’un nouveau pont avec une voie pour les trains.'
    expect(languageOf([french], evidence, 'fr-FR')).toBe('fr')
    expect(languageOf(['大臣は両国が新しい橋の建設で合意したと述べた。'], evidence, 'en')).toBe('ja')
    expect(languageOf(['大臣は両国が新しい橋の建設で合意したと述べた。'], evidence, 'fr')).toBe('ja')
    expect(languageOf(['Il ministro ha detto che i due Paesi hanno concordato.'], evidence, 'en_US')).toBe('it')
    expect(languageOf(['12 345'], evidence, 'x')).toBe('und')
  })
})
