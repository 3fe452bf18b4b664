import type { Language } from '../content/languages.ts'
import type { Fact } from '../content/library.ts'
import { formatDay } from '../language/dates.ts'
import { listNames, phrasesIn, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise, fold } from '../language/text.ts'
import { idsNamed, type Reading } from '../question/reading.ts'
import type { Finding } from './finding.ts'
import type { Speaker } from './speaker.ts'
import { datedTitle } from './titles.ts'

/** The event and its date, and what is told of it; of several events, the topic. */
export function headingOf({ parts, briefing }: Finding, reading: Reading, speaker: Speaker): string {
  const { phrases } = speaker
  const [part, ...others] = parts
  if (!briefing) return acrossHeading(parts, reading, speaker)
  const event = datedTitle(briefing, phrases)
  const what = part && others.length === 0 ? whatOf(part, reading) : undefined
  return what ? phrases.say('title-what', { event, what: phrases.say(`what-${what}`) }) : event
}

function acrossHeading(parts: Finding['parts'], reading: Reading, { phrases, entities }: Speaker): string {
  const { language } = phrases
  const [part] = parts
  const nameOf = (id: string | undefined) => (id ? entities.get(id)?.names[language].name : undefined)
  const named = asWritten(reading, entities, language) ?? nameOf(idsNamed(reading)[0])
  const name = named === undefined ? undefined : capitalise(named)
  const of = (key: string, what = name) => (what ? phrases.say(`${key}-of`, { name: what }) : phrases.say(key))
  if (part?.view === 'encounters') return of('heading-encounters')
  if (part?.view === 'timeline') return of('heading-timeline', name ?? periodOf(part.facts, phrases))
  if (part?.view === 'sources') return phrases.say('heading-sources')
  const told = unique(parts.flatMap(({ facts }) => facts.map(({ briefing }) => briefing)))
  const events = listNames(
    told.map((event) => event.events[language] ?? ''),
    language,
  )
  if (reading.asks.includes('compare') && part?.view === 'groups') return phrases.say('heading-compare', { events })
  return name ?? events
}

/** What of an event is told as a whole. */
function whatOf({ view, facts }: Finding['parts'][number], { acts, asks }: Reading): string | undefined {
  const every = (type: Fact['type']) => facts.length > 1 && facts.every((fact) => fact.type === type)
  if (view === 'people') return 'who'
  if (view === 'sectors' || view === 'sources' || view === 'timeline') return view
  const isBackground = facts.every((fact) => fact.briefing.background.includes(fact))
  if (asks.includes('background') || (asks.includes('importance') && isBackground)) return 'background'
  if (acts.includes('agree') && every('agreement')) return 'agreed'
  return acts.includes('worry') && every('concern') ? 'concerns' : undefined
}

/** From the first month to the last. */
function periodOf(facts: readonly Fact[], phrases: Phrases): string {
  const days = facts.map(({ day, briefing }) => day ?? briefing.date).sort()
  const month = (day = '') => formatDay(day.slice(0, 7), phrases.language)
  const [from, to] = [month(days[0]), month(days.at(-1))]
  return capitalise(from === to ? from : phrases.say('coverage-period', { from, to }))
}

/** The reader's own word for the topic, where it is a name of it: rare earths are not all rare minerals. */
function asWritten(
  { text, named: [first] }: Reading,
  entities: Speaker['entities'],
  language: Language,
): string | undefined {
  if (text === '') return undefined
  // People are called by their whole names.
  const isPerson = first?.ids.some((id) => entities.get(id)?.kind === 'person')
  if (isPerson) return undefined
  const names = first?.ids.flatMap((id) => entities.get(id)?.names[language] ?? []) ?? []
  const wanted = fold(first?.text ?? '', language)
  const all = names.flatMap(({ name, short, aliases }) => [name, ...(short ? [short] : []), ...phrasesIn(aliases)])
  return all.find((one) => fold(one, language) === wanted)
}
