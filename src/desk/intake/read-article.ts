import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { UserError } from '../../errors.ts'
import type { WordEvidence } from '../../language/detect.ts'
import type { SourceText } from '../drafts/draft.ts'
import type { Article } from './article.ts'
import { languageOf } from './language-of.ts'

/** Milliseconds and megabytes for one page: some are nested so deeply that reading them would never end. */
const TIME_LIMIT = 10_000
const MEMORY_LIMIT = 512

/**
 * The article of a page as a source. It is read in a thread of its own, which ends when the page asks too much.
 * @throws {UserError} on a page without an article, or one that cannot be read
 */
export async function readArticle(
  html: string,
  address: string | undefined,
  evidence: WordEvidence,
  time = TIME_LIMIT,
): Promise<SourceText> {
  const { outlet, date, url, title, language, paragraphs } = await inThread(html, address, time)
  if (paragraphs.length === 0) throw new UserError('desk-intake-no-article')
  return { outlet, date, url, title, language: languageOf(paragraphs, evidence, language), paragraphs }
}

async function inThread(html: string, address: string | undefined, time: number): Promise<Article> {
  const thread = new Worker(new URL('./article-thread.ts', import.meta.url), {
    workerData: { html, address },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    // What the reader of pages prints may hold the page.
    stdout: true,
    stderr: true,
  })
  try {
    const [article] = await once(thread, 'message', { signal: AbortSignal.timeout(time) })
    return article as Article // article-thread.ts sends nothing else
  } catch {
    throw new UserError('desk-intake-no-article')
  } finally {
    await thread.terminate()
  }
}
