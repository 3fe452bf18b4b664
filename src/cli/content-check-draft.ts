import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../check/finding.ts'
import { linesOf } from '../content/lines.ts'
import { loadContent } from '../content/load.ts'
import { formatProblem, type Problem } from '../content/problems.ts'
import { checkDraft } from '../desk/drafts/check-draft.ts'
import { hasCode } from '../desk/drafts/disk.ts'
import type { DraftFile } from '../desk/drafts/draft.ts'
import { placeInDraft } from '../desk/drafts/draft-place.ts'
import { type DeskFolders, draftsIn } from './content-drafts.ts'
import { print, printError } from './print.ts'

/** Tells what is wrong with a draft. Returns whether it could be published. */
export function checkOneDraft(folders: DeskFolders, id: string): boolean {
  const drafts = draftsIn(folders)
  const draft = drafts.read(id)
  const findings = checkDraft(loadContent(folders.contentDir), draft)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  for (const problem of withDraftLines(drafts.folder, id, errors)) printError(`error: ${formatProblem(problem)}`)
  for (const problem of withDraftLines(drafts.folder, id, warnings)) printError(`warning: ${formatProblem(problem)}`)
  const facts = Object.keys(draft.data.facts ?? {}).length
  print(`${id}: ${facts} facts, ${errors.length} error(s), ${warnings.length} warning(s), ${draft.review.state}`)
  return errors.length === 0
}

/** Findings with the files and lines of the draft that they are about. */
export function withDraftLines(folder: string, id: string, findings: readonly Finding[]): Problem[] {
  const finders = new Map<DraftFile, ReturnType<typeof linesOf>>()
  return findings.map((finding) => {
    const { file, path } = placeInDraft(finding)
    const lineOf = finders.get(file) ?? linesOf(textIn(join(folder, id, `${file}.yaml`)))
    finders.set(file, lineOf)
    const line = lineOf(path)
    const place = { file: `drafts/${id}/${file}.yaml`, field: path.map(String).join('.'), message: finding.message }
    return line === undefined ? place : { ...place, line }
  })
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  }
}
