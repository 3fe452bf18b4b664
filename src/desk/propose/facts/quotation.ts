import type { Reader } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'

const QUOTED = /“([^”]+)”|"([^"]+)"|«\s*([^»]+?)\s*»|「([^」]+)」|‟([^”]+)”/gu
/** Longer ones are another's sentence. */
const MOST_WORDS = 9
const MOST_CHARACTERS = 24

/** Short words in quotation marks that somebody said; the name of a thing in such marks is none. */
export function quotationIn(text: string, reader: Reader): string | undefined {
  const quoted = [...text.matchAll(QUOTED)].map((match) => match.slice(1).find((one) => one !== undefined) ?? '')
  return quoted.map(trimmed).find((words) => isShort(words, reader) && !isName(words, reader))
}

function trimmed(words: string): string {
  return words.replace(/[.,،、。]+$/u, '').trim()
}

function isShort(words: string, { language }: Reader): boolean {
  if (words === '') return false
  return language === 'ja' ? [...words].length <= MOST_CHARACTERS : words.split(/\s+/u).length <= MOST_WORDS
}

/** A name is known as a whole, or written in capitals. */
function isName(words: string, reader: Reader): boolean {
  const { spans, named } = readSentence(words, reader, new Set())
  return (spans.length === 1 && named.length > 0) || /^(?:\p{Lu}\S*\s*)+$/u.test(words)
}
