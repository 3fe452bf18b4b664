import { CURRENCIES } from '../../content/schemas.ts'
import { type Figure, figuresIn } from '../../language/figures-in-text.ts'
import type { DraftAmount } from '../propose/facts/amounts.ts'
import type { Reader } from '../propose/reading/reader.ts'
import type { SaidFact } from './fact-prompt.ts'

type SaidAmount = SaidFact['amounts'][number]

export interface FoundAmounts {
  readonly amounts: readonly DraftAmount[]
  /** Figures that do not stand in the quotation. */
  readonly unfounded: readonly string[]
  /** Figures that do, but not of what. */
  readonly unmeasured: readonly string[]
}

/** The figures of a quotation: those that we read in it ourselves, and of those that a model reads, the ones that stand there. */
export function foundAmounts(
  said: readonly SaidAmount[],
  own: readonly DraftAmount[],
  quotation: string,
  reader: Reader,
): FoundAmounts {
  const figures = figuresIn(quotation, reader.figures)
  const amounts = [...own]
  const unfounded: string[] = []
  const unmeasured: string[] = []
  for (const amount of said) {
    if (amounts.some((one) => one.value === amount.value && (one.to ?? null) === amount.to)) continue
    const figure = figures.find(({ value, to }) => value === amount.value && (to ?? null) === amount.to)
    const shown = `${amount.value}${amount.to === null ? '' : `–${amount.to}`} ${amount.unit}`.trim()
    const typed = figure && typedAs(amount, figure, reader)
    if (!figure) unfounded.push(shown)
    else if (!typed) unmeasured.push(shown)
    else amounts.push(typed)
  }
  return { amounts, unfounded, unmeasured }
}

/** Undefined where the model measures it in something that our own reading does not allow. */
function typedAs({ kind, unit }: SaidAmount, figure: Figure, { units }: Reader): DraftAmount | undefined {
  const { value, to, bound } = figure
  const measured = { value, ...(to === undefined ? {} : { to }), ...(bound === undefined ? {} : { bound }) }
  const isOpen = figure.kind === 'number' || figure.kind === 'ordinal'
  switch (kind) {
    case 'percentage':
      return figure.kind === 'percentage' ? { kind, ...measured } : undefined
    case 'money': {
      const currency = CURRENCIES.find((one) => one === unit.toUpperCase())
      return currency !== undefined && figure.currency === currency ? { kind, currency, ...measured } : undefined
    }
    case 'count':
    case 'duration': {
      const id = unit.trim().toLowerCase().replaceAll(' ', '-')
      const isKnown = Object.hasOwn(units, id) && (figure.kind === kind || isOpen)
      return isKnown && (figure.units.length === 0 || figure.units.includes(id))
        ? { kind, unit: id, ...measured }
        : undefined
    }
  }
}
