import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import type { NameData } from '../../content/schemas.ts'
import { phrasesIn } from '../../language/lists.ts'
import { fold } from '../../language/text.ts'

/** Lists of what a briefing can name, in the order in which editors think of them. */
export const ENTRY_KINDS = [
  'people',
  'countries',
  'places',
  'organisations',
  'sectors',
  'terms',
  'outlets',
  'acts',
  'offices',
  'units',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** An entry of the gazetteer or the vocabulary, as editors look for it. */
export interface ListedEntry {
  readonly kind: EntryKind
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  /** What it means, in a few words; of the vocabulary only, and in English. */
  readonly gloss?: string | undefined
  /** All that it can be found by, folded: its id, its names first, then all other words. */
  readonly words: readonly string[]
}

export function isEntryKind(kind: string): kind is EntryKind {
  return (ENTRY_KINDS as readonly string[]).includes(kind)
}

export function listEntries({ gazetteer, vocabulary }: Pick<Content, 'gazetteer' | 'vocabulary'>): ListedEntry[] {
  const named = (kind: Exclude<EntryKind, keyof typeof vocabulary>) =>
    Object.entries(gazetteer[kind]).map(([id, entry]) => entryOf(kind, id, entry))
  const words = (kind: 'acts' | 'offices') =>
    Object.entries(vocabulary[kind]).map(([id, entry]) => wordEntry(kind, id, entry.gloss, (one) => entry[one]))
  const units = Object.entries(vocabulary.units).map(([id, entry]) =>
    wordEntry('units', id, entry.gloss, (one) => entry[one].words || (entry[one].forms.other ?? '')),
  )
  return [
    ...named('people'),
    ...named('countries'),
    ...named('places'),
    ...named('organisations'),
    ...named('sectors'),
    ...named('terms'),
    ...named('outlets'),
    ...words('acts'),
    ...words('offices'),
    ...units,
  ]
}

function entryOf(kind: EntryKind, id: string, entry: Readonly<Record<Language, NameData>>): ListedEntry {
  const every = LANGUAGES.map((language) => [language, entry[language]] as const)
  const first = every.flatMap(([language, { name, short = name }]) => [fold(name, language), fold(short, language)])
  const rest = every.flatMap(([language, { aliases }]) => phrasesIn(aliases).map((alias) => fold(alias, language)))
  return {
    kind,
    id,
    names: inEach((language) => entry[language].name),
    words: [...new Set([spoken(id), ...first, ...rest])],
  }
}

function wordEntry(kind: EntryKind, id: string, gloss: string, words: (language: Language) => string): ListedEntry {
  const lists = LANGUAGES.map((language) => phrasesIn(words(language)).map((phrase) => fold(phrase, language)))
  return {
    kind,
    id,
    gloss,
    names: inEach((language) => phrasesIn(words(language))[0] ?? id),
    words: [
      ...new Set([spoken(id), ...lists.flatMap(([first = '']) => [first]), ...lists.flat(), gloss.toLowerCase()]),
    ],
  }
}

function inEach(of: (language: Language) => string): Record<Language, string> {
  return { ar: of('ar'), en: of('en'), it: of('it'), ja: of('ja') }
}

/** `prime-minister` is looked for as it is said. */
function spoken(id: string): string {
  return id.replaceAll('-', ' ')
}
