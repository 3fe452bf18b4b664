import { spawn } from 'node:child_process'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../errors.ts'
import type { Article } from './article.ts'
import type { Feed } from './feed.ts'

export interface ReadingTask {
  readonly form: 'article' | 'feed'
  readonly text: string
  readonly address?: string | undefined
}

/** What the process sends back; `refused` is the phrase of an error that the editor can mend. */
export type Reading = { readonly article: Article } | { readonly feed: Feed } | { readonly refused: string }

/** Milliseconds and megabytes for one page: some are nested so deeply that reading them would never end. */
const TIME_LIMIT = 20_000
const MEMORY_LIMIT = 512

const PROGRAM = fileURLToPath(new URL('./reading-process.ts', import.meta.url))
/** It may read files, its own program among them, but neither write any nor start anything. */
const OPTIONS = ['--permission', '--allow-fs-read=*', '--no-warnings', `--max-old-space-size=${MEMORY_LIMIT}`]

/**
 * Reads what strangers wrote in a process of its own, which is ended when that asks too much; a thread that runs out of memory
 * may take everything with it.
 * @throws {UserError} on what cannot be read
 */
export async function readApart(task: ReadingTask, time = TIME_LIMIT): Promise<Reading> {
  const reading = await answerOf(task, AbortSignal.timeout(time))
  if (reading === undefined)
    throw new UserError(task.form === 'feed' ? 'desk-intake-no-feed' : 'desk-intake-no-article')
  if ('refused' in reading) throw new UserError(reading.refused)
  return reading
}

/** Undefined where the process broke off, for whatever reason. */
async function answerOf(task: ReadingTask, signal: AbortSignal): Promise<Reading | undefined> {
  // What the reader of pages prints of its own may hold the page; no setting, and no token among them, is passed on.
  const child = spawn(process.execPath, [...OPTIONS, PROGRAM], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    signal,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve).on('error', () => resolve(null))
  })
  // A process that ends early does not take the rest.
  child.stdin.on('error', () => {}).end(JSON.stringify(task))
  const [code, written] = await Promise.all([ended, textOf(child.stdout).catch(() => '')])
  return code === 0 ? (JSON.parse(written) as Reading) : undefined // as reading-process.ts writes it
}
