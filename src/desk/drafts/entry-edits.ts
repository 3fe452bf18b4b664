import { LANGUAGES } from '../../content/languages.ts'
import { gazetteerSchemas } from '../../content/schemas.ts'
import { UserError } from '../../errors.ts'
import type { Change, Draft } from './draft.ts'
import {
  type EntryList,
  type EntryPlace,
  type Fields,
  fieldsOf,
  listed,
  type Move,
  movedInBriefing,
  movedInEntry,
  movedInFact,
} from './entry-references.ts'
import { fitId } from './ids.ts'

type Edited = Pick<Draft, 'data' | 'gazetteer'>

/** Gives a draft's own entry another list or id, with the fields that fit there, and all that refers to it the same. */
export function recastChanges(draft: Edited, from: EntryPlace, to: EntryPlace): Change[] {
  const entry = ownEntry(draft, from)
  if (from.list === to.list && from.id === to.id) return []
  if ((from.list === 'outlets') !== (to.list === 'outlets'))
    throw new UserError('draft-entry-unfit', { id: from.id.slice(0, 80) })
  fitId(to.id)
  const holders = Object.values(fieldsOf(draft.gazetteer)).map(fieldsOf)
  if (from.id !== to.id && holders.some((entries) => Object.hasOwn(entries, to.id)))
    throw new UserError('desk-entry-taken', { id: to.id })
  return [
    ...referenceChanges(draft, { from, to }),
    { file: 'gazetteer', path: [from.list, from.id] },
    { file: 'gazetteer', path: [to.list, to.id], value: fitting(entry, to.list) },
  ]
}

/** Puts another entry in the place of a draft's own, which goes. */
export function replacementChanges(draft: Edited, from: EntryPlace, to: EntryPlace): Change[] {
  ownEntry(draft, from)
  if (from.id === to.id || (from.list === 'outlets') !== (to.list === 'outlets'))
    throw new UserError('draft-entry-unfit', { id: from.id.slice(0, 80) })
  return [...referenceChanges(draft, { from, to }), { file: 'gazetteer', path: [from.list, from.id] }]
}

/** Takes a draft's own entry away, and out of all that refers to it. */
export function removalChanges(draft: Edited, from: EntryPlace): Change[] {
  ownEntry(draft, from)
  return [...referenceChanges(draft, { from }), { file: 'gazetteer', path: [from.list, from.id] }]
}

/** The facts that refer to an entry. */
export function factsNaming({ data }: Edited, from: EntryPlace): string[] {
  return Object.entries(fieldsOf(data.facts)).flatMap(([id, fact]) =>
    Object.keys(movedInFact(fieldsOf(fact), { from }, {})).length > 0 ? [id] : [],
  )
}

function referenceChanges({ data, gazetteer }: Edited, move: Move): Change[] {
  const inherited = {
    people: listed(data.participants).map((one) => fieldsOf(one).person),
    countries: listed(data.countries),
  }
  const others = Object.entries(gazetteer).flatMap(([list, entries]) =>
    Object.entries(fieldsOf(entries)).flatMap(([id, entry]) =>
      list === move.from.list && id === move.from.id
        ? []
        : changesAt('gazetteer', [list, id], movedInEntry(fieldsOf(entry), move)),
    ),
  )
  const facts = Object.entries(fieldsOf(data.facts)).flatMap(([id, fact]) =>
    changesAt('briefing', ['facts', id], movedInFact(fieldsOf(fact), move, inherited)),
  )
  const sources = move.from.list === 'outlets' ? sourceChanges({ data, gazetteer }, move) : []
  return [...changesAt('briefing', [], movedInBriefing(fieldsOf(data), move)), ...sources, ...facts, ...others]
}

/** A source whose outlet has no entry any more goes on with its name. */
function sourceChanges(draft: Edited, { from, to }: Move): Change[] {
  const entry = ownEntry(draft, from)
  const name = LANGUAGES.map((language) => fieldsOf(entry[language]).name).find((one) => one)
  return Object.entries(fieldsOf(draft.data.sources)).flatMap(([id, source]) =>
    (['outlet', 'origin'] as const).flatMap((field): Change[] =>
      fieldsOf(source)[field] === from.id
        ? [{ file: 'briefing', path: ['sources', id, field], value: to?.id ?? name }]
        : [],
    ),
  )
}

function changesAt(file: 'briefing' | 'gazetteer', path: readonly string[], fields: Fields): Change[] {
  return Object.entries(fields).map(([field, value]) => ({ file, path: [...path, field], value }))
}

function ownEntry({ gazetteer }: Pick<Draft, 'gazetteer'>, { list, id }: EntryPlace): Fields {
  const entries = fieldsOf(Object.hasOwn(gazetteer, list) ? gazetteer[list] : undefined)
  if (!Object.hasOwn(entries, id)) throw new UserError('draft-entry-missing', { id: id.slice(0, 80) })
  return fieldsOf(entries[id])
}

/** Words that only names of one list have. */
const OWN_WORDS: Readonly<Record<string, EntryList>> = { title: 'people', honorific: 'people', adjective: 'countries' }

/** What the other list takes too. */
function fitting(entry: Fields, list: EntryList): Fields {
  const { shape } = gazetteerSchemas[list].valueType
  const isWords = (field: string) => LANGUAGES.some((language) => language === field)
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([field]) => Object.hasOwn(shape, field))
      .map(([field, value]) => [field, isWords(field) ? fittingWords(fieldsOf(value), list) : value]),
  )
}

function fittingWords(words: Fields, list: EntryList): Fields {
  return Object.fromEntries(Object.entries(words).filter(([field]) => (OWN_WORDS[field] ?? list) === list))
}
