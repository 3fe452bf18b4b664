import { CURRENCIES } from '../../../content/schemas.ts'
import { type Figure, figuresIn } from '../../../language/figures-in-text.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import type { Reader } from '../reading/reader.ts'
import type { SentenceReading } from '../reading/sentence.ts'

export type DraftAmount = NonNullable<NonNullable<DraftFact['amounts']>[number]>

/** The figures of a sentence as amounts, as far as it says what they are of; where there are several, each of its own matter. */
export function amountsOf(text: string, reading: SentenceReading, reader: Reader): DraftAmount[] {
  const figures = figuresIn(text, reader.figures)
  const money = figures.find(({ kind }) => kind === 'money')
  const found = figures.flatMap((figure) => {
    const amount = amountOf(figure, money)
    return amount === undefined ? [] : [{ figure, amount }]
  })
  if (found.length < 2) return found.map(({ amount }) => amount)
  return found.map(({ figure, amount }, at) => {
    const of = matterOf(figure, found[at + 1]?.figure, reading, reader)
    return of === undefined ? amount : { ...amount, of: [of] }
  })
}

/** From this many on, a figure that says nothing of what it is of is of the money named beside it. */
const LARGE = 1e6
/** "The two sides", "a visit": so few in words are no figure. */
const FEW = 2

function amountOf(figure: Figure, money: Figure | undefined): DraftAmount | undefined {
  const { value, to, bound, kind, units, written } = figure
  const measured = { value, ...(to === undefined ? {} : { to }), ...(bound === undefined ? {} : { bound }) }
  const [unit, ...others] = units
  switch (kind) {
    case 'money':
      return inMoney(measured, figure.currency)
    case 'percentage':
      return { kind, ...measured }
    case 'duration':
    case 'count':
      if (unit === undefined || others.length > 0 || (written === 'words' && value <= FEW)) return undefined
      return { kind, unit, ...measured }
    case 'ordinal':
      return undefined
    case 'number':
      return value >= LARGE && figure.precision > 1 ? inMoney(measured, money?.currency) : undefined
  }
}

function inMoney(measured: Pick<DraftAmount, 'value' | 'to' | 'bound'>, code: string | undefined) {
  const currency = CURRENCIES.find((one) => one === code)
  return currency === undefined ? undefined : ({ kind: 'money', currency, ...measured } as const)
}

/** The matter named nearest behind a figure and before the next, else the nearest in front. */
function matterOf(figure: Figure, next: Figure | undefined, { named, starts }: SentenceReading, { entities }: Reader) {
  const matters = named.filter(({ id }) => {
    const kind = entities.get(id)?.kind
    return kind === 'term' || kind === 'sector'
  })
  const place = (at: number) => starts[at] ?? 0
  const behind = matters.find(
    ({ at }) => place(at) >= figure.end && place(at) < (next?.start ?? Number.POSITIVE_INFINITY),
  )
  return (behind ?? matters.findLast(({ at }) => place(at) < figure.start))?.id
}
