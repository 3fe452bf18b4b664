import type { Briefing, Fact } from '../../../content/library.ts'
import type { Amount } from '../../../content/schemas.ts'
import { formatAmount, formatFigure } from '../../../language/amounts.ts'
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

/**
 * The figures of an event that say most by themselves, each with what it measures, one of a fact. None that sources dispute, and
 * none of other events to come.
 */
export function figuresIn(
  { summary, date }: Pick<Briefing, 'summary' | 'date'>,
  told: readonly Fact[],
  phrases: Phrases,
): Found[] {
  const found = told
    .filter(({ standing }) => standing.level === 'corroborated' || standing.level === 'single')
    .flatMap((fact): Found[] => {
      const title = fact.words[phrases.language]?.title
      if (title === undefined) return []
      const best = [...amountsOf(fact, title, phrases), ...yearsOf(fact, title, date, phrases)].sort(worthiest)[0]
      if (!best) return []
      const closeness = (summary.includes(fact) ? 1.5 : 0) + (fact.atEvent ? 0.5 : 0) + NEARNESS[fact.type]
      return [{ ...best, label: withoutFigure(title, best.figure), fact, worth: best.worth + closeness }]
    })
    .sort((a, b) => worthiest(a, b) || a.fact.ordinal - b.fact.ordinal)
  const once = found.filter(({ figure }, at) => found.findIndex((one) => one.figure === figure) === at)
  const years = once.filter(({ isYear }) => isYear).slice(MOST_YEARS)
  return once.filter((one) => !years.includes(one)).slice(0, MOST_FIGURES)
}

const worthiest = (a: { readonly worth: number }, b: { readonly worth: number }) => b.worth - a.worth

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
function amountsOf({ amounts, type, atEvent }: Fact, title: string, phrases: Phrases) {
  const [amount, ...others] = amounts
  if (!amount || others.length > 0 || type === 'next-step') return []
  if ((amount.kind === 'count' || amount.kind === 'duration') && amount.value < LEAST[amount.kind]) return []
  // In what lay behind it, a count may be a place in a row.
  if (amount.kind === 'count' && !atEvent && type !== 'programme') return []
  const isLong = amount.kind === 'duration' && amount.unit === 'year'
  const worth = isLong ? WORTH.year : WORTH[amount.kind]
  // A title that names the figure says itself whether that is the least or the most.
  const { bound: _, ...exact } = amount
  const isNamed = title.includes(formatFigure(amount, phrases))
  return [{ figure: formatAmount(isNamed ? exact : amount, phrases), worth, isYear: false }]
}

/** A year to come that the title names, so that it says what happens then. */
function yearsOf({ dates, type }: Fact, title: string, today: string, { language }: Phrases) {
  if (type !== 'programme' && type !== 'next-step' && type !== 'agreement') return []
  return dates
    .flatMap(({ by, on, since }) => by ?? on ?? since ?? [])
    .filter((one) => one.length === 4 && one > today.slice(0, 4) && title.includes(one))
    .map((one) => ({ figure: formatDay(one, language), worth: WORTH.year, isYear: true }))
}

/** "160 years of relations" below "160 years" says it once: "of relations". */
function withoutFigure(title: string, figure: string): string {
  const rest = title.startsWith(figure) ? title.slice(figure.length).trim() : ''
  return rest === '' ? title : rest
}
