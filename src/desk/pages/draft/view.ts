import type { Finding } from '../../../check/finding.ts'
import type { Language } from '../../../content/languages.ts'
import type { Briefing, Fact, Library } from '../../../content/library.ts'
import type { Content } from '../../../content/load.ts'
import { type Phrases, phrasesOf } from '../../../language/phrases.ts'
import type { Drafting } from '../../drafting/drafting.ts'
import type { Draft, DraftFact, DraftText } from '../../drafts/draft.ts'
import type { EntryKind } from '../../entries/entry-list.ts'
import type { FieldParts } from '../fields/field.ts'
import { nameIn } from './names.ts'

/** A draft, and what it would be beside all that is published. */
export interface DraftView {
  readonly draft: Draft
  /** What is published, with the draft as far as it is complete. */
  readonly content: Content
  readonly library: Library
  readonly findings: readonly Finding[]
  /** A model that can draft, where one is set. */
  readonly model?: Drafting['model'] | undefined
}

/** The same, as one person looks at it. */
export interface DraftPage extends DraftView, FieldParts {
  readonly draftId: string
  readonly language: Language
  readonly phrases: Phrases
}

export function draftPage(view: DraftView, published: Phrases): DraftPage {
  const { draft, content } = view
  const { language } = published
  const phrases = draft.gazetteer.units ? phrasesOf(content.phrases, content.vocabulary.units)(language) : published
  const nameOf = (kinds: readonly EntryKind[], id: string) => nameIn(content, draft, kinds, id, language)
  return { ...view, draftId: draft.id, at: `/drafts/${draft.id}`, version: draft.version, phrases, language, nameOf }
}

export function factOf({ draft }: DraftView, id: string): DraftFact {
  const { facts = {} } = draft.data
  return (Object.hasOwn(facts, id) ? facts[id] : undefined) ?? {}
}

export function factIds({ draft }: DraftView): string[] {
  return Object.keys(draft.data.facts ?? {})
}

type FactText = NonNullable<NonNullable<DraftText['facts']>[string]>

export function wordsOf({ draft }: DraftView, id: string, language: Language): FactText {
  const facts = draft.texts[language]?.facts ?? {}
  return (Object.hasOwn(facts, id) ? facts[id] : undefined) ?? {}
}

/** As it will be answered from; undefined while something is missing. */
export function asBriefing({ library, draft }: DraftView): Briefing | undefined {
  return library.briefingById.get(draft.id)
}

export function asFact(view: DraftView, id: string): Fact | undefined {
  return asBriefing(view)?.facts.find((fact) => fact.id === id)
}

/** The fact's title in the person's language, or in another that has one, or its id. */
export function titleOf(page: DraftPage, id: string): string {
  const { language, draft } = page
  const own = wordsOf(page, id, language).title
  const other = () => Object.values(draft.texts).map((text) => text?.facts?.[id]?.title)
  return own ?? other().find((title) => title !== undefined) ?? id
}

/** A finding's fact, where it is about one. */
export function factAt({ path }: Finding): string | undefined {
  return path[0] === 'facts' && path[1] !== undefined ? String(path[1]) : undefined
}
