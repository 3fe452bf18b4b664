import type { Briefing, Fact } from '../../../content/library.ts'
import type { Amount } from '../../../content/schemas.ts'
import { formatAmount } from '../../../language/amounts.ts'
import { formatDay } from '../../../language/dates.ts'
import type { Phrases } from '../../../language/phrases.ts'
import type { Figure } from '../card.ts'

const MOST_FIGURES = 3
/** Years to come look alike. */
const MOST_YEARS = 1

/** How much a figure of each kind tells at a glance. */
const WORTH: Readonly<Record<Amount['kind'] | 'year', number>> = {
  money: 5,
  percentage: 4,
  year: 4,
  duration: 2,
  count: 2,
}

/** A few people or sides are told better by their names, and a short while is not what an event is about. */
const LEAST = { count: 10, duration: 5 }

interface Found extends Figure {
  readonly fact: Fact
  readonly worth: number
  readonly isYear: boolean
}

/** The figures of an event that say most by themselves: each with what it measures, one of a fact. Nothing that sources dispute. */
export function figuresIn({ summary, date }: Briefing, told: readonly Fact[], phrases: Phrases): Found[] {
  const found = told
    .filter(({ standing }) => standing.level === 'corroborated' || standing.level === 'single')
    .flatMap((fact): Found[] => {
      const label = fact.words[phrases.language]?.title
      const best = [...amountsOf(fact, phrases), ...yearsOf(fact, date, phrases)].sort((a, b) => b.worth - a.worth)[0]
      if (label === undefined || !best) return []
      const closeness = (summary.includes(fact) ? 1.5 : 0) + (fact.atEvent ? 0.5 : 0) + NEARNESS[fact.type]
      return [{ ...best, label, fact, worth: best.worth + closeness }]
    })
    .sort((a, b) => b.worth - a.worth || a.fact.ordinal - b.fact.ordinal)
  const once = found.filter(({ figure }, at) => found.findIndex((one) => one.figure === figure) === at)
  const years = once.filter(({ isYear }) => isYear).slice(MOST_YEARS)
  return once.filter((one) => !years.includes(one)).slice(0, MOST_FIGURES)
}

/** What the event itself decided tells more of it than what lay behind it. */
const NEARNESS: Readonly<Record<Fact['type'], number>> = {
  agreement: 0.5,
  programme: 1,
  'next-step': 0.5,
  meeting: 0,
  statement: 0,
  concern: 0,
  context: 0,
}

/** A fact with one amount is titled by what that measures; of several, none stands for the fact. */
function amountsOf({ amounts }: Fact, phrases: Phrases) {
  const [amount, ...others] = amounts
  if (!amount || others.length > 0) return []
  const isSmall = (amount.kind === 'count' || amount.kind === 'duration') && amount.value < LEAST[amount.kind]
  const isLong = amount.kind === 'duration' && amount.unit === 'year'
  const worth = isLong ? WORTH.year : WORTH[amount.kind]
  return isSmall ? [] : [{ figure: formatAmount(amount, phrases), worth, isYear: false }]
}

/** A year to come. */
function yearsOf({ dates, type }: Fact, today: string, { language }: Phrases) {
  if (type !== 'programme' && type !== 'next-step' && type !== 'agreement') return []
  return dates
    .flatMap(({ by, on, since }) => by ?? on ?? since ?? [])
    .filter((one) => one.length === 4 && one > today.slice(0, 4))
    .map((one) => ({ figure: formatDay(one, language), worth: WORTH.year, isYear: true }))
}
