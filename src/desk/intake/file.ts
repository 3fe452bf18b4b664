import { extname } from 'node:path'
import { readRegularFile, UnfitFileError } from '../../content/read-file.ts'
import { UserError } from '../../errors.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { SourceText } from '../drafts/draft.ts'
import { decodeText } from './decode.ts'
import { LARGEST_TEXT, readPaste, type SourceDetails } from './paste.ts'
import { readArticle } from './read-article.ts'

/**
 * A file that an editor has: plain text, Markdown, or a saved page, as its content tells.
 * @throws {UserError} on what is no such file
 */
export async function readTextFile(path: string, evidence: WordEvidence, details?: SourceDetails): Promise<SourceText> {
  return readTextBytes(bytesOf(path), extname(path), evidence, details)
}

/** The same for a file that a browser sends. `extension` with its dot, as `.html`. */
export async function readTextBytes(
  bytes: Uint8Array,
  extension: string,
  evidence: WordEvidence,
  details: SourceDetails = {},
): Promise<SourceText> {
  if (bytes.length > LARGEST_TEXT) throw new UserError('desk-intake-too-large', { size: LARGEST_TEXT / 1024 / 1024 })
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') throw new UserError('desk-intake-pdf')
  const text = decodeText(bytes)
  if (!isPage(text, extension)) return readPaste(text, evidence, details)
  const page = await readArticle(text, details.url, evidence)
  const { language = page.language } = details
  return { ...page, ...given(details), language }
}

function bytesOf(path: string): Buffer {
  try {
    return readRegularFile(path)
  } catch (error) {
    if (error instanceof UnfitFileError) throw new UserError('desk-intake-unfit-file')
    throw new UserError('desk-intake-no-file')
  }
}

/** Behind comments, each of which ends where it first can: tried in other ways, a few dozen would never end. */
const PAGE = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype html|html)[\s>]/iu

/** Markdown may begin with a tag too. */
function isPage(text: string, extension: string): boolean {
  return /^\.x?html?$/iu.test(extension) || PAGE.test(text)
}

/** What an editor wrote goes before what a page says of itself. */
function given(details: SourceDetails): SourceDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}
