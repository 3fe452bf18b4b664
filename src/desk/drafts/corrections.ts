import { isDeepStrictEqual } from 'node:util'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import type { Change, Draft, DraftFact } from './draft.ts'

export type Reasons = Readonly<Partial<Record<Language, string>>>

/** What a reader is told of a fact: of these fields, another value is a correction. */
const TOLD: readonly (keyof DraftFact)[] = [
  'by',
  'to',
  'people',
  'countries',
  'organisations',
  'places',
  'dates',
  'amounts',
  'happened',
  'standing',
]
const TOLD_WORDS = ['title', 'text', 'quotation', 'other'] as const

type Written = Pick<Draft, 'data' | 'texts'>

/** The facts of which readers are told something else than before. */
export function correctedFacts(before: Written, after: Written): string[] {
  return Object.entries(after.data.facts ?? {}).flatMap(([id, fact]) => {
    const old = before.data.facts?.[id]
    if (!old || !fact || fact.withdrawn !== undefined) return []
    const isOther = TOLD.some((field) => !isDeepStrictEqual(old[field], fact[field]))
    return isOther || LANGUAGES.some((language) => saysOther(before, after, id, language)) ? [id] : []
  })
}

/** A language that is new corrects nothing. */
function saysOther(before: Written, after: Written, id: string, language: Language): boolean {
  const [old, words] = [before, after].map(({ texts }) => texts[language]?.facts?.[id])
  return old !== undefined && words !== undefined && TOLD_WORDS.some((field) => old[field] !== words[field])
}

export interface Correcting {
  /** The day on which it is published. */
  readonly day: string
  /** What was wrong, for facts that do not say it themselves. */
  readonly reasons: Reasons
  /** The facts that are corrected; left out, all of which readers are told something else. */
  readonly facts?: readonly string[] | undefined
}

/**
 * Marks a draft of what is published as its correction: the facts corrected, and the briefing as updated where facts were added.
 * @throws {UserError} where a language does not say what was wrong
 */
export function correctionChanges(before: Written, after: Written, { day, reasons, facts }: Correcting): Change[] {
  const marks = (facts ?? correctedFacts(before, after)).flatMap((id): Change[] => [
    { file: 'briefing', path: ['facts', id, 'corrected'], value: day },
    ...reasonsFor(before, after, id, reasons),
  ])
  const added = Object.keys(after.data.facts ?? {}).some((id) => before.data.facts?.[id] === undefined)
  const isUntouched = before.data.updated === after.data.updated && String(after.data.updated) < day
  const updated: Change[] = added && isUntouched ? [{ file: 'briefing', path: ['updated'], value: day }] : []
  return [...updated, ...marks]
}

function reasonsFor(before: Written, after: Written, id: string, reasons: Reasons): Change[] {
  return LANGUAGES.flatMap((language): Change[] => {
    const words = after.texts[language]?.facts?.[id]
    if (!words) return []
    const isOwn = words.correction !== undefined && words.correction !== before.texts[language]?.facts?.[id]?.correction
    if (isOwn) return []
    const value = reasons[language]?.trim()
    if (!value) throw new UserError('draft-reason-missing', { id, language })
    return [{ file: language, path: ['facts', id, 'correction'], value }]
  })
}

/**
 * Withdraws a fact of a draft, or all of it: it stays where it is, with the day and the reason.
 * @throws {UserError} where a language has no reason
 */
export function withdrawalChanges({ data, texts }: Written, day: string, reasons: Reasons, fact?: string): Change[] {
  const path = fact === undefined ? [] : ['facts', fact]
  if (fact !== undefined && data.facts?.[fact] === undefined) throw new UserError('draft-fact-missing', { id: fact })
  const told = LANGUAGES.flatMap((language): Change[] => {
    const words = fact === undefined ? texts[language] : texts[language]?.facts?.[fact]
    if (!words) return []
    const value = reasons[language]?.trim()
    if (!value) throw new UserError('draft-reason-missing', { id: fact ?? 'withdrawal', language })
    return [{ file: language, path: [...path, 'withdrawal'], value }]
  })
  const without = (['summary', 'background'] as const).flatMap((list): Change[] => {
    const ids = data[list] ?? []
    const left = ids.filter((id) => id !== fact)
    return left.length < ids.length ? [{ file: 'briefing', path: [list], value: left }] : []
  })
  return [{ file: 'briefing', path: [...path, 'withdrawn'], value: day }, ...told, ...without]
}

/** Tells a withdrawn fact or briefing as before. */
export function reinstatementChanges({ texts }: Written, fact?: string): Change[] {
  const path = fact === undefined ? [] : ['facts', fact]
  const told = LANGUAGES.filter((language) => texts[language]).map(
    (language): Change => ({ file: language, path: [...path, 'withdrawal'] }),
  )
  return [{ file: 'briefing', path: [...path, 'withdrawn'] }, ...told]
}
