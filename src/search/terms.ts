import type { Likeness } from '../language/similar.ts'
import { tokensOf } from '../language/tokens.ts'
import type { LanguageIndex } from './search-index.ts'
import { rarity } from './word-index.ts'

/** One word of a question, as the words of facts are compared with it. */
export interface Term {
  readonly token: string
  /** How telling it is; a word that no fact holds is as telling as the rarest. */
  readonly weight: number
  /** It counts: it says something, or nothing in the question does. */
  readonly counts: boolean
  /** The tokens that meet it. */
  readonly meets: readonly Likeness[]
}

/** The words of a question, each once, in their order. */
export function termsOf(text: string, { language, words, similar, functionTokens }: LanguageIndex): Term[] {
  const tokens = [...new Set(tokensOf(text, language, words.stems))]
  const says = (token: string) => !functionTokens.has(token)
  const anySays = tokens.some(says)
  return tokens.map((token) => {
    const id = words.ids.get(token)
    const weight = id === undefined ? rarity(0.5, words.questions.length - 1) : (words.weights[id] ?? 0)
    return { token, weight, counts: !anySays || says(token), meets: similar(token) }
  })
}
