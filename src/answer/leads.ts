import type { Fact } from '../content/library.ts'
import type { Amount, Ask } from '../content/schemas.ts'
import { formatAmount, formatFigure } from '../language/amounts.ts'
import { formatDate, formatDay } from '../language/dates.ts'
import type { DateRelation } from '../language/dates-in-text.ts'
import { listNames, unique } from '../language/lists.ts'
import { idsNamed, type Reading } from '../question/reading.ts'
import { actsIn } from '../search/kinds.ts'
import type { Speaker } from './speaker.ts'
import type { Lead } from './statement.ts'

/** More names than this are a list of their own. */
export const MOST_NAMES = 3

/** What the question asks for, as the fact has it: undefined where the fact holds no such thing, or nothing of a kind is asked. */
export function leadOf(
  fact: Fact,
  ask: Ask | undefined,
  reading: Reading,
  figures: readonly Amount[],
  speaker: Speaker,
): Lead | undefined {
  switch (ask) {
    case 'when':
      return dateLead(fact, reading, speaker)
    case 'where':
      return placeLead(fact, reading, speaker)
    case 'who':
      return peopleLead(fact, reading, speaker)
    case 'how-many':
    case 'how-much':
    case 'how-long':
      return figureLead(fact, figures, speaker)
    default:
      return undefined
  }
}

type DateOf = Readonly<Partial<Record<DateRelation, string | undefined>>>

/** Facts that are about what happened on their day; in others the day is only when it was said. */
const DATED: ReadonlySet<Fact['type']> = new Set(['meeting', 'agreement', 'programme'])

/** The date of what was asked about; else the day of the fact itself. */
function dateLead(fact: Fact, reading: Reading, { phrases }: Speaker): Lead | undefined {
  const acts = actsIn(reading)
  const own = fact.dates.find(({ of }) => of.some((act) => acts.includes(act)))
  // A date of something else in the fact would answer another question.
  const [only, ...others] = fact.dates
  const usual: DateOf | undefined = only
    ? others.length === 0 && acts.length === 0
      ? only
      : undefined
    : { on: fact.day }
  const { on, by, since, until } = own ?? usual ?? {}
  const date = on ?? by ?? since ?? until
  if (date === undefined || (since && until)) return undefined
  const relation = on ? 'on' : by ? 'by' : since ? 'since' : 'until'
  const whole = formatDate(date, phrases.language)
  const isPlain = relation === 'on' && date.length > 4
  const text = isPlain ? whole : phrases.say(`lead-${relation}${date.length === 4 ? '-year' : ''}`, { date: whole })
  const isWhole = (date === fact.day && DATED.has(fact.type)) || fact.type === 'next-step'
  return { text, said: unique([whole, formatDay(date, phrases.language)]), isWhole, date, relation }
}

function placeLead(fact: Fact, reading: Reading, { phrases, entities }: Speaker): Lead | undefined {
  const known = idsNamed(reading)
  const acts = actsIn(reading)
  const own = fact.places.filter(({ at }) => !known.includes(at))
  const place =
    own.find(({ of }) => of.length === 0 || of.some((act) => acts.includes(act)))?.at ??
    own[0]?.at ??
    (fact.atEvent && !known.includes(fact.briefing.place ?? '') ? fact.briefing.place : undefined)
  const name = place && entities.get(place)?.names[phrases.language].name
  return name ? { text: name, said: [name], isWhole: false } : undefined
}

/** Acts of which a country's own people are asked for: "who represented Italy?" */
const STANDING_FOR: readonly string[] = ['represent', 'take-part']

/** Whoever acts in the fact and is not named in the question. */
function peopleLead(fact: Fact, reading: Reading, { phrases, entities }: Speaker): Lead | undefined {
  const known = idsNamed(reading)
  const isNewPerson = (id: string) => entities.get(id)?.kind === 'person' && !known.includes(id)
  const isStandingFor = actsIn(reading).some((act) => STANDING_FOR.includes(act))
  const own = fact.core.filter((id) => isNewPerson(id) && known.includes(entities.get(id)?.country ?? ''))
  const acting = fact.named ? fact.by.filter(isNewPerson) : []
  const those = isStandingFor && own.length > 0 ? own : acting
  const names = unique(those).flatMap((id) => entities.get(id)?.names[phrases.language] ?? [])
  if (names.length === 0 || names.length > MOST_NAMES) return undefined
  const written = names.map(({ name, title }) => (title ? phrases.say('person-title', { name, title }) : name))
  return {
    text: listNames(written, phrases.language),
    said: names.flatMap(({ name, honorific, short }) => [name, honorific, short].filter((one) => one !== undefined)),
    isWhole: false,
    isList: names.length > 1,
  }
}

function figureLead({ amounts }: Fact, figures: readonly Amount[], { phrases }: Speaker): Lead | undefined {
  const [figure, ...others] = figures
  if (!figure || others.length > 0) return undefined
  const text = formatAmount(figure, phrases)
  const said = figure.to === undefined ? unique([text, formatFigure(figure, phrases)]) : [text]
  return { text, said, isWhole: amounts.length === 1 }
}
