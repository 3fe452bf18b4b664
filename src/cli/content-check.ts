import { askContent } from '../check/ask-content.ts'
import type { Asked } from '../check/asked.ts'
import { changesBetween } from '../check/asked-changes.ts'
import { type Share, sharesOf } from '../check/asked-shares.ts'
import { droppedTextWarnings } from '../check/dropped-text.ts'
import { type Finding, withLines } from '../check/finding.ts'
import { findingsOf } from '../check/findings.ts'
import type { HeldSources } from '../check/held-sources.ts'
import { LANGUAGES } from '../content/languages.ts'
import { type Briefing, buildLibrary } from '../content/library.ts'
import { type Content, loadContent } from '../content/load.ts'
import { witnessOf } from '../content/outlets.ts'
import { ContentError, formatProblem } from '../content/problems.ts'
import { UnfitFileError } from '../content/read-file.ts'
import { print } from './print.ts'
import { UsageError } from './refusals.ts'
import { heldSources } from './source-texts.ts'

/** Working out the lines of so many is quick enough, and nobody reads more at once. */
const MOST_FINDINGS = 40

export interface CheckOptions {
  readonly briefing?: string | undefined
  readonly quick?: boolean
  readonly against?: string | undefined
  readonly verbose?: boolean
}

/** Tells everything that is wrong with a content folder, or what there is. */
export async function check(root: string, sourcesDir: string, options: CheckOptions): Promise<void> {
  const content = loadContent(root)
  const { briefings, facts, briefingById } = buildLibrary(content)
  const { briefing, against, quick, verbose = false } = options
  if (briefing !== undefined && !briefingById.has(briefing))
    throw new UsageError(`--briefing: no such briefing; there are ${[...briefingById.keys()].join(', ')}`)
  const other = against === undefined ? undefined : loadOther(against)
  print(...briefings.map(describe))
  const findings = [...findingsOf(content, sourcesIn(sourcesDir, content)), ...droppedTextWarnings(root, content)]
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    findings.filter((one) => one.severity === severity),
  )
  tellFindings(errors ?? [], root, verbose)
  tellFindings(warnings ?? [], root, verbose)
  if (!quick) {
    const asked = await askContent(content, { briefing, amongLists: true })
    tellShares(asked)
    if (verbose) tellQuestions('Not among the first three, by the words of the facts themselves', asked, false)
    if (against !== undefined && other) tellChanges(await askContent(other, { briefing }), asked, against)
  }
  const counted = [counts(briefings.length, 'briefing'), counts(facts.length, 'fact')].join(', ')
  const found = [counts(errors?.length ?? 0, 'error'), counts(warnings?.length ?? 0, 'warning')].join(', ')
  print('', `${counted}: ${findings.length === 0 ? 'no problems' : found}`)
  if (errors?.length) process.exitCode = 1
}

/** @throws {ContentError} after saying that it is the other folder's */
function loadOther(against: string): Content {
  try {
    return loadContent(against)
  } catch (error) {
    if (error instanceof ContentError)
      process.stderr.write(`${against} cannot be compared with, as it has problems itself:\n`)
    throw error
  }
}

/** Errors, or warnings: each with file, line and field, what is wrong, and by which rule an editor marks it as meant. */
function tellFindings(findings: readonly Finding[], root: string, verbose: boolean): void {
  const shown = verbose ? findings : findings.slice(0, MOST_FINDINGS)
  const located = withLines(root, shown)
  for (const [at, { severity, rule }] of shown.entries()) {
    const problem = located[at]
    if (problem) process.stderr.write(`${severity}: ${formatProblem(problem)} [${rule}]\n`)
  }
  const more = findings.length - shown.length
  if (more > 0) process.stderr.write(`… and ${counts(more, `more ${findings[0]?.severity}`)}: --verbose lists all\n`)
}

/** @throws {UsageError} naming what is no text of a sane size */
function sourcesIn(folder: string, { briefings }: Content): HeldSources {
  try {
    return heldSources(folder, briefings)
  } catch (error) {
    throw error instanceof UnfitFileError ? new UsageError(`${folder}: ${error.message}`) : error
  }
}

function counts(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
}

function tellShares(asked: readonly Asked[]): void {
  if (asked.length === 0) return
  const rows = sharesOf(asked).map(({ briefing = 'all', languages }) => [
    briefing,
    ...LANGUAGES.map((language) => cell(languages[language])),
  ])
  const width = Math.max(...rows.map(([briefing = '']) => briefing.length))
  print('', 'Questions that find their fact among the first three, in %: by what the fact itself says / beside the')
  print(`questions of other facts. ${asked.length} asked.`)
  for (const [name = '', ...cells] of [['', ...LANGUAGES], ...rows])
    print(`${name.padEnd(width)}${cells.map((one) => one.padStart(11)).join('')}`)
}

function cell(share: Share | undefined): string {
  const percent = (part: number) => String(Math.round(100 * part)).padStart(3)
  return share ? `${percent(share.found)} /${percent(share.foundAmongLists)}` : '–'
}

function tellChanges(before: readonly Asked[], after: readonly Asked[], against: string): void {
  const { compared, lost, gained } = changesBetween(before, after)
  print('', `Against ${against}: of ${compared} questions in both, ${lost.length} no longer find their fact, and`)
  print(`${gained.length} find it that did not.`)
  tellQuestions('No longer among the first three', lost, false)
  tellQuestions('Now among the first three', gained, true)
}

/** Those that found their fact, or those that did not, with the facts that come first. */
function tellQuestions(heading: string, asked: readonly Asked[], found: boolean): void {
  const those = asked.filter((one) => one.found === found)
  if (those.length === 0) return
  print('', `${heading}:`)
  for (const { briefing, fact, language, question, first } of those) {
    const facts = first.map((one) => (one.startsWith(`${briefing}/`) ? one.slice(briefing.length + 1) : one))
    print(`content/briefings/${briefing}/${language}.yaml facts.${fact}.asked: “${question}”`)
    print(`  finds ${facts.join(', ') || 'nothing'}`)
  }
}

/** Facts by standing, sources, the origins behind them, and the languages in which every fact is told. */
function describe({ id, facts, sources }: Briefing): string {
  const standings = Map.groupBy(facts, ({ standing }) => standing.level)
  const counts = [...standings].map(([level, those]) => `${those.length} ${level}`).join(', ')
  const origins = new Set(Object.keys(sources).map((source) => witnessOf(source, sources)))
  const complete = LANGUAGES.filter((language) =>
    facts.every(({ words, former = words }) => former[language] !== undefined),
  )
  const counted = `${facts.length} facts (${counts}), ${Object.keys(sources).length} sources, ${origins.size} origins`
  return `${id}: ${counted}, complete in ${complete.join(' ') || 'no language'}`
}
