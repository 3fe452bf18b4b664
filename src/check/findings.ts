import type { Content } from '../content/load.ts'
import { aliasWarnings } from './aliases.ts'
import { emptyListWarnings } from './asked-missing.ts'
import { frameWarnings, sharedQuestionWarnings } from './asked-repeated.ts'
import type { Finding } from './finding.ts'

const CHECKS: readonly ((content: Content) => Finding[])[] = [
  emptyListWarnings,
  sharedQuestionWarnings,
  frameWarnings,
  aliasWarnings,
]

/** What all checks have to say of a content folder, in the order of its files. */
export function findingsOf(content: Content): Finding[] {
  return CHECKS.flatMap((check) => check(content)).sort((a, b) => a.file.localeCompare(b.file))
}
