import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/desk/intake/decode.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

/** 日本 in Shift_JIS, قال in Windows-1256, è in Latin-1. */
const JAPANESE = [0x93, 0xfa, 0x96, 0x7b]
const ARABIC = [0xde, 0xc7, 0xe1]
const ITALIAN = [0xe8]
const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

describe('bytes become text', () => {
  it.each([
    ['in the encoding of their header', bytes(JAPANESE), 'Shift_JIS', '日本'],
    [
      'in the encoding a page names itself',
      bytes('<html><meta charset="windows-1256">', ARABIC),
      undefined,
      '<html><meta charset="windows-1256">قال',
    ],
    [
      'in the older form of that',
      bytes('<META http-equiv=Content-Type content="text/html; charset=iso-8859-1">', ITALIAN),
      undefined,
      '<META http-equiv=Content-Type content="text/html; charset=iso-8859-1">è',
    ],
    [
      'in the encoding of an XML declaration',
      bytes('<?xml version="1.0" encoding="ISO-8859-1"?>', ITALIAN),
      undefined,
      '<?xml version="1.0" encoding="ISO-8859-1"?>è',
    ],
    ['in UTF-8, where nothing is said', bytes('日本 قال è'), undefined, '日本 قال è'],
    ['in UTF-8, where something unheard-of is said', bytes('è'), 'x-house-code', 'è'],
    ['by their byte order mark, whatever is said', bytes([0xef, 0xbb, 0xbf], 'è'), 'iso-8859-1', 'è'],
    ['in UTF-16 with its mark', bytes([0xff, 0xfe, 0xe8, 0x00]), undefined, 'è'],
    ['in UTF-16 the other way round', bytes([0xfe, 0xff, 0x00, 0xe8]), undefined, 'è'],
    [
      'in what a page can be read in, where it says UTF-16 of itself',
      bytes('<meta charset="utf-16">è'),
      undefined,
      '<meta charset="utf-16">è',
    ],
  ])('%s', (_, written, charset, text) => {
    expect(decodeText(written, charset)).toBe(text)
  })

  it('with a broken character in a long text', () => {
    expect(decodeText(bytes('word '.repeat(200), ITALIAN))).toContain('\ufffd')
  })

  it.each([
    ['desk-intake-no-text', 'of a picture', bytes([0x89], 'PNG', [0x00, 0x00])],
    ['desk-intake-encoding', 'of another encoding than is said', bytes(JAPANESE, JAPANESE)],
  ])('but not (%s) those %s', async (phrase, _, written) => {
    expect(await phraseOf(() => decodeText(written))).toBe(phrase)
  })
})
