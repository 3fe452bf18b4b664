import { isLanguage } from '../../content/languages.ts'
import type { Draft } from '../drafts/draft.ts'
import { NO_MACHINE } from '../drafts/machine.ts'
import { FACT_PROMPT } from './fact-prompt.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** How far a model has read the texts of a draft. */
export interface Progress {
  readonly pieces: readonly Piece[]
  readonly unread: readonly Piece[]
  /** Characters that would be sent, names aside. */
  readonly characters: number
  /** Sources whose language the checks cannot read: they are not sent. */
  readonly leftOut: readonly string[]
}

export function progressOf(
  { sources, machine = NO_MACHINE }: Pick<Draft, 'sources' | 'machine'>,
  model: string,
): Progress {
  const pieces = piecesOf(sources, `${model} ${FACT_PROMPT}`)
  const read = new Set(machine.read)
  const unread = pieces.filter(({ key }) => !read.has(key))
  const characters = unread.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((own, { text }) => own + text.length, 0),
    0,
  )
  const leftOut = [...sources].flatMap(([id, { language }]) => (isLanguage(language) ? [] : [id]))
  return { pieces, unread, characters, leftOut }
}

/** Whether all of a cited paragraph has been read, when those pieces are still to come. */
export function readWithout(unread: readonly Piece[], sources: Draft['sources']): (citation: string) => boolean {
  const left = new Set(
    unread.flatMap(({ source, paragraphs }) => paragraphs.map(({ number }) => `${source} ${number}`)),
  )
  return (citation) => {
    const [source = '', number] = citation.split(' ')
    const isHeld = isLanguage(sources.get(source)?.language ?? '')
    return isHeld && (number === undefined ? !unread.some((piece) => piece.source === source) : !left.has(citation))
  }
}
