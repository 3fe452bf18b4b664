import type { Language } from '../content/languages.ts'
import type { LexiconData } from '../content/schemas.ts'
import { phrasesIn } from './lists.ts'
import { fold } from './text.ts'

export type PartOfDay = 'morning' | 'noon' | 'evening' | 'night'
const PARTS_OF_DAY: readonly PartOfDay[] = ['morning', 'noon', 'evening', 'night']

/** How a language tells the time; all words are folded, the longest first. */
export interface ClockWords {
  readonly language: Language
  /** What may stand beside a time and changes nothing: at, ore, الساعة. */
  readonly at: readonly string[]
  readonly hours: ReadonlyMap<string, number>
  /** What is said before and behind an hour to add minutes to it: half past ·, · e mezza, ·時半. */
  readonly minutes: readonly { readonly minutes: number; readonly before: string; readonly behind: string }[]
  readonly parts: readonly { readonly part: PartOfDay; readonly phrase: string }[]
}

export function clockWords({ clock }: Pick<LexiconData, 'clock'>, language: Language): ClockWords {
  const folded = (list: string) => phrasesIn(list).map((phrase) => fold(phrase, language))
  const longestFirst = (a: string, b: string) => b.length - a.length
  const hours = phrasesIn(clock.hours).flatMap((names, hour) =>
    names.split('|').map((name): [string, number] => [fold(name.trim(), language), hour]),
  )
  const minutes = Object.entries(clock.minutes).flatMap(([count, list]) =>
    folded(list).map((phrase) => {
      const [before = '', behind = ''] = phrase.split('%')
      return { minutes: Number(count), before, behind }
    }),
  )
  const parts = PARTS_OF_DAY.flatMap((part) => folded(clock[part]).map((phrase) => ({ part, phrase })))
  return {
    language,
    at: folded(clock.at).sort(longestFirst),
    hours: new Map(hours),
    minutes: minutes.sort((a, b) => longestFirst(a.before + a.behind, b.before + b.behind)),
    parts: parts.sort((a, b) => longestFirst(a.phrase, b.phrase)),
  }
}
