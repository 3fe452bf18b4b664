import type { Content } from '../content/load.ts'
import { aliasWarnings } from './aliases.ts'
import { emptyListWarnings } from './asked-missing.ts'
import { frameWarnings, type QuestionHolders, sharedQuestionWarnings } from './asked-repeated.ts'
import { dayFindings } from './days-agree.ts'
import { dayOrderFindings } from './days-in-order.ts'
import { figureFindings } from './figures-agree.ts'
import type { Finding } from './finding.ts'
import { type HeldSources, NO_SOURCES } from './held-sources.ts'
import { withoutMeant } from './meant.ts'
import { nameFindings } from './names-agree.ts'
import { officeFindings } from './offices.ts'
import { outletFindings } from './outlets-alike.ts'
import { repeatedSources } from './overlap.ts'
import { type ReadContent, readTexts, type TextReader, type ToldFact, textReader } from './passages.ts'
import { pictureWarnings } from './pictures.ts'
import { printedOfficeFindings } from './printed-offices.ts'
import { sourceFindings } from './sources-agree.ts'
import { unusedSources } from './sources-unused.ts'

/** Of all texts together. */
const CHECKS: readonly ((content: Content) => Finding[])[] = [
  emptyListWarnings,
  frameWarnings,
  outletFindings,
  unusedSources,
  dayOrderFindings,
]

/** Of one fact, in its fields and in all languages. */
const FACT_CHECKS: readonly ((fact: ToldFact, read: ReadContent, held: HeldSources) => Finding[])[] = [
  figureFindings,
  dayFindings,
  nameFindings,
  officeFindings,
  sourceFindings,
]

/** Rules that say something only where the text of a source is held. */
const OF_SOURCES: ReadonlySet<string> = new Set(['source-figure', 'source-day', 'source-paragraph', 'source-repeated'])

/** What follows from the gazetteer and the vocabulary alone. */
export interface GazetteerReading {
  readonly reader: TextReader
  readonly findings: readonly Finding[]
}

export function readGazetteer(content: Content): GazetteerReading {
  const reader = textReader(content)
  const findings = [...aliasWarnings(content), ...printedOfficeFindings(content, reader), ...pictureWarnings(content)]
  return { reader, findings }
}

/** What whoever checks one briefing beside others again and again has worked out before. */
export interface KnownBefore {
  readonly gazetteer?: GazetteerReading | undefined
  /** Questions of briefings that are not in the content. */
  readonly questions?: QuestionHolders | undefined
}

/**
 * What all checks have to say of a content, in the order of its files, without what editors marked as meant. With the texts
 * of sources, as far as they are held, facts are compared with what they cite.
 */
export function findingsOf(
  content: Content,
  held: HeldSources = NO_SOURCES,
  { gazetteer = readGazetteer(content), questions }: KnownBefore = {},
): Finding[] {
  const read = readTexts(content, gazetteer.reader)
  const findings = [
    ...CHECKS.flatMap((check) => check(content)),
    ...sharedQuestionWarnings(content, questions),
    ...gazetteer.findings,
    ...read.facts.flatMap((fact) => FACT_CHECKS.flatMap((check) => check(fact, read, held))),
    ...repeatedSources(content, held),
  ]
  const isChecked = (rule: string, file: string) => !OF_SOURCES.has(rule) || held.has(file.split('/')[1] ?? '')
  return withoutMeant(findings, content, isChecked).sort((a, b) => a.file.localeCompare(b.file))
}
