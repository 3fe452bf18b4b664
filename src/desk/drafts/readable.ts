import { LARGEST_FILE } from '../../content/read-file.ts'
import { UserError } from '../../errors.ts'
import { MACHINE_FILE, machineIn } from './machine.ts'
import { draftIn } from './read-draft.ts'
import { REVIEW_FILE, reviewIn } from './review.ts'
import { refuseUnfitAbout } from './source-files.ts'
import type { Texts } from './splices.ts'

/**
 * Looks at files of a draft before they are written: what could not be read again would close the draft to everybody.
 * @throws {UserError} on one that is too large, nested too deeply, or holds what YAML does not
 */
export function refuseUnreadable(files: Texts): void {
  for (const [file, text] of files) {
    if (text === undefined) continue
    if (Buffer.byteLength(text) > LARGEST_FILE) throw new UserError('draft-unsavable', { file })
    try {
      read(file, text)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      throw new UserError('draft-unsavable', { file })
    }
  }
}

function read(file: string, text: string): void {
  if (file === REVIEW_FILE) reviewIn(text)
  else if (file === MACHINE_FILE) machineIn(text)
  else if (/^[^/]+\.yaml$/u.test(file)) draftIn(new Map([[file, text]]))
  else if (file.endsWith('.yaml')) refuseUnfitAbout(text, file)
}
