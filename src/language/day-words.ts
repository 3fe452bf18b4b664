import type { DayPart, DayRelation } from './days-in-text.ts'
import { bareForms, type TextToken } from './text-tokens.ts'
import type { SpacedLanguage } from './words.ts'

/** Small words around dates, folded as words are compared. */
type Words = Readonly<Record<SpacedLanguage, ReadonlySet<string>>>

function words(lists: Readonly<Record<SpacedLanguage, string>>): Words {
  return { ar: new Set(lists.ar.split(' ')), en: new Set(lists.en.split(' ')), it: new Set(lists.it.split(' ')) }
}

/** Between two days of a stretch or list. */
export const BETWEEN_DAYS = words({
  ar: 'و - – — الي حتي لغايه',
  en: 'and to until till through or - – — &',
  it: 'e ed al all alla a o - – —',
})
/** Between the parts of one date, or before the second of a stretch. */
export const BETWEEN_PARTS = words({
  ar: 'من عام سنه شهر يوم',
  en: 'of the',
  it: "di del dell dello il l l' ' ’ lo de",
})
/** Before a month whose name is an everyday word too. */
export const LEADS = words({
  ar: 'في شهر منذ خلال حتي بحلول اوايل اواخر منتصف',
  en: 'in since last during of until by early late mid this next before after from',
  it: 'in nel nello da dal di del a fine inizio meta scorso prossimo entro',
})

const PARTS: Readonly<Record<DayPart, Words>> = {
  beginning: words({ ar: 'اوايل مطلع بدايه', en: 'beginning start early', it: 'inizio inizi' }),
  middle: words({ ar: 'منتصف', en: 'middle mid', it: 'meta' }),
  end: words({ ar: 'نهايه اواخر', en: 'end late', it: 'fine' }),
}

const RELATIONS: Readonly<Record<DayRelation, Words>> = {
  by: words({ ar: 'بحلول', en: 'by', it: 'entro' }),
  since: words({ ar: 'منذ اعتبارا ابتداء', en: 'since from', it: 'da dal dall dallo' }),
  until: words({ ar: 'حتي لغايه', en: 'until till', it: 'fino sino' }),
  before: words({ ar: 'قبل', en: 'before', it: 'prima' }),
  after: words({ ar: 'بعد', en: 'after beyond', it: 'dopo oltre' }),
}

/** Words that stand between a relation or part and its date. */
const SMALL = words({
  ar: 'من عام سنه شهر يوم',
  en: 'the of on',
  it: "il lo la l di del dell della al alla all a ' ’",
})

export function partBefore(tokens: readonly TextToken[], at: number, language: SpacedLanguage) {
  const from = behindSmall(tokens, at, language)
  const part = keyWith(PARTS, tokens[from], language)
  return part && { part, from }
}

export function relationBefore(tokens: readonly TextToken[], at: number, language: SpacedLanguage) {
  return keyWith(RELATIONS, tokens[behindSmall(tokens, at, language)], language)
}

/** The place of the first word before a date that says something; at most three small ones stand between. */
function behindSmall(tokens: readonly TextToken[], at: number, language: SpacedLanguage): number {
  let before = at - 1
  while (at - before <= 3 && SMALL[language].has(tokens[before]?.folded ?? '')) before--
  return before
}

function keyWith<Key extends string>(
  lists: Readonly<Record<Key, Words>>,
  token: TextToken | undefined,
  language: SpacedLanguage,
) {
  if (!token) return undefined
  const forms = bareForms(token.folded, language)
  const entries = Object.entries(lists) as [Key, Words][] // the keys of the record
  return entries.find(([, list]) => forms.some((form) => list[language].has(form)))?.[0]
}
