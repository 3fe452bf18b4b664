import type { Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import { formatDay } from '../language/dates.ts'
import type { Phrases } from '../language/phrases.ts'

export function titleOf(briefing: Pick<Briefing, 'titles' | 'id'>, language: Language): string {
  return briefing.titles[language] ?? Object.values(briefing.titles)[0] ?? briefing.id
}

/** A briefing is as new as its last news. */
export function lastNewsOf({ date, updated }: Pick<Briefing, 'date' | 'updated'>): string {
  return updated > date ? updated : date
}

/** What the event is called in the title of an answer, with its day; of a programme, the day of its last news. */
export function datedTitle(briefing: Briefing, phrases: Phrases): string {
  const { events, date, kind } = briefing
  const { language } = phrases
  const event = events[language] ?? titleOf(briefing, language)
  const isOfNews = kind === 'programme' && lastNewsOf(briefing) > date
  const day = formatDay(isOfNews ? lastNewsOf(briefing) : date, language)
  return phrases.say(isOfNews ? 'title-updated' : 'title-event', { event, date: day })
}
