import { CURRENCIES } from '../../../content/schemas.ts'
import { type Figure, figuresIn } from '../../../language/figures-in-text.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import type { Reader } from '../reading/reader.ts'
import type { SentenceReading } from '../reading/sentence.ts'
import { unitOf } from './units.ts'

export type DraftAmount = NonNullable<NonNullable<DraftFact['amounts']>[number]>

/** The figures of a sentence as amounts, as far as it says what they are of; where there are several, each of its own matter. */
export function amountsOf(text: string, reading: SentenceReading, reader: Reader): DraftAmount[] {
  const figures = figuresIn(text, reader.figures)
  const money = figures.find(({ kind }) => kind === 'money')
  const found = figures.flatMap((figure) => {
    const amount = amountOf(figure, money, text, reader)
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
/** Behind a figure, words that begin something of their own: "50 billion *for* all partners", "in 2025 *the* countries". */
const APART = /^\s*(?:for|per|by|in|on|at|to|the|of that|of this|da|dai|dalle|nel|nella|i|le|gli|il|la|lo|tra|fra)\s/iu
const YEAR = /^(?:19|20)\d{2}$/u

function amountOf(figure: Figure, money: Figure | undefined, text: string, reader: Reader): DraftAmount | undefined {
  const { value, to, bound, written } = figure
  const unit = unitOf(figure, reader.language, reader.units)
  const kind = isApart(figure, text) ? 'number' : figure.kind
  const measured = { value, ...(to === undefined ? {} : { to }), ...(bound === undefined ? {} : { bound }) }
  switch (kind) {
    case 'money':
      return inMoney(measured, figure.currency)
    case 'percentage':
      return { kind, ...measured }
    case 'duration':
    case 'count':
      if (unit === undefined || (kind === 'count' && written === 'words' && value <= FEW)) return undefined
      return { kind, unit, ...measured }
    case 'ordinal':
      // "The fifth summit": so many have there been.
      return unit === undefined || value <= FEW || !/^\S+\s?\S+$/u.test(figure.text)
        ? undefined
        : { kind: 'count', unit, ...measured }
    case 'number':
      return value >= LARGE && figure.precision > 1 ? inMoney(measured, money?.currency) : undefined
  }
}

/** What stands behind a figure is not always of it, and a year counts nothing. */
function isApart({ kind, end, value, units }: Figure, text: string): boolean {
  if (kind !== 'count' && kind !== 'duration') return false
  const behind = text.slice(end)
  return (
    APART.test(behind) || (YEAR.test(`${value}`) && units.length > 0 && /^\s+\p{L}+\s+(?:of|di|del)\s/u.test(behind))
  )
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
