import { checkBriefing, checkKeys, checkShared } from '../../content/check.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { BriefingFolder, Content, SharedContent } from '../../content/load.ts'
import type { Path, Problem } from '../../content/problems.ts'
import { type BriefingData, type BriefingText, briefingSchema, briefingTextSchema } from '../../content/schemas.ts'
import type { Draft } from './draft.ts'
import { entryFile } from './entry-kinds.ts'
import { entriesWith } from './overlay-entries.ts'
import { pruned } from './pruned.ts'
import { referencesIn, withoutUnknown } from './references.ts'

/** A problem of a file, as it will be called in the content folder. */
export type DraftProblem = Pick<Problem, 'file' | 'message'> & { readonly path: Path }

export interface Overlay {
  /** The content with the draft as far as it is written. */
  readonly content: Content
  /** The draft's own briefing; undefined while it has no fact that can be told. */
  readonly briefing: BriefingFolder | undefined
  /** Why it cannot be published as it is. */
  readonly problems: readonly DraftProblem[]
}

/**
 * The content with a draft in it, its own version of a published briefing in the place of that. What is not complete yet is left
 * out and told as a problem, so that a draft can be searched and shown while it is being written.
 */
export function contentWith(content: Content, draft: Draft): Overlay {
  const found = collecting()
  const { shown, stubs } = entriesWith(content, draft.gazetteer, found.fault)
  const shared: SharedContent = { ...content, ...shown }
  const known: SharedContent = { ...content, ...stubs }
  const isOwn = ownEntries(draft)
  checkShared(known, {
    problem: (file, path, message) => isOwn(file, path) && found.problem(file, path, message),
  })
  const { data, texts } = parsedBriefing(draft, found.fault)
  checkBriefing(withStubs(draft, data, texts), known, found)
  const others = content.briefings.filter(({ id }) => id !== draft.id)
  checkKeys([...others, ...(draft.data.key === undefined ? [] : [{ id: draft.id, data, texts }])], found)
  const briefing = tellable({ id: draft.id, data, texts }, shared)
  const briefings = briefing ? [...others, briefing].sort((a, b) => (a.id < b.id ? -1 : 1)) : others
  return { content: { ...shared, briefings }, briefing, problems: found.problems }
}

function parsedBriefing(draft: Draft, tell: Tell) {
  const folder = `briefings/${draft.id}`
  const day = draft.id.slice(0, '2026-01-16'.length)
  const defaults = { ...NOT_YET, date: day, published: day, updated: day }
  const { value, faults } = pruned(briefingSchema, draft.data, defaults)
  for (const { path, message } of faults) tell(`${folder}/briefing.yaml`, path, message)
  const data = value ?? briefingSchema.parse(defaults)
  const texts: Partial<Record<Language, BriefingText>> = {}
  const title = LANGUAGES.map((language) => draft.texts[language]?.title).find(
    (one) => typeof one === 'string' && one !== '',
  )
  for (const language of LANGUAGES) {
    const written = draft.texts[language]
    if (!written) continue
    const text = pruned(briefingTextSchema, written, { title: title ?? draft.id, facts: {} })
    for (const { path, message } of text.faults) tell(`${folder}/${language}.yaml`, path, message)
    if (text.value) texts[language] = text.value
  }
  return { data, texts }
}

/** Stands where nothing is written; ids of nothing, which are left out again. */
const NOT_YET = {
  key: 'draft0',
  kind: 'summit',
  countries: ['not-yet'],
  summary: ['not-yet'],
  sources: {},
  facts: {},
} as const

/**
 * The briefing with an empty fact for each that is not complete: what refers to one is right, and only the fact itself has to be
 * mended.
 */
function withStubs(
  draft: Draft,
  data: BriefingData,
  texts: Readonly<Partial<Record<Language, BriefingText>>>,
): BriefingFolder {
  const facts = Object.fromEntries(
    Object.keys(draft.data.facts ?? {}).map((id) => [id, data.facts[id] ?? EMPTY_FACT] as const),
  )
  const { facts: _, sources: __, ...head } = data
  const known = {
    countries: head.countries.filter((id) => id !== 'not-yet'),
    summary: head.summary.filter((id) => id !== 'not-yet'),
  }
  const sources = Object.fromEntries(
    Object.keys(draft.data.sources ?? {}).map((id) => [id, data.sources[id] ?? { language: 'en' }]),
  )
  const told = Object.entries(texts).map(([language, text]) => {
    const written = draft.texts[language as Language]?.facts ?? {} // its own keys
    const words = Object.keys(written).map((id) => [id, text.facts[id] ?? EMPTY_WORDS])
    return [language, { ...text, facts: Object.fromEntries(words) }]
  })
  return { id: draft.id, data: { ...head, ...known, sources, facts }, texts: Object.fromEntries(told) }
}

const EMPTY_FACT = {
  ...briefingSchema.shape.facts.valueType.parse({ type: 'context', citations: ['not-yet'] }),
  citations: [],
}
const EMPTY_WORDS = { title: '', text: '', asked: [], also: '' }

/** Without what cannot be shown; undefined where nothing is left. */
function tellable({ id, data, texts }: BriefingFolder, shared: SharedContent): BriefingFolder | undefined {
  const known = referencesIn(shared, data)
  const facts = Object.fromEntries(
    Object.entries(data.facts).flatMap(([factId, fact]) => {
      const isTold = LANGUAGES.some((language) => texts[language]?.facts[factId])
      const citations = fact.citations.filter(({ source }) => Object.hasOwn(data.sources, source))
      return isTold && citations.length > 0 ? [[factId, { ...withoutUnknown(fact, known), citations }]] : []
    }),
  )
  const first = Object.keys(facts)[0]
  if (first === undefined) return undefined
  const isThere = (factId: string) => Object.hasOwn(facts, factId)
  const summary = data.summary.filter(isThere)
  const head = withoutUnknown({ ...data, facts: {}, sources: {} }, known)
  const own = { summary: summary.length > 0 ? summary : [first], background: data.background.filter(isThere) }
  return { id, data: { ...head, ...own, sources: data.sources, facts }, texts }
}

/** Whether something in the gazetteer or the vocabulary is the draft's. */
function ownEntries({ gazetteer }: Draft): (file: string, path: Path) => boolean {
  const own = new Set(
    Object.entries(gazetteer).flatMap(([kind, entries]) =>
      Object.keys(entries ?? {}).map((id) => `${entryFile(kind)} ${id}`),
    ),
  )
  return (file, path) => own.has(`${file} ${String(path[0])}`)
}

/** Takes the faults of each file by itself first, and of what contradicts another file only what follows from none of them. */
function collecting() {
  const problems: DraftProblem[] = []
  const faulty = new Set<string>()
  const ownerOf = (file: string, path: Path) => [file, ...path.slice(0, 2).map(String)].join('\n')
  return {
    problems,
    fault(file: string, path: Path, message: string) {
      faulty.add(ownerOf(file, path))
      problems.push({ file, path, message })
    },
    problem(file: string, path: Path, message: string) {
      const beside = file.replace(/[^/]+$/u, 'briefing.yaml')
      const isDeep = path.length > 2
      if (!faulty.has(ownerOf(file, path)) && !(isDeep && faulty.has(ownerOf(beside, path))))
        problems.push({ file, path, message })
    },
  }
}

export type Tell = (file: string, path: readonly (string | number)[], message: string) => void
