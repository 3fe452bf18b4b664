import { CURRENCIES } from '../../../content/schemas.ts'
import { type Figure, figuresIn } from '../../../language/figures-in-text.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import type { Reader } from '../reading/reader.ts'
import type { SentenceReading } from '../reading/sentence.ts'
import { isForeignMoney } from './currencies.ts'
import { inWholeLengths } from './durations.ts'
import { unitOf } from './units.ts'

export type DraftAmount = NonNullable<NonNullable<DraftFact['amounts']>[number]>

/** The figures of a sentence as amounts, as far as it says what they are of; where there are several, each of its own matter. */
export function amountsOf(text: string, reading: SentenceReading, reader: Reader): DraftAmount[] {
  const figures = inWholeLengths(figuresIn(text, reader.figures).filter((figure) => !PARTS.test(figure.text)))
  const money = figures.find(({ kind }) => kind === 'money')
  const found = figures.flatMap((figure) => {
    const amount = amountOf(figure, money, text, reader)
    return amount === undefined ? [] : [{ figure, amount }]
  })
  if (found.length < 2) return found.map(({ amount }) => amount)
  return found.map(({ figure, amount }) => {
    const of = matterOf(figure, reading, reader)
    return of === undefined ? amount : { ...amount, of: [of] }
  })
}

/** From this many on, a figure that says nothing of what it is of is of the money named beside it. */
const LARGE = 1e6
/** "The two sides", "a visit": so few in words are no figure. */
const FEW = 2
/** Three quarters of an hour are no three hours. */
const PARTS = /quart|terz[oi] d|mezz|half|thirds?\b|ربع|أرباع|ثلث|نصف|分の/iu
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
      return isForeignMoney(figure.currency ?? '', figure, text, reader)
        ? undefined
        : inMoney(measured, figure.currency)
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

/** The matter named nearest to a figure. */
function matterOf(figure: Figure, { named, spans, starts }: SentenceReading, { entities }: Reader) {
  const matters = named.filter(({ id }) => {
    const kind = entities.get(id)?.kind
    return kind === 'term' || kind === 'sector'
  })
  const distance = (at: number) => {
    const start = starts[at] ?? 0
    return start < figure.start ? figure.start - start - (spans[at]?.text.length ?? 0) : start - figure.end
  }
  return matters.toSorted((one, other) => distance(one.at) - distance(other.at))[0]?.id
}
