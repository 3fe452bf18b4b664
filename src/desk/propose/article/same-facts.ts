import { unique } from '../../../language/lists.ts'
import type { DraftFact } from '../../drafts/draft.ts'

/** Two of what is told must be the same, or most of it. */
const ALIKE = 0.6

/** Whether two facts of different texts tell one thing: the same figures and days, and much the same names and acts. */
export function isSameFact(one: DraftFact, other: DraftFact): boolean {
  const [mine, theirs] = [tellingOf(one), tellingOf(other)]
  if (!agree(mine.figures, theirs.figures) || !agree(mine.days, theirs.days)) return false
  const shared = mine.names.filter((name) => theirs.names.includes(name)).length
  const all = new Set([...mine.names, ...theirs.names]).size
  const figures = mine.figures.filter((figure) => theirs.figures.includes(figure))
  if (figures.length > 1 || figures.some(isTelling)) return true
  if (figures.length > 0) return all === 0 || shared / all >= ALIKE / 2
  return shared > 1 && shared / all >= ALIKE
}

/** Hardly two things of one event have a figure like this. */
function isTelling(figure: string): boolean {
  return Number(figure.split(' ').at(-1)) >= 100
}

/** One fact of two that are the same: what each tells, and both citations. */
export function merged(one: DraftFact, other: DraftFact): DraftFact {
  const citations = unique([...(one.citations ?? []), ...(other.citations ?? [])])
  const more = Object.fromEntries(Object.entries(other).filter(([field]) => !(field in one)))
  const { citations: _, ...own } = one
  return { ...own, ...more, citations }
}

function tellingOf({
  amounts = [],
  dates = [],
  happened,
  people = [],
  organisations = [],
  acts = [],
  about = [],
  by = [],
}: DraftFact) {
  return {
    figures: amounts.map((amount) => `${amount?.kind} ${unitOf(amount)} ${amount?.value}`),
    days: [
      ...dates.map((date) => JSON.stringify({ ...date, of: [] })),
      ...(happened === undefined ? [] : [`${happened}`]),
    ],
    names: unique([...people, ...organisations, ...acts, ...about, ...by].filter((id) => id !== undefined)),
  }
}

function unitOf(amount: NonNullable<DraftFact['amounts']>[number]): string {
  if (amount?.kind === 'money') return amount.currency ?? ''
  return amount?.kind === 'count' || amount?.kind === 'duration' ? (amount.unit ?? '') : ''
}

/** Neither has what the other denies: one list holds the other. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  return few.every((item) => many.includes(item))
}
