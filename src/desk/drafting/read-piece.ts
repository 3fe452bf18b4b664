import type { Finding } from '../../check/finding.ts'
import { buildLibrary } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import { unique } from '../../language/lists.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { readSentence } from '../propose/reading/sentence.ts'
import { askModel, type DraftingModel } from './ask-model.ts'
import { FACT_INSTRUCTIONS, FACT_TOKENS, factPrompt, factSchema } from './fact-prompt.ts'
import type { Piece } from './pieces.ts'
import { type DraftSetting, namesOf, settingOf } from './setting.ts'
import { takeFacts } from './take-facts.ts'

export interface DraftingParts {
  readonly model: DraftingModel
  readonly drafts: Drafts
  /** A draft beside what is published, and what is wrong with it. */
  readonly check: (draft: Draft) => { readonly content: Content; readonly findings: readonly Finding[] }
  readonly now: () => Date
}

export interface Reading {
  readonly by: string
  /** Facts that were proposed without words make way for the model's. */
  readonly makesWay: boolean
  /** Whether a cited paragraph has been read, this piece included. */
  readonly isRead: (citation: string) => boolean
  readonly stopped: AbortSignal
}

/** So many names as the archive spells them are told to a model. */
const MOST_NAMES = 60

/** Has a piece of a draft's text read, and takes over what can be; how many facts that is. @throws {ModelFailure} */
export async function readPiece(id: string, piece: Piece, reading: Reading, parts: DraftingParts): Promise<number> {
  const { model, drafts, check, now } = parts
  const before = settingAt(drafts.read(id), check)
  const question = {
    instructions: FACT_INSTRUCTIONS,
    text: factPrompt(piece, namesOf(namedIn(piece, before), before)),
    schema: factSchema,
    name: 'facts',
    maxTokens: FACT_TOKENS,
  }
  const { value, tokens } = await askModel(model, question, reading.stopped)
  // Meanwhile somebody may have gone on with it.
  const draft = drafts.read(id)
  const setting = isReadAlike(draft, before.draft) ? { ...before, draft } : settingAt(draft, check)
  const said = { said: value.facts, piece, tokens, model: model.name, at: now().toISOString(), ...reading }
  const taking = takeFacts(said, setting, (one) => check(one).findings)
  drafts.takeFromMachine(id, taking, reading.by)
  return taking.taken
}

function settingAt(draft: Draft, check: DraftingParts['check']): DraftSetting {
  const { content } = check(draft)
  return settingOf(draft, content, buildLibrary(content))
}

/** Texts are read by the same names, and of the same event. */
function isReadAlike(one: Draft, other: Draft): boolean {
  const parts = ({ data: { kind, date, place, countries, participants }, gazetteer }: Draft) =>
    JSON.stringify([kind, date, place, countries, participants, gazetteer])
  return parts(one) === parts(other)
}

function namedIn({ paragraphs, language }: Piece, { entries, event }: DraftSetting): string[] {
  const reader = entries.readers()(language)
  const named = paragraphs.flatMap(({ text }) => readSentence(text, reader, event.cast).named.map(({ id }) => id))
  return unique([...event.participants.map(({ person }) => person), ...event.countries, ...named]).slice(0, MOST_NAMES)
}
