import { formatDay } from '../../../language/dates.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { capitalise } from '../../../language/text.ts'

/** From the first month to the last; undefined where a title says so already. */
export function spanOf(days: readonly string[], title: string, phrases: Phrases): string | undefined {
  const sorted = [...days].sort()
  const month = (day = '') => formatDay(day.slice(0, 7), phrases.language)
  const [from, to] = [month(sorted[0]), month(sorted.at(-1))]
  const span = capitalise(from === to ? from : phrases.say('coverage-period', { from, to }))
  return title.toLowerCase().includes(span.toLowerCase()) ? undefined : span
}

/** What is said of so many things that are not shown, by their number. */
export function omittedUpTo(most: number, phrase: string, phrases: Phrases): string[] {
  return Array.from({ length: most }, (_, count) => (count === 0 ? '' : phrases.say(phrase, { count })))
}
