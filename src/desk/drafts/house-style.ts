import { ENTRY_KINDS } from '../entries/entry-list.ts'
import type { DraftFile } from './draft.ts'

type Keys = readonly (string | number)[]

const BRIEFING = [
  'key',
  'kind',
  'date',
  'place',
  'published',
  'updated',
  'withdrawn',
  'countries',
  'about',
  'participants',
  'summary',
  'background',
  'meant',
  'sources',
  'facts',
]
const FACT = [
  'type',
  'acts',
  'by',
  'to',
  'people',
  'countries',
  'organisations',
  'about',
  'places',
  'dates',
  'amounts',
  'quotation',
  'defines',
  'happened',
  'explains',
  'citations',
  'standing',
  'corrected',
  'withdrawn',
  'meant',
]
const SOURCE = ['outlet', 'origin', 'language', 'date', 'url', 'note', 'meant']
const PARTICIPANT = ['person', 'country', 'host']
const AMOUNT = ['kind', 'unit', 'currency', 'bound', 'value', 'to', 'of']
const DATE = ['on', 'by', 'since', 'until', 'of']
const WORDS = ['title', 'event', 'withdrawal', 'facts']
const FACT_WORDS = ['title', 'text', 'quotation', 'other', 'correction', 'withdrawal', 'asked', 'also', 'meant']
const ENTRY = [
  'gloss',
  'is',
  'kind',
  'country',
  'publisher',
  'capital',
  'title',
  'held',
  'gender',
  'icon',
  'within',
  'meant',
  'ar',
  'en',
  'it',
  'ja',
]
const NAMES = ['name', 'short', 'title', 'honorific', 'adjective', 'of', 'in', 'spelling', 'aliases', 'forms', 'words']
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Parts of `briefing.yaml` with an empty line before them. */
export const SPACED: ReadonlySet<string> = new Set(['summary', 'sources', 'facts'])

/** The order in which the fields at a place are written, as content/README.md lists them; none where it is free. */
export function orderAt(file: DraftFile, path: Keys): readonly string[] {
  const [first, , field] = path
  if (file === 'gazetteer') return [ENTRY_KINDS, [], ENTRY, NAMES, FORMS][path.length] ?? []
  if (file !== 'briefing') return path.length === 0 ? WORDS : path.length === 2 ? FACT_WORDS : []
  if (path.length === 0) return BRIEFING
  if (path.length === 2) return { facts: FACT, sources: SOURCE, participants: PARTICIPANT }[String(first)] ?? []
  if (path.length === 4) return { amounts: AMOUNT, dates: DATE, places: ['at', 'of'] }[String(field)] ?? []
  return []
}

/** Whether what stands at a place is written on one line, `[a, b]` or `{ a: b }`. */
export function isFlow(file: DraftFile, path: Keys): boolean {
  const [first, , field] = path
  // Reasons are sentences.
  if (path.includes('meant')) return false
  if (file === 'gazetteer')
    return (
      field === 'within' ||
      field === 'is' ||
      field === 'held' ||
      path.length > 3 ||
      (first === 'outlets' && path.length === 3)
    )
  if (file !== 'briefing') return false
  if (first === 'participants') return path.length > 1
  if (first === 'sources') return path.length > 2
  return first === 'facts' ? path.length > 2 : path.length > 0
}
