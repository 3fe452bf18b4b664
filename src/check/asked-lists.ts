import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import type { Path } from '../content/problems.ts'

/** The questions that editors wrote for one fact in one language, and where they stand. */
export interface AskedList {
  readonly briefing: string
  readonly fact: string
  readonly language: Language
  readonly questions: readonly string[]
  readonly file: string
  readonly path: Path
}

/** One list for each fact and language in which it has words; empty where nobody has written questions yet. */
export function askedListsOf({ briefings }: Pick<Content, 'briefings'>): AskedList[] {
  return LANGUAGES.flatMap((language) =>
    briefings.flatMap(({ id: briefing, texts }) =>
      Object.entries(texts[language]?.facts ?? {}).map(([fact, { asked }]) => ({
        briefing,
        fact,
        language,
        questions: asked,
        file: `briefings/${briefing}/${language}.yaml`,
        path: ['facts', fact, 'asked'],
      })),
    ),
  )
}
