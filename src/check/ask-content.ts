import { Worker } from 'node:worker_threads'
import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import type { Asked, AskOptions } from './asked.ts'

/** What a thread is given. */
export interface AskTask extends AskOptions {
  readonly content: Content
  readonly language: Language
}

/** Asks all questions of a content folder, with a thread for each language, as there are thousands. */
export async function askContent(content: Content, options: AskOptions = {}): Promise<Asked[]> {
  const byLanguage = await Promise.all(LANGUAGES.map((language) => askInThread({ content, language, ...options })))
  return byLanguage.flat()
}

function askInThread(task: AskTask): Promise<Asked[]> {
  const worker = new Worker(new URL('./ask-thread.ts', import.meta.url), { workerData: task })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
