import type { Document } from 'yaml'
import type { Change, DraftFile } from './draft.ts'
import type { Documents } from './fact-edits.ts'
import { DRAFT_FILES } from './ids.ts'
import { nameOf } from './read-draft.ts'
import type { Texts } from './splices.ts'
import { documentIn, setField, textOf } from './yaml-document.ts'

/** The files in which something is changed, as they are then. */
export function editedTexts(files: Texts, changes: readonly Change[]): Map<string, string> {
  const documents = new Map<DraftFile, Document>()
  for (const { file, path, value } of changes) {
    const document = documents.get(file) ?? documentIn(files.get(nameOf(file)) ?? '', file)
    documents.set(file, document)
    setField(document, file, path, value)
  }
  return new Map([...documents].map(([file, document]) => [nameOf(file), textOf(document)]))
}

/** The same for what changes several files at once, in their own form. */
export function restructuredTexts(files: Texts, change: (documents: Documents) => void): Map<string, string> {
  const documents = new Map<DraftFile, Document>()
  for (const file of DRAFT_FILES) {
    const text = files.get(nameOf(file))
    if (text !== undefined) documents.set(file, documentIn(text, file))
  }
  const untouched = new Map([...documents].map(([file, document]) => [file, textOf(document)]))
  change(documents)
  const changed = [...documents].map(([file, document]) => [file, textOf(document)] as const)
  return new Map(
    changed.flatMap(([file, text]) => (text === untouched.get(file) ? [] : [[nameOf(file), text] as const])),
  )
}
