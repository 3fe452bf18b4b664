import { isLanguage } from '../../content/languages.ts'
import type { DraftFile } from '../drafts/draft.ts'
import { isOfVocabulary } from '../drafts/entry-kinds.ts'
import { type EntryKind, isEntryKind } from '../entries/entry-list.ts'

/** How a field's value is written in a form. */
export type Shape =
  /** One line, or a sentence or two. */
  | 'text'
  /** A text a line. */
  | 'lines'
  /** Ids with spaces between them; none is no field. */
  | 'ids'
  /** The same, where a field without ids is something else than no field: then a minus stands for none. */
  | 'inherited-ids'
  | 'citations'
  | 'flag'
  | 'places'
  | 'dates'
  | 'amounts'
  | 'participants'
  | 'standing'
  /** One form, or one for each gender with a slash between them. */
  | 'adjective'

const BRIEFING: Readonly<Record<string, Shape>> = {
  key: 'text',
  kind: 'text',
  date: 'text',
  place: 'text',
  published: 'text',
  updated: 'text',
  withdrawn: 'text',
  countries: 'ids',
  about: 'ids',
  participants: 'participants',
  summary: 'ids',
  background: 'ids',
}

const FACT: Readonly<Record<string, Shape>> = {
  type: 'text',
  acts: 'ids',
  by: 'inherited-ids',
  to: 'ids',
  people: 'inherited-ids',
  countries: 'inherited-ids',
  organisations: 'ids',
  about: 'ids',
  places: 'places',
  dates: 'dates',
  amounts: 'amounts',
  quotation: 'flag',
  defines: 'ids',
  happened: 'text',
  explains: 'ids',
  citations: 'citations',
  standing: 'standing',
  corrected: 'text',
  withdrawn: 'text',
}

const SOURCE: ReadonlySet<string> = new Set(['outlet', 'origin', 'language', 'date', 'url', 'note'])
const BRIEFING_TEXT: ReadonlySet<string> = new Set(['title', 'event', 'correction', 'withdrawal'])
const FACT_TEXT: ReadonlySet<string> = new Set(['title', 'text', 'quotation', 'other', 'correction', 'withdrawal'])
const ENTRY: ReadonlySet<string> = new Set(['country', 'title', 'gender', 'capital', 'kind', 'publisher', 'icon'])
const NAME: ReadonlySet<string> = new Set(['name', 'short', 'title', 'honorific', 'of', 'in', 'aliases', 'spelling'])

const FORMS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** What a field of a draft is; undefined where no form has it. */
export function shapeOf(file: DraftFile, path: readonly string[]): Shape | undefined {
  if (file === 'gazetteer') return shapeInGazetteer(path)
  const [first = '', , last = ''] = path
  if (file !== 'briefing') {
    if (path.length === 1) return BRIEFING_TEXT.has(first) ? 'text' : undefined
    if (path.length !== 3 || first !== 'facts') return undefined
    return last === 'asked' ? 'lines' : FACT_TEXT.has(last) ? 'text' : undefined
  }
  if (path.length === 1) return own(BRIEFING, first)
  if (path.length === 3 && first === 'facts') return own(FACT, last)
  return path.length === 3 && first === 'sources' && SOURCE.has(last) ? 'text' : undefined
}

function shapeInGazetteer(path: readonly string[]): Shape | undefined {
  const [kind = '', , field = '', inLanguage, ...rest] = path
  if (isOfVocabulary(kind)) return shapeInVocabulary(path)
  if (!isEntryKind(kind) || rest.length > 0) return undefined
  if (inLanguage === undefined) return field === 'within' ? 'ids' : ENTRY.has(field) ? 'text' : undefined
  if (!isLanguage(field)) return undefined
  return inLanguage === 'adjective' ? 'adjective' : NAME.has(inLanguage) ? 'text' : undefined
}

function shapeInVocabulary([kind = '', , field = '', ...rest]: readonly string[]): Shape | undefined {
  if (rest.length === 0) {
    if (kind === 'acts' && field === 'is') return 'ids'
    return field === 'gloss' || (kind !== 'units' && isLanguage(field)) ? 'text' : undefined
  }
  if (kind !== 'units' || !isLanguage(field)) return undefined
  const [part = '', form] = rest
  if (form === undefined) return part === 'words' ? 'text' : undefined
  return part === 'forms' && FORMS.has(form) && rest.length === 2 ? 'text' : undefined
}

function own(shapes: Readonly<Record<string, Shape>>, key: string): Shape | undefined {
  return Object.hasOwn(shapes, key) ? shapes[key] : undefined
}

/** The lists that a field of ids draws on; left out, the draft's own facts. */
export const KINDS_OF_FIELD: Readonly<Record<string, readonly EntryKind[]>> = {
  acts: ['acts'],
  by: ['people', 'countries', 'organisations'],
  to: ['people', 'countries', 'organisations'],
  people: ['people'],
  countries: ['countries'],
  organisations: ['organisations'],
  about: ['sectors', 'terms', 'places'],
  defines: ['terms', 'organisations', 'sectors', 'places'],
}
