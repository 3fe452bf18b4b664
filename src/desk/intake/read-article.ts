import { UserError } from '../../errors.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { SourceText } from '../drafts/draft.ts'
import { languageOf } from './language-of.ts'
import { readApart } from './read-apart.ts'

/**
 * The article of a page as a source. `time`: milliseconds that it may take.
 * @throws {UserError} on a page without an article, or one that cannot be read
 */
export async function readArticle(
  html: string,
  address: string | undefined,
  evidence: WordEvidence,
  time?: number,
): Promise<SourceText> {
  const reading = await readApart({ form: 'article', text: html, address }, time)
  if (!('article' in reading) || reading.article.paragraphs.length === 0) throw new UserError('desk-intake-no-article')
  const { outlet, date, url, title, language, paragraphs } = reading.article
  return { outlet, date, url, title, language: languageOf(paragraphs, evidence, language), paragraphs }
}
