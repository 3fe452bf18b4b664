import { LANGUAGES } from '../content/languages.ts'
import { type Content, loadContent } from '../content/load.ts'
import { ENTRY_KINDS, isEntryKind, type ListedEntry, listEntries } from '../desk/entries/entry-list.ts'
import { findEntries } from '../desk/entries/find-entries.ts'
import { phrasesIn } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import { type DeskFolders, draftsIn, inEnglish } from './content-drafts.ts'
import { print } from './print.ts'
import { UsageError } from './refusals.ts'

export const LISTS = [...ENTRY_KINDS, 'cities', 'drafts'] as const

/** So many are shown where a word was only nearly met. */
const NEAREST = 5

/** Lists entries of a kind, or those that have a word, the nearest first. @throws {UsageError} on a list that there is not */
export function list(folders: DeskFolders, kind: string, word = ''): void {
  if (kind === 'drafts') listDrafts(folders)
  else listEntriesOf(folders, kind, word)
}

function listEntriesOf(folders: DeskFolders, kind: string, word: string): void {
  const { entries, isNear } = find(loadContent(folders.contentDir), kind, word)
  if (isNear && entries.length === 0) print(`Nothing in ${kind} has “${word}”, and nothing looks like it.`)
  else if (isNear) print(`Nothing in ${kind} has “${word}”. Nearest:`)
  print(...(isNear ? entries.slice(0, NEAREST) : entries).map(lineFor))
}

function find(content: Content, kind: string, word: string): ReturnType<typeof findEntries> {
  // A city's clock is looked for as a place is.
  if (kind === 'cities') return findEntries(citiesOf(content), ['places'], word)
  if (!isEntryKind(kind)) throw new UsageError(`“${kind}” is no list; there are ${LISTS.join(', ')}`)
  return findEntries(listEntries(content), [kind], word)
}

function citiesOf({ cities }: Content): ListedEntry[] {
  return Object.entries(cities).map(([id, words]) => {
    const name = (language: (typeof LANGUAGES)[number]) => phrasesIn(words[language])[0] ?? id
    const folded = LANGUAGES.flatMap((language) => phrasesIn(words[language]).map((one) => fold(one, language)))
    const names = { ar: name('ar'), en: name('en'), it: name('it'), ja: name('ja') }
    return { kind: 'places', id, names, words: [...folded, fold(id.replace(/[/_]/gu, ' '), 'en')] }
  })
}

function lineFor({ id, names, gloss }: ListedEntry): string {
  const told = [...new Set(LANGUAGES.map((language) => names[language]))].join(' · ')
  return `${id.padEnd(32)} ${gloss === undefined ? told : `${gloss} — ${told}`}`
}

function listDrafts(folders: DeskFolders): void {
  const drafts = draftsIn(folders).list()
  if (drafts.length === 0) print('There are no drafts.')
  for (const { id, state, authors, facts, titles, fault } of drafts) {
    const title = LANGUAGES.map((language) => titles[language]).find((one) => one !== undefined) ?? ''
    const told = fault ? inEnglish(fault, folders.contentDir) : `${facts} facts, by ${authors.join(', ')}  ${title}`
    print(`${id.padEnd(48)} ${state.padEnd(9)} ${told}`)
  }
}
