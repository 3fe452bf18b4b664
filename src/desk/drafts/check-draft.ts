import { questionHolders } from '../../check/asked-repeated.ts'
import type { Finding } from '../../check/finding.ts'
import { findingsOf, type GazetteerReading, type KnownBefore, readGazetteer } from '../../check/findings.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import { remembering } from '../../language/lists.ts'
import type { Draft } from './draft.ts'
import { entryFile } from './entry-kinds.ts'
import { UNAPPROVED, unapprovedFacts } from './machine.ts'
import { contentWith, type Overlay } from './overlay.ts'
import { unitFindings } from './own-units.ts'

/** A draft beside a content, and what is wrong with it, the errors first. */
export interface CheckedDraft extends Overlay {
  readonly findings: readonly Finding[]
}

/** What is wrong with a draft: what keeps it from being published, and what should be looked at. */
export function checkDraft(content: Content, draft: Draft): readonly Finding[] {
  return draftChecker(content)(draft).findings
}

/**
 * Checks drafts beside one content again and again, as at each save. What follows from the content, and from the entries that a
 * draft adds to it, is worked out once.
 */
export function draftChecker(content: Content): (draft: Draft) => CheckedDraft {
  const questionsBeside = remembering((id: string) =>
    questionHolders({ briefings: content.briefings.filter((briefing) => briefing.id !== id) }),
  )
  let known: { readonly entries: string; readonly gazetteer: GazetteerReading } | undefined
  return (draft) => {
    const overlay = contentWith(content, draft)
    const entries = JSON.stringify(draft.gazetteer)
    if (known?.entries !== entries) known = { entries, gazetteer: rememberingTexts(readGazetteer(overlay.content)) }
    const { gazetteer } = known
    return { ...overlay, findings: findingsIn(overlay, draft, { gazetteer, questions: questionsBeside(draft.id) }) }
  }
}

/** Of a draft that is saved, all texts but one are as they were. */
function rememberingTexts({ reader, findings }: GazetteerReading): GazetteerReading {
  const inLanguage = remembering((language: Language) => remembering((text: string) => reader.read(text, language)))
  return { reader: { ...reader, read: (text, language) => inLanguage(language)(text) }, findings }
}

function findingsIn({ content, briefing, problems }: Overlay, draft: Draft, known: KnownBefore): Finding[] {
  // What is published is checked where it stands.
  if (draft.review.state === 'published') return []
  const faults = problems.map(
    ({ file, path, message }): Finding => ({ severity: 'error', rule: 'schema', file, path, message }),
  )
  const isOwn = ownFiles(draft)
  const own = { ...content, briefings: briefing ? [briefing] : [] }
  const meaning = findingsOf(own, new Map([[draft.id, draft.sources]]), known)
  const owned = meaning.filter(({ file, path }) => isOwn(file, String(path[0])))
  return [...faults, ...owned, ...unapproved(draft), ...unitFindings(draft), ...missingLanguages(draft)].sort(
    (a, b) => gravity(a) - gravity(b),
  )
}

/** Nothing that a machine wrote is published unseen. */
function unapproved({ id, data, machine }: Draft): Finding[] {
  return unapprovedFacts(data.facts, machine).map((fact) => {
    const marks = machine?.marks.filter((one) => one.fact === fact && !one.approved) ?? []
    const who = [...new Set(marks.map(({ model, prompt }) => `${model} (${prompt})`))].join(', ')
    return {
      severity: 'error',
      rule: UNAPPROVED,
      file: `briefings/${id}/briefing.yaml`,
      path: ['facts', fact],
      message: `written by ${who}: compare it with where it stands, then approve it`,
    }
  })
}

/** A language may wait, but not unnoticed. */
function missingLanguages({ id, texts }: Draft): Finding[] {
  const message = 'this language has no words yet: its readers are shown those of another'
  return LANGUAGES.filter((language) => !texts[language]).map((language) => ({
    severity: 'warning',
    rule: 'language-missing',
    file: `briefings/${id}/${language}.yaml`,
    path: [],
    message,
  }))
}

function gravity({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}

/** Whether a file is the draft's, or an entry of the gazetteer or the vocabulary is. */
function ownFiles({ id, gazetteer }: Draft): (file: string, entry: string) => boolean {
  const entries = new Set(
    Object.entries(gazetteer).flatMap(([kind, own]) =>
      Object.keys(own ?? {}).map((one) => `${entryFile(kind)} ${one}`),
    ),
  )
  return (file, entry) => file.startsWith(`briefings/${id}/`) || entries.has(`${file} ${entry}`)
}
