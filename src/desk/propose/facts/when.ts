import type { FactType } from '../../../content/schemas.ts'
import type { DraftFact } from '../../drafts/draft.ts'
import type { Reader } from '../reading/reader.ts'
import { REFERENCES } from '../reading/references.ts'
import { type Day, datesIn } from './days.ts'

export type Dated = NonNullable<NonNullable<DraftFact['dates']>[number]>

export interface When {
  readonly happened?: string | undefined
  readonly dates: readonly Dated[]
}

export interface Told {
  readonly reader: Reader
  readonly type: FactType
  /** The day of the event. */
  readonly event: string
  readonly written: string
  /** The day meant by "that day". */
  readonly lastNamed?: string | undefined
  /** It speaks of what is still to come. */
  readonly isToCome: boolean
  /** Its main act is one that a day is named for. */
  readonly isHeld: boolean
  /** The act that stands nearest in front of a place in the text, else behind it; and whether it is the main one. */
  actNear(at: number): { readonly id: string; readonly isMain: boolean } | undefined
}

/** When a fact happened, and the dates of what is done in it. */
export function whenOf(text: string, told: Told): When {
  const { reader, type, written, isToCome } = told
  const reckoning = { language: reader.language, relative: reader.relative, written, isToCome }
  const days = [...datesIn(text, reckoning).filter((day) => !day.isCompared), ...sameDays(text, told)]
  const dates: Dated[] = []
  let happened: string | undefined
  for (const [index, { date, relation, at, isOf }] of days.entries()) {
    const next = days[index + 1]
    if (date === happened || (relation === 'until' && days[index - 1]?.relation === 'since')) continue
    const act = told.actNear(at)
    // A lone whole day is that of a meeting, whatever word stands beside it.
    const own =
      days.length === 1 && date.length === 10 && told.isHeld ? undefined : { isMain: act?.isMain !== false && !isOf }
    const of = [act?.id ?? ACT_OF_TYPE[type] ?? actOf(relation)].filter((one) => one !== undefined)
    if (relation === 'since' && next?.relation === 'until') dates.push({ since: date, until: next.date, of })
    else if (relation !== undefined) dates.push({ [relation]: date, of })
    else if (happened === undefined && isOwnDay(date, own, told)) happened = date
    else if (of.length > 0) dates.push({ on: date, of })
  }
  return { happened, dates: together(dates.filter(({ of = [] }) => of.length > 0)) }
}

/** Where nothing is said to be done, a date is that of what the type implies. */
const ACT_OF_TYPE: Readonly<Partial<Record<FactType, string>>> = {
  meeting: 'meet',
  agreement: 'agree',
  concern: 'worry',
  statement: 'say',
  programme: 'cooperate',
  'next-step': 'aim',
}

/** What is to be by a day is aimed at, and what is since one goes on. */
function actOf(relation: Day['relation']): string | undefined {
  if (relation === undefined) return undefined
  return relation === 'by' ? 'aim' : 'continue'
}

/** Another day than that of the event is when it all happened, if the main act has it and it is not yet to come. */
function isOwnDay(date: string, act: { isMain: boolean } | undefined, { event, type }: Told): boolean {
  if (event.startsWith(date) || (act !== undefined && !act.isMain)) return false
  return type !== 'next-step' || date < event
}

function sameDays(text: string, { reader, event, lastNamed }: Told): Day[] {
  const [found] = text.matchAll(REFERENCES[reader.language].sameDay)
  return found ? [{ date: lastNamed ?? event, at: found.index }] : []
}

/** One date for several acts. */
function together(dates: readonly Dated[]): Dated[] {
  const merged = new Map<string, Dated>()
  for (const { of = [], ...date } of dates) {
    const key = JSON.stringify(date)
    merged.set(key, { ...date, of: [...new Set([...(merged.get(key)?.of ?? []), ...of])] })
  }
  return [...merged.values()]
}
