import type { Language } from '../content/languages.ts'
import { fold } from './text.ts'

/** A piece of a running text, with its place in it. */
export interface TextToken {
  readonly kind: 'number' | 'word' | 'sign'
  readonly text: string
  /** As words are compared. */
  readonly folded: string
  readonly start: number
  readonly end: number
  /** Stands apart from what is in front of it. */
  readonly spaced: boolean
}

const TOKEN = /\d+(?:[.,]\d+|['’\u00a0\u202f\u2009]\d{3}(?!\d))*|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu

/** Words, numbers and signs of a text in a language with spaces. */
export function tokensIn(text: string, language: Language): TextToken[] {
  const plain = plainDigits(text)
  let last = 0
  return [...plain.matchAll(TOKEN)].map(([found], at) => {
    const start = plain.indexOf(found, last)
    const spaced = at === 0 || start > last
    last = start + found.length
    const kind = /^\d/.test(found) ? 'number' : /^[\p{L}\p{M}]/u.test(found) ? 'word' : 'sign'
    return { kind, text: found, folded: kind === 'word' ? fold(found, language) : found, start, end: last, spaced }
  })
}

/** All digits and the signs beside them in Latin; as long as before, so that places stay the same. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹٫٬٪−！-～]/gu, (sign) => SIGNS[sign] ?? inLatin(sign.charCodeAt(0)))
}

const SIGNS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%', '−': '-' }

function inLatin(code: number): string {
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0)
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660))
}

const CLITICS = /^(?:[وف]?(?:ال|لل|[بكل]ال|[بكل])|[وف])$/u

/** The letters that Arabic writes onto the next word, such as و, بـ and الـ, where they stand alone before a figure. */
export function isClitic({ kind, folded }: TextToken): boolean {
  return kind === 'word' && CLITICS.test(folded)
}

/** A folded word as it stands, and in Arabic without what may be written onto it; with the article, if it has one. */
export function formsWithoutClitics(folded: string, language: Language): string[] {
  if (language !== 'ar') return [folded]
  const bare = folded.replace(/^[وف](?=\p{L}{3})/u, '')
  const noun = bare.replace(/^[بكل](?=\p{L}{3})/u, '')
  const contracted = bare.replace(/^لل(?=\p{L}{2})/u, 'ال')
  return [...new Set([folded, bare, noun, contracted])]
}

/** The same without its article too. */
export function bareForms(folded: string, language: Language): string[] {
  const forms = formsWithoutClitics(folded, language)
  return language === 'ar'
    ? [...new Set([...forms, ...forms.map((form) => form.replace(/^ال(?=\p{L}{2})/u, ''))])]
    : forms
}
