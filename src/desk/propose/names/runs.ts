import type { Language } from '../../../content/languages.ts'

/** A row of words written like a name. */
export interface Run {
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
  /** Its first word begins the sentence, and has its capital from that alone, as far as can be told. */
  readonly isOpening: boolean
}

/** Small words inside names: "bin", "de", "of the". */
const INNER = '(?:bin|bint|ibn|ben|al|el|de|da|di|del|della|dello|dei|degli|van|von|der|of|of the|for|of the)'
const CAPITAL = "(?:\\p{Lu}\\.)+|(?:D['’])?\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’–-]\\p{Lu}?[\\p{L}\\p{M}\\p{N}]+)*"
const NAME = new RegExp(`(?:${CAPITAL})(?:(?: ${INNER})? (?:${CAPITAL}))*`, 'gu')

/** Rows of capitalised words, in languages where they mean something. */
export function capitalRuns(sentence: string, language: Language): Run[] {
  if (language !== 'en' && language !== 'it') return []
  const opening = /^[\s\p{P}]*/u.exec(sentence)?.[0].length ?? 0
  return [...sentence.matchAll(NAME)].map(({ 0: text, index }) => ({
    words: text.replace(/['’]s$/u, '').split(' '),
    start: index,
    end: index + text.length,
    isOpening: index === opening || /[.!?:]\s+["“«]?$/u.test(sentence.slice(0, index)),
  }))
}
