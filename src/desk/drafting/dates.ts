import type { DraftFact } from '../drafts/draft.ts'
import { datesIn } from '../propose/facts/days.ts'
import type { Reader } from '../propose/reading/reader.ts'
import type { SaidFact } from './fact-prompt.ts'

type Dated = NonNullable<NonNullable<DraftFact['dates']>[number]>

export interface FoundDates {
  readonly happened?: string | undefined
  readonly dates: readonly Dated[]
  /** Dates that the quotation does not have. */
  readonly unfounded: readonly string[]
}

export interface DateSetting {
  readonly quotation: string
  readonly reader: Reader
  /** The day its text was written. */
  readonly written: string
  /** The day of the event. */
  readonly event: string
  /** What is done on a date of which nothing else is said. */
  readonly act: string | undefined
}

/** The dates of a quotation as we read them ourselves; of a model's only those that stand there, as far as ours lack them. */
export function foundDates(
  { happened: said, dates: others, type }: Pick<SaidFact, 'happened' | 'dates' | 'type'>,
  own: Pick<DraftFact, 'happened' | 'dates'>,
  { quotation, reader, written, event, act }: DateSetting,
): FoundDates {
  const { language, relative } = reader
  const reckoning = { language, relative, written, isToCome: type === 'next-step' }
  const stated = new Set(datesIn(quotation, reckoning).map(({ date }) => date))
  const isStated = (date: string) => [...stated].some((one) => one === date || one.startsWith(`${date}-`))
  const dates = (own.dates ?? []).flatMap((one) => one ?? [])
  const told = new Set(
    [own.happened, ...dates.flatMap(({ on, by, since, until }) => [on, by, since, until])].map(String),
  )
  const isNew = (date: string) => isStated(date) && !told.has(date) && !event.startsWith(date)
  const happened = said !== null && isNew(said) && type !== 'next-step' ? said : own.happened
  const more = others.flatMap(({ date, relation }): Dated[] =>
    isNew(date) && date !== happened && act !== undefined ? [{ [relation]: date, of: [act] }] : [],
  )
  const unfounded = [said, ...others.map(({ date }) => date)].flatMap((date) =>
    date === null || isStated(date) || event.startsWith(date) ? [] : [date],
  )
  return { happened: happened === undefined ? undefined : String(happened), dates: [...dates, ...more], unfounded }
}
