import { segmentsOf } from '../../language/words.ts'
import type { Piece, PieceParagraph } from './pieces.ts'

/** Fewer words stand in any text, and prove nothing. */
const FEWEST_WORDS = 3

/**
 * The paragraph in which a quotation stands, sign for sign, as it was sent: that which is named, else the only one. Undefined
 * where it stands in none, or in several others.
 */
export function quotedIn(quotation: string, number: number, { paragraphs }: Piece): PieceParagraph | undefined {
  if (segmentsOf(quotation).length < FEWEST_WORDS) return undefined
  const holding = paragraphs.filter(({ text }) => text.includes(quotation))
  const named = holding.find((paragraph) => paragraph.number === number)
  return named ?? (holding.length === 1 ? holding[0] : undefined)
}
