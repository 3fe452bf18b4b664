import type { Finding } from '../check/finding.ts'
import { LANGUAGES } from '../content/languages.ts'
import { formatProblem } from '../content/problems.ts'
import { type Reasons, withdrawalChanges } from '../desk/drafts/corrections.ts'
import { fitDraftId } from '../desk/drafts/ids.ts'
import { publishedFiles } from '../desk/drafts/publication-files.ts'
import { FindingsError, publishDraft, startCorrection } from '../desk/drafts/publish.ts'
import { draftIn } from '../desk/drafts/read-draft.ts'
import { withDraftLines } from './content-check-draft.ts'
import { type DeskFolders, publisherIn, whoCalls } from './content-drafts.ts'
import { print, printError } from './print.ts'
import { UsageError } from './refusals.ts'

export interface PublishOptions {
  readonly by?: string | undefined
  readonly approve?: string | undefined
  /** `en=…` for readers; without a language, for the record. */
  readonly reason?: readonly string[] | undefined
  /** What is corrected are slips, which readers are not told of. */
  readonly slip?: boolean | undefined
  /** Its warnings were looked at. */
  readonly seen?: boolean | undefined
  readonly twoPeople: boolean
}

/** Publishes a draft that was approved, or is approved with it. */
export function publish(folders: DeskFolders, id: string, options: PublishOptions): void {
  const publisher = publisherIn(folders)
  const { approve, by = approve ?? whoCalls(), slip, seen: areSeen, twoPeople } = options
  const { reason, reasons } = reasonsIn(options.reason ?? [])
  if (approve !== undefined) publisher.drafts.approve(id, approve, { twoPeople })
  try {
    const seen = areSeen ? 'all' : []
    const { files } = publishDraft(publisher, id, {
      by,
      reason,
      reasons,
      twoPeople,
      corrected: slip ? [] : undefined,
      seen,
    })
    print(...files.map((file) => `content/${file}`), '', 'Published. A running bot takes it over within a few seconds.')
  } catch (error) {
    if (error instanceof FindingsError) tell(error.findings, publisher.drafts.folder, id)
    throw error
  }
}

/** Begins the correction of what is published; with `withdraw`, withdraws a fact of it, or `all`. */
export function correct(
  folders: DeskFolders,
  id: string,
  withdraw: string | undefined,
  options: Pick<PublishOptions, 'by' | 'reason'>,
): void {
  const publisher = publisherIn(folders)
  const { by = whoCalls() } = options
  const { reasons } = reasonsIn(options.reason ?? [])
  const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
  const fact = withdraw === 'all' ? undefined : withdraw
  const written = draftIn(publishedFiles(folders.contentDir, fitDraftId(id)))
  const changes = withdraw === undefined ? [] : withdrawalChanges(written, day, reasons, fact)
  startCorrection(publisher, id, by)
  if (changes.length > 0) publisher.drafts.change(id, changes, by)
  print(
    `${publisher.drafts.folder}/${id}`,
    `Change it there or with npm run desk, then: npm run -s content:publish -- ${id} --approve NAME`,
  )
}

function tell(findings: readonly Finding[], folder: string, id: string): void {
  for (const finding of findings)
    for (const problem of withDraftLines(folder, id, [finding]))
      printError(`${finding.severity}: ${formatProblem(problem)}`)
}

function reasonsIn(written: readonly string[]): { reason?: string | undefined; reasons: Reasons } {
  const reasons: Partial<Record<(typeof LANGUAGES)[number], string>> = {}
  let reason: string | undefined
  for (const one of written) {
    const [, name, text = ''] = /^([a-z]{2})=(.*)$/su.exec(one) ?? []
    const language = LANGUAGES.find((known) => known === name)
    if (name !== undefined && language === undefined)
      throw new UsageError(`--reason ${name}=…: the languages are ${LANGUAGES.join(', ')}`)
    if (language === undefined) reason = one
    else reasons[language] = text
  }
  return { reason: reason ?? reasons.en ?? Object.values(reasons)[0], reasons }
}
