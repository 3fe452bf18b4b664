import type { Language } from '../content/languages.ts'
import type { Citation, Citations } from '../content/library.ts'

export type { Citation, Citations } from '../content/library.ts'

/**
 * What every platform shows: a document of blocks, never a string. Whatever states something carries its citations;
 * `note`, `choice` and `prompt` are the bot's own words and state nothing of the world.
 */
export interface Answer {
  readonly kind: 'answer' | 'closest' | 'unknown' | 'notice' | 'help'
  readonly language: Language
  readonly title: string
  readonly blocks: readonly Block[]
  /** What the reader may ask next; shown as buttons where there are any. */
  readonly actions: readonly Action[]
  /** The briefing it speaks of; follow-ups lean on it. */
  readonly briefing?: string
  /** Facts that come next, for whoever asks for more: `<briefing>/<fact>`. */
  readonly rest?: readonly string[]
  /** What can be shown beside it where pictures can be drawn; it says nothing that the answer or its briefing does not. */
  readonly picture?: Picture
  /** The sources stand in one short line: what is told matters more here than who told it. */
  readonly isDigest?: boolean
  /** Only returns a courtesy, such as thanks: where several people talk, nobody waits for it. */
  readonly isCourtesy?: true
  /** Tells of whoever asked: for nobody else, where the platform can keep it from others. */
  readonly isPersonal?: true
}

/** What a picture shows. Facts are `<briefing>/<fact>`. */
export type Picture = (
  | { readonly kind: 'briefing'; readonly briefing: string }
  /** In order of time. */
  | { readonly kind: 'timeline'; readonly title: string; readonly facts: readonly string[] }
  /** Who met whom: facts that tell of meetings, and whom or what they were asked about. */
  | {
      readonly kind: 'encounters'
      readonly title: string
      readonly facts: readonly string[]
      readonly about: readonly string[]
    }
) & {
  /** As the chat wants it; left out, as its platform usually looks. */
  readonly theme?: Theme
}

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** One fact in the reader's words. `fact` is `<briefing>/<fact>`. */
export interface Statement {
  readonly text: string
  /** The strongest first. */
  readonly citations: Citations
  readonly fact: string
  /** What was asked for, in front of the rest: a date, a sum, a place, a name, a plain yes. */
  readonly lead?: string
  /** The part of `text` that was asked for, where it stands in the sentence already. */
  readonly stressed?: string
  readonly caveat?: Caveat
  /** That it was corrected, and of what. */
  readonly correction?: string
  /** Matters more than what stands beside it. */
  readonly isKey?: boolean
}

/** How far a statement can be trusted; `citations` are those of the other reading, where sources differ. */
export interface Caveat {
  readonly text: string
  readonly citations: readonly Citation[]
}

export type Block =
  /** Statements one below the other; the first of them as plain sentences, where they tell it all in short. */
  | {
      readonly type: 'facts'
      readonly heading?: string
      readonly isProse?: boolean
      readonly statements: readonly Statement[]
    }
  | { readonly type: 'people'; readonly people: readonly Person[] }
  | { readonly type: 'sectors'; readonly sectors: readonly SectorLine[] }
  | { readonly type: 'sources'; readonly sources: readonly SourceLine[] }
  | { readonly type: 'correction'; readonly text: string; readonly statement: Statement }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'choice'; readonly prompt: string; readonly options: readonly Action[] }
  /** The reader is asked to write something; where a platform can, it opens a reply. */
  | { readonly type: 'prompt'; readonly text: string }

export interface Person {
  /** Name and office. */
  readonly text: string
  readonly citations: Citations
}

export interface SectorLine {
  readonly id: string
  readonly name: string
  /** The fact that deals with it most: `<briefing>/<fact>`. */
  readonly fact: string
  readonly citations: Citations
}

export interface SourceLine {
  readonly label: string
  /** As in the answer whose sources these are. */
  readonly number: number
  readonly url?: string
  readonly citations: Citations
}

/** Leads to a command; fits a button of any platform, so it never holds question text. */
export interface Action {
  readonly label: string
  readonly command: string
  /** A briefing's key. */
  readonly briefing?: string
  /** Positions of facts in that briefing, counted from 0. */
  readonly facts?: readonly number[]
  /** Values of the command's arguments, by name. */
  readonly values?: Readonly<Record<string, string>>
  /** How many of these facts, or choices, were shown before. */
  readonly page?: number
  /** In another language than the answer's. */
  readonly language?: Language
  /** Leads to another event that could have been meant. */
  readonly isAlternative?: boolean
}

/** Every statement of an answer, in reading order. */
export function statementsOf(answer: Pick<Answer, 'blocks'>): Statement[] {
  return answer.blocks.flatMap(statementsOfBlock)
}

function statementsOfBlock(block: Block): readonly Statement[] {
  switch (block.type) {
    case 'facts':
      return block.statements
    case 'correction':
      return [block.statement]
    case 'people':
    case 'sectors':
    case 'sources':
    case 'note':
    case 'choice':
    case 'prompt':
      return []
  }
}

/** Every fact that an answer shows or leans on, once, in reading order. */
export function factsOf(answer: Pick<Answer, 'blocks'>): string[] {
  const facts = answer.blocks.flatMap((block) =>
    block.type === 'sectors' ? block.sectors.map(({ fact }) => fact) : statementsOfBlock(block).map(({ fact }) => fact),
  )
  return [...new Set(facts)]
}

/** Every citation of an answer once, in the order in which it is leaned on. */
export function citationsOf(answer: Answer): Citation[] {
  const found = new Map<string, Citation>()
  for (const block of answer.blocks)
    for (const citation of citationsOfBlock(block))
      found.set(citationKey(citation), found.get(citationKey(citation)) ?? citation)
  return [...found.values()]
}

export function citationKey({ briefing, source, paragraph }: Citation): string {
  return `${briefing} ${source} ${paragraph ?? ''}`
}

function citationsOfBlock(block: Block): readonly Citation[] {
  switch (block.type) {
    case 'people':
      return block.people.flatMap(({ citations }) => citations)
    case 'sectors':
      return block.sectors.flatMap(({ citations }) => citations)
    case 'sources':
      return block.sources.flatMap(({ citations }) => citations)
    case 'facts':
    case 'correction':
    case 'note':
    case 'choice':
    case 'prompt':
      return statementsOfBlock(block).flatMap(({ citations, caveat }) => [...citations, ...(caveat?.citations ?? [])])
  }
}
