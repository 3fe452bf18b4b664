import { UserError } from '../../errors.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { SourceText } from '../drafts/draft.ts'
import { languageOf } from './language-of.ts'
import { paragraphsOf } from './plain-text.ts'

/** Bytes of a text that is pasted or read from a file; the longest report has some hundred thousand. */
export const LARGEST_TEXT = 2 * 1024 * 1024

/** What the text itself does not tell. */
export type SourceDetails = Pick<SourceText, 'outlet' | 'origin' | 'date' | 'url' | 'title'> & {
  readonly language?: string | undefined
}

/** @throws {UserError} on a text that is empty or too large */
export function readPaste(text: string, evidence: WordEvidence, details: SourceDetails = {}): SourceText {
  if (Buffer.byteLength(text) > LARGEST_TEXT)
    throw new UserError('desk-intake-too-large', { size: LARGEST_TEXT / 1024 / 1024 })
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0) throw new UserError('desk-intake-empty')
  return {
    ...details,
    language: details.language ?? languageOf(paragraphs, evidence),
    title: details.title ?? titleOf(paragraphs),
    paragraphs,
  }
}

/** As news are headed, in UTF-16 units. */
const LONGEST_TITLE = 160

/** The first line, where it is short, is no whole sentence and has more below it. It stays a paragraph: citations count it. */
function titleOf([first = '', ...others]: readonly string[]): string | undefined {
  const isHeading = first.length <= LONGEST_TITLE && !/[.。:：;؛]["”»」]*$/u.test(first)
  const isHeaded = others.some((paragraph) => paragraph.length > first.length)
  return isHeading && isHeaded ? first.replace(/^#+ /u, '') : undefined
}
