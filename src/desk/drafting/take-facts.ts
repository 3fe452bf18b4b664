import type { Finding } from '../../check/finding.ts'
import { LANGUAGES } from '../../content/languages.ts'
import { unique } from '../../language/lists.ts'
import type { Change, Draft, DraftGazetteer } from '../drafts/draft.ts'
import type { MachineTaking } from '../drafts/drafts.ts'
import type { MachineMark, MachineWork } from '../drafts/machine.ts'
import { summaryOf } from '../propose/summary.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { FACT_PROMPT, type SaidFact } from './fact-prompt.ts'
import type { Piece } from './pieces.ts'
import type { DraftSetting } from './setting.ts'
import { joined, soundOnes } from './sound.ts'

export interface SaidOfPiece {
  readonly said: readonly SaidFact[]
  readonly piece: Piece
  readonly tokens: MachineWork['tokens']
  readonly model: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Facts without words make way whose paragraphs have all been read. */
  readonly makesWay: boolean
  readonly isRead: (citation: string) => boolean
}

/** What a draft takes over of what a model said of a piece of text. */
export function takeFacts(
  { said, piece, tokens, model, at, makesWay, isRead }: SaidOfPiece,
  setting: DraftSetting,
  check: (draft: Draft) => readonly Finding[],
): MachineTaking & { readonly taken: number } {
  const { draft, entries, event } = setting
  const found = candidatesIn(said, piece, setting)
  const { gazetteer: outlines } = entries.used(factsOf(found.candidates), event, {})
  const { candidates, refused } = soundOnes(found, draft, newOnes(outlines, draft.gazetteer), check)
  const without =
    makesWay && candidates.length > 0 ? wordless(draft).filter((id) => citationsOf(draft, id).every(isRead)) : []
  const gazetteer = usedOnes(newOnes(outlines, draft.gazetteer), candidates)
  const marks = candidates.map(
    ({ id, words, quotation, citation }): MachineMark => ({
      fact: id,
      model,
      prompt: FACT_PROMPT,
      at,
      languages: LANGUAGES.filter((language) => words[language] !== undefined),
      quotation,
      citation,
    }),
  )
  return {
    taken: candidates.length,
    without,
    changes: [...changesOf(candidates), ...entryChanges(gazetteer), ...summaryChange(draft, candidates, without)],
    machine: (before) => ({
      marks: [...before.marks, ...marks],
      refused: [...before.refused, ...refused],
      read: unique([...before.read, piece.key]),
      tokens: { sent: before.tokens.sent + tokens.sent, said: before.tokens.said + tokens.said },
    }),
  }
}

function factsOf(candidates: readonly Candidate[]): Record<string, Candidate['fact']> {
  return Object.fromEntries(candidates.map(({ id, fact }) => [id, fact]))
}

/** Facts in the words of no language, as they are proposed. */
function wordless({ data, texts }: Draft): string[] {
  const isWorded = (id: string) =>
    LANGUAGES.some((language) => texts[language]?.facts?.[id]?.title ?? texts[language]?.facts?.[id]?.text)
  return Object.keys(data.facts ?? {}).filter((id) => !isWorded(id))
}

function citationsOf({ data }: Draft, id: string): string[] {
  return (data.facts?.[id]?.citations ?? []).map(String)
}

function newOnes(outlines: DraftGazetteer, own: DraftGazetteer): DraftGazetteer {
  const known = new Set(Object.values(own).flatMap((entries) => Object.keys(entries ?? {})))
  return onlyIf(outlines, (id) => !known.has(id))
}

/** Those that the facts name, and the countries of these. */
function usedOnes(outlines: DraftGazetteer, candidates: readonly Candidate[]): DraftGazetteer {
  const named = new Set(
    candidates.flatMap(({ fact }) => [...JSON.stringify(fact).matchAll(/"([a-z0-9-]+)"/gu)].map(([, id]) => id)),
  )
  const lands = [outlines.people, outlines.places].flatMap((entries) =>
    Object.entries(entries ?? {}).flatMap(([id, entry]) => (named.has(id) ? [entry?.country] : [])),
  )
  return onlyIf(outlines, (id) => named.has(id) || lands.includes(id))
}

function onlyIf(gazetteer: DraftGazetteer, isWanted: (id: string) => boolean): DraftGazetteer {
  let left: DraftGazetteer = {}
  for (const [kind, entries] of Object.entries(gazetteer))
    for (const [id, entry] of Object.entries(entries ?? {}))
      if (isWanted(id)) left = joined(left, { [kind]: { [id]: entry } })
  return left
}

export function changesOf(candidates: readonly Pick<Candidate, 'id' | 'fact' | 'words'>[]): Change[] {
  return candidates.flatMap(({ id, fact, words }) => {
    const path = ['facts', id]
    const told = LANGUAGES.flatMap((file): Change[] => (words[file] ? [{ file, path, value: words[file] }] : []))
    return [{ file: 'briefing', path, value: fact } as const, ...told]
  })
}

function entryChanges(gazetteer: DraftGazetteer): Change[] {
  return Object.entries(gazetteer).flatMap(([kind, entries]) =>
    Object.entries(entries ?? {}).map(([id, value]): Change => ({ file: 'gazetteer', path: [kind, id], value })),
  )
}

/** A draft of which nothing is told first any more gets a beginning. */
function summaryChange({ data }: Draft, candidates: readonly Candidate[], without: readonly string[]): Change[] {
  const left = (data.summary ?? []).filter((id) => id !== undefined && !without.includes(id))
  if (left.length > 0 || candidates.length === 0) return []
  return [{ file: 'briefing', path: ['summary'], value: summaryOf(factsOf(candidates)) }]
}
