import { isLanguage, type Language } from '../../content/languages.ts'
import type { SourceText } from '../drafts/draft.ts'
import { fingerprint } from '../drafts/splices.ts'

/** So much of a text is sent at a time, in characters: what is made of it in four languages has some ten times as much. */
const LENGTH = 2500

export interface PieceParagraph {
  /** As citations count it, from 1; a long paragraph may be cut, its pieces have one number. */
  readonly number: number
  readonly text: string
}

/** What one request sends of a source's text, to the letter. */
export interface Piece {
  readonly source: string
  readonly language: Language
  /** The day the text was written, where it says so. */
  readonly date?: string | undefined
  readonly title?: string | undefined
  readonly paragraphs: readonly PieceParagraph[]
  /** Tells it from all others, whatever they are of. */
  readonly key: string
}

/** The texts in pieces; those in languages that the checks cannot read are left out. `reader` is who reads them. */
export function piecesOf(sources: ReadonlyMap<string, SourceText>, reader: string): Piece[] {
  return [...sources].flatMap(([source, text]) => {
    const { language, paragraphs, date, title } = text
    if (!isLanguage(language)) return []
    const parts = paragraphs.flatMap((paragraph, at) =>
      cut(paragraph).map((part): PieceParagraph => ({ number: at + 1, text: part })),
    )
    return inPieces(parts).map((own) => ({
      source,
      language,
      date,
      title,
      paragraphs: own,
      key: fingerprint(JSON.stringify([reader, source, own])),
    }))
  })
}

function inPieces(parts: readonly PieceParagraph[]): PieceParagraph[][] {
  const pieces: PieceParagraph[][] = []
  let room = 0
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last && part.text.length <= room) last.push(part)
    else {
      pieces.push([part])
      room = LENGTH
    }
    room -= part.text.length
  }
  return pieces
}

/** A paragraph that is longer than a piece, cut behind a sentence where it has one. */
function cut(paragraph: string): string[] {
  if (paragraph.length <= LENGTH) return [paragraph]
  const parts = ['']
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(paragraph))
    for (const text of inLengths(segment)) {
      const last = parts.at(-1) ?? ''
      if (last.length + text.length <= LENGTH) parts[parts.length - 1] = last + text
      else parts.push(text)
    }
  return parts.filter((part) => part !== '')
}

/** No half of a sign. */
function inLengths(text: string): string[] {
  const signs = [...text]
  return Array.from({ length: Math.ceil(signs.length / LENGTH) }, (_, at) =>
    signs.slice(at * LENGTH, (at + 1) * LENGTH).join(''),
  )
}
