import type { Library } from '../content/library.ts'
import { formatDay } from '../language/dates.ts'
import type { Phrases } from '../language/phrases.ts'

/** How many events are named as what is covered. */
const MOST_COVERED = 12

/** What the bot knows of: how many briefings, from when to when, and the events by name. Empty where there is none. */
export function coverageOf({ briefings }: Pick<Library, 'briefings'>, phrases: Phrases): string {
  const { language } = phrases
  const told = briefings.filter(({ titles }) => titles[language] !== undefined)
  if (told.length === 0) return ''
  const days = told.flatMap(({ date, updated }) => [date, updated]).sort()
  const month = (day: string | undefined) => formatDay((day ?? '').slice(0, 7), language)
  const [from, to] = [month(days[0]), month(days.at(-1))]
  const events = told.slice(0, MOST_COVERED).map(({ events }) => events[language] ?? '')
  return phrases.say('coverage', {
    count: told.length,
    period: from === to ? from : phrases.say('coverage-period', { from, to }),
    events: events.join(phrases.say('list-separator')),
  })
}
