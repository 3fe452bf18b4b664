import type { Finding } from '../../check/finding.ts'
import { findingsOf } from '../../check/findings.ts'
import type { Content } from '../../content/load.ts'
import type { Draft } from './draft.ts'
import { contentWith, type Overlay } from './overlay.ts'

/** What is wrong with a draft, the errors first: what keeps it from being published, and what should be looked at. */
export function checkDraft(content: Content, draft: Draft): Finding[] {
  return findingsIn(contentWith(content, draft), draft)
}

/** As `checkDraft`, for whom the overlay is at hand. */
export function findingsIn({ content, problems }: Overlay, draft: Draft): Finding[] {
  const faults = problems.map(
    ({ file, path, message }): Finding => ({ severity: 'error', rule: 'schema', file, path, message }),
  )
  const isOwn = ownFiles(draft)
  const meaning = findingsOf(content).filter(({ file, path }) => isOwn(file, String(path[0])))
  return [...faults, ...meaning].sort((a, b) => gravity(a) - gravity(b))
}

function gravity({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}

/** Whether a file is the draft's, or an entry of the gazetteer is. */
function ownFiles({ id, gazetteer }: Draft): (file: string, entry: string) => boolean {
  const entries = new Set(
    Object.entries(gazetteer).flatMap(([kind, own]) =>
      Object.keys(own ?? {}).map((one) => `gazetteer/${kind}.yaml ${one}`),
    ),
  )
  return (file, entry) => file.startsWith(`briefings/${id}/`) || entries.has(`${file} ${entry}`)
}
