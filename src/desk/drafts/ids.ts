import { isLanguage, LANGUAGES } from '../../content/languages.ts'
import type { Path } from '../../content/problems.ts'
import { unfitValues } from '../../content/unfit-values.ts'
import { UserError } from '../../errors.ts'
import type { Change, DraftFile } from './draft.ts'

/** An id becomes the name of a file or folder: longer ones are refused by some file systems. */
const LONGEST = 120
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const DRAFT_ID = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/

export const DRAFT_FILES: readonly DraftFile[] = ['briefing', ...LANGUAGES, 'gazetteer']

/** `<date>-<slug>`, as the folder of a briefing is called. */
export function isDraftId(id: string): boolean {
  const [, date] = DRAFT_ID.exec(id) ?? []
  if (date === undefined || id.length > LONGEST) return false
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}

/** Ids of sources, facts and entries. */
export function isId(id: string): boolean {
  return id.length <= LONGEST && ID.test(id) && !isSpecial(id)
}

/** @throws {UserError} on what is no id of a draft: it leads out of the folder, or to no file at all */
export function fitDraftId(id: string): string {
  if (!isDraftId(id)) throw new UserError('draft-id-unfit', { id: shortened(id) })
  return id
}

/** @throws {UserError} on what is no id of a source, a fact or an entry */
export function fitId(id: string): string {
  if (!isId(id)) throw new UserError('draft-name-unfit', { id: shortened(id) })
  return id
}

/** @throws {UserError} on a file that no draft has, and on keys that mean something to JavaScript */
export function fitChange(change: Change): Change {
  const { file, path, value } = change
  if (!DRAFT_FILES.includes(file)) throw new UserError('draft-field-unknown', { field: shortened(String(file)) })
  const [first, second] = path.map(String)
  if (
    first === undefined ||
    path.some((key) => isSpecial(String(key)) || String(key) === '') ||
    unfitValues(value).length > 0
  )
    throw new UserError('draft-field-unknown', { field: fieldOf(path) })
  const isNamed = file === 'gazetteer' || first === 'facts' || (file === 'briefing' && first === 'sources')
  if (isNamed && second !== undefined) fitId(second)
  return change
}

export function fieldOf(path: Path): string {
  return shortened(path.map(String).join('.'))
}

/** `__proto__` and its like, which are lost on the way. */
function isSpecial(key: string): boolean {
  return unfitValues(Object.fromEntries([[key, 0]])).length > 0
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

export function isLanguageFile(file: DraftFile): file is Extract<DraftFile, (typeof LANGUAGES)[number]> {
  return isLanguage(file)
}
