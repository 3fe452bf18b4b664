import type { Knowledge } from '../../answer/knowledge.ts'
import type { Content } from '../../content/load.ts'
import type { Proposal, SourceText } from '../drafts/draft.ts'
import type { TrayItem } from '../intake/tray.ts'
import { proposeFromSheet } from '../propose/from-sheet.ts'
import { proposeFromTexts } from '../propose/from-texts.ts'
import type { Setting } from '../propose/setting.ts'

export interface ProposingParts {
  readonly knowledge: () => Knowledge
  readonly published: () => Content
  /** Ids of drafts, which no other may have. */
  readonly draftIds: () => readonly string[]
  readonly today: () => string
}

/** Makes a draft of what lies in the tray: of a fact sheet, or of the texts; texts beside a sheet are its sources. */
export function proposing({ knowledge, published, draftIds, today }: ProposingParts) {
  return (items: readonly TrayItem[]): Proposal => {
    const content = published()
    const setting: Setting = {
      today: today(),
      takenKeys: new Set(content.briefings.map(({ data }) => data.key)),
      takenIds: new Set([...content.briefings.map(({ id }) => id), ...draftIds()]),
    }
    const sheet = items.find((item) => item.sheet !== undefined)?.sheet
    const texts = items.filter((item) => item.sheet === undefined).map(({ text }) => text)
    if (sheet === undefined) return proposeFromTexts(texts, knowledge(), content, setting)
    return withTexts(proposeFromSheet(sheet, knowledge(), content, setting), texts)
  }
}

/** Each text as a source of its own. */
function withTexts(proposal: Proposal, texts: readonly SourceText[]): Proposal {
  const sources = new Map(proposal.sources)
  const listed = { ...proposal.data.sources }
  for (const [at, text] of texts.entries()) {
    const id = `text-${at + 1}`
    const { paragraphs: _, title: __, ...about } = text
    sources.set(id, text)
    listed[id] = about
  }
  return { ...proposal, data: { ...proposal.data, sources: listed }, sources }
}
