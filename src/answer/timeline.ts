import type { Fact } from '../content/library.ts'
import { formatDate, formatDay, formatDayOfYear } from '../language/dates.ts'
import { withoutDate } from '../language/dates-in-text.ts'
import { listNames, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise } from '../language/text.ts'
import type { Block, Statement } from './document.ts'
import type { Part } from './finding.ts'
import { MOST_NAMES } from './leads.ts'
import type { Speaker } from './speaker.ts'
import { statementOf } from './statement.ts'

/** A timeline this long is cut at the months. */
const LONG = 8

/** What happened, day by day; in a long one the days of each month stand under its name. */
export function timelineOf({ facts, keys }: Part, phrases: Phrases): Block[] {
  const { language } = phrases
  const isCut = facts.length > LONG
  const entry = (fact: Fact): Statement => {
    const day = fact.day ?? fact.briefing.date
    const date = isCut ? formatDayOfYear(day, language) : formatDay(day, language)
    const statement = statementOf(fact, phrases)
    const text = withoutDate(statement.text, day, language) ?? statement.text
    const said = [formatDate(day, language), formatDay(day, language)].find((one) => text.includes(one))
    const isLed = date !== '' && !(isCut && day.length < 10) && said === undefined
    const lead = isLed ? { lead: capitalise(date) } : said ? { stressed: said } : {}
    return { ...statement, text, ...lead, ...(keys?.has(fact) ? { isKey: true } : {}) }
  }
  if (!isCut) return [{ type: 'facts', statements: facts.map(entry) }]
  const months = Map.groupBy(facts, ({ day, briefing }) => (day ?? briefing.date).slice(0, 7))
  return [...months].map(([month, some]) => ({
    type: 'facts',
    heading: capitalise(formatDay(month, language)),
    statements: some.map(entry),
  }))
}

/** Each meeting once, with whom and when. */
export function encountersOf({ facts, named }: Part, { phrases, entities }: Speaker): Block[] {
  const statements = facts.map((fact): Statement => {
    const day = fact.day ?? fact.briefing.date
    const date = formatDay(day, phrases.language)
    const names = metBy(named, [fact], entities).flatMap((id) => entities.get(id)?.names[phrases.language] ?? [])
    const statement = statementOf(fact, phrases)
    const text = withoutDate(statement.text, day, phrases.language) ?? statement.text
    const said = names
      .flatMap(({ name, short, honorific }) => [name, honorific, short])
      .find((one) => one && text.includes(one))
    if (said) return { ...statement, text, lead: date, stressed: said }
    const isFew = names.length > 0 && names.length <= MOST_NAMES
    const whom = listNames(
      names.map(({ name }) => name),
      phrases.language,
    )
    return { ...statement, text, lead: isFew ? phrases.say('encounter', { names: whom, date }) : date }
  })
  return [{ type: 'facts', statements }]
}

/** Everybody else who took part in these meetings. */
function metBy(named: readonly string[], facts: readonly Fact[], entities: Speaker['entities']): string[] {
  const isNamed = (id: string) => named.includes(id) || named.includes(entities.get(id)?.country ?? id)
  const everybody = facts.flatMap(({ briefing, core }) =>
    briefing.participants.map(({ person }) => person).filter((person) => core.includes(person)),
  )
  return unique(everybody.filter((id) => !isNamed(id)))
}
