import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Asked } from './asked.ts'

/** How many of some questions found their fact, as shares from 0 to 1. */
export interface Share {
  readonly questions: number
  readonly found: number
  readonly foundAmongLists: number
}

export interface BriefingShares {
  /** A briefing's id; left out for all of them together. */
  readonly briefing?: string
  /** Languages without questions are left out. */
  readonly languages: Readonly<Partial<Record<Language, Share>>>
}

/** A row for each briefing that has questions, in the order asked, and one for all where there are several. */
export function sharesOf(asked: readonly Asked[]): BriefingShares[] {
  const rows = [...Map.groupBy(asked, ({ briefing }) => briefing)].map(([briefing, own]) => ({
    briefing,
    languages: byLanguage(own),
  }))
  return rows.length > 1 ? [...rows, { languages: byLanguage(asked) }] : rows
}

function byLanguage(asked: readonly Asked[]): BriefingShares['languages'] {
  const shares: Partial<Record<Language, Share>> = {}
  for (const language of LANGUAGES) {
    const own = asked.filter((one) => one.language === language)
    if (own.length === 0) continue
    const share = (is: (one: Asked) => boolean) => own.filter(is).length / own.length
    shares[language] = {
      questions: own.length,
      found: share(({ found }) => found),
      foundAmongLists: share(({ foundAmongLists }) => foundAmongLists === true),
    }
  }
  return shares
}
