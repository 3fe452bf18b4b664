import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import { phrasesIn, remembering } from '../language/lists.ts'

/** "Leaders", "the two premiers": words that stand for people of several offices. */
export interface Leaders {
  isWord(text: string, language: Language): boolean
  /** A word that is no office by itself: it also names the unit. */
  isGeneral(text: string, language: Language): boolean
  /** Whether a text speaks of leaders. */
  areIn(text: string, language: Language): boolean
  /** Offices that such words can mean. */
  readonly offices: ReadonlySet<string>
}

/** What the unit of leaders is counted in, and the offices that share a word with it. */
export function leadersOf({ vocabulary }: Pick<Content, 'vocabulary'>): Leaders {
  const words = remembering((language: Language) => new Set(phrasesIn(vocabulary.units.leader?.[language].words ?? '')))
  const offices = Object.entries(vocabulary.offices).flatMap(([id, office]) =>
    LANGUAGES.some((language) => phrasesIn(office[language]).some((phrase) => words(language).has(phrase))) ? [id] : [],
  )
  // Its own name, in the plural and in the singular: "leader", "leaders", 首脳.
  const general = remembering((language: Language) => {
    const forms = Object.values(vocabulary.units.leader?.[language].forms ?? {}).map((form) =>
      form.replace('#', '').trim().toLowerCase(),
    )
    return new Set([...forms, ...phrasesIn(vocabulary.units.leader?.[language].words ?? '').slice(0, 1)])
  })
  const patterns = remembering((language: Language) => {
    const own = [...general(language)].filter((word) => word.length > 1)
    const telling = [...own, ...words(language)].filter((word) => own.some((one) => word.includes(one))).join('|')
    return language === 'ja'
      ? new RegExp(telling, 'u')
      : new RegExp(`(?<!\\p{L})(?:ال|وال|و|لل)?(?:${telling})(?!\\p{L})`, 'iu')
  })
  return {
    isWord: (text, language) => words(language).has(text.toLowerCase()),
    isGeneral: (text, language) => general(language).has(text.toLowerCase()),
    areIn: (text, language) => words(language).size > 0 && patterns(language).test(text),
    offices: new Set(offices),
  }
}
