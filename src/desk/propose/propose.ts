import type { Knowledge } from '../../answer/knowledge.ts'
import type { Content } from '../../content/load.ts'
import type { Proposal, SourceText } from '../drafts/draft.ts'
import { proposeFromSheet } from './from-sheet.ts'
import { proposeFromTexts } from './from-texts.ts'
import type { Setting } from './setting.ts'

/** A text that was taken in. */
export interface TakenIn {
  readonly text: SourceText
  /** The whole of a fact sheet, as it was written. */
  readonly sheet?: string | undefined
}

/** A draft of whatever was taken in: of a fact sheet, with the texts beside it as its sources, or of the texts. */
export function propose(
  items: readonly TakenIn[],
  knowledge: Pick<Knowledge, 'library'>,
  content: Content,
  setting: Setting,
): Proposal {
  const sheet = items.find((item) => item.sheet !== undefined)?.sheet
  const texts = items.filter((item) => item.sheet === undefined).map(({ text }) => text)
  if (sheet === undefined) return proposeFromTexts(texts, knowledge, content, setting)
  return withTexts(proposeFromSheet(sheet, knowledge, content, setting), texts)
}

function withTexts(proposal: Proposal, texts: readonly SourceText[]): Proposal {
  const sources = new Map(proposal.sources)
  const listed = { ...proposal.data.sources }
  for (const [at, text] of texts.entries()) {
    const { paragraphs: _, title: __, ...about } = text
    sources.set(`text-${at + 1}`, text)
    listed[`text-${at + 1}`] = about
  }
  return { ...proposal, data: { ...proposal.data, sources: listed }, sources }
}
