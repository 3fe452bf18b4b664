import { join } from 'node:path'
import { LANGUAGES } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import { readText } from './disk.ts'
import type { Draft, DraftFile } from './draft.ts'
import { entryFile, type OwnKind } from './entry-kinds.ts'
import { nameOf } from './read-draft.ts'
import { fingerprint, type Texts } from './splices.ts'
import { newText } from './yaml-document.ts'

/** One file of the content folder that is to be another. */
export interface FileChange {
  /** As seen from the content folder. */
  readonly file: string
  /** Undefined takes it away. */
  readonly text: string | undefined
  /** A fingerprint of what it replaces; empty where there is none. */
  readonly was: string
}

const OWN_FILES: readonly DraftFile[] = ['briefing', ...LANGUAGES]

/** The files of a published briefing. */
export function publishedFiles(contentDir: string, id: string): Map<string, string> {
  return new Map(
    OWN_FILES.flatMap((file): [string, string][] => {
      const text = readText(join(contentDir, 'briefings', id, nameOf(file)))
      return text === undefined ? [] : [[nameOf(file), text]]
    }),
  )
}

export function fingerprintsOf(files: Texts): Record<string, string> {
  return Object.fromEntries([...files].map(([file, text]) => [file, fingerprint(text)]))
}

/**
 * What becomes of the content folder by publishing a draft; entries first, so that nothing refers to what is not there yet.
 * @throws {UserError} where the content has become another since the draft was begun
 */
export function publicationFiles(contentDir: string, draft: Draft, files: Texts): FileChange[] {
  const published = publishedFiles(contentDir, draft.id)
  const base = draft.review.base ?? {}
  for (const file of new Set([...published.keys(), ...Object.keys(base)]))
    if (fingerprint(published.get(file)) !== (base[file] ?? ''))
      throw new UserError('draft-content-changed', { file: `content/briefings/${draft.id}/${file}` })
  const own = OWN_FILES.map(nameOf).toReversed() // the briefing itself last
  const changed = own.flatMap((name): FileChange[] => {
    const [old, text] = [published.get(name), files.get(name)]
    return old === text ? [] : [{ file: `briefings/${draft.id}/${name}`, text, was: fingerprint(old) }]
  })
  return [...entryChanges(contentDir, draft), ...changed]
}

/** Offices, countries and sectors before what refers to them. */
const ORDER = [
  'acts',
  'offices',
  'units',
  'countries',
  'sectors',
  'places',
  'organisations',
  'outlets',
  'people',
  'terms',
] as const satisfies readonly OwnKind[]

function entryChanges(contentDir: string, { gazetteer }: Draft): FileChange[] {
  return ORDER.flatMap((kind): FileChange[] => {
    const entries = gazetteer[kind] ?? {}
    if (Object.keys(entries).length === 0) return []
    const file = entryFile(kind)
    const old = readText(join(contentDir, file))
    return [{ file, text: withEntries(old ?? '', kind, entries), was: fingerprint(old) }]
  })
}

/** Entries are added at the end of their file, of which not a byte changes. */
export function withEntries(text: string, kind: OwnKind, entries: object): string {
  const own = newText('gazetteer', { [kind]: entries })
  const lines = own
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ {2}/u, ''))
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${lines.join('\n')}`
}
