import type { Language } from '../content/languages.ts'
import type { GazetteerData } from '../content/schemas.ts'
import { phrasesIn } from '../language/lists.ts'
import { foldedKey } from './folded.ts'

/**
 * Tells names of organisations that stand within another one's (the Senate of Italy, the Senate of the Philippines): which
 * of them is meant depends on what the text is about.
 */
export function commonNames({ organisations }: GazetteerData, language: Language): (text: string) => boolean {
  const names = Object.entries(organisations).flatMap(([id, entry]) => {
    const { name, short, aliases } = entry[language]
    return [name, short ?? '', ...phrasesIn(aliases)].map((one) => ({ id, key: ` ${foldedKey(one, language)} ` }))
  })
  return (text) => {
    const key = foldedKey(text, language)
    const wanted = language === 'ja' ? key : ` ${key} `
    const owners = new Set(names.filter((name) => name.key.includes(wanted)).map(({ id }) => id))
    return owners.size > 1
  }
}
