import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report, Reports } from '../command/services.ts'
import { UserError } from '../errors.ts'
import type { Log } from '../platforms/platform.ts'
import { StoreError } from './store-error.ts'

/** Reports of one day: more than editors read, and few enough that nobody fills the disk with them. */
const A_DAY = 500
/** Bytes of a file; a day's reports fit into one. The longest report has 2,000 characters of up to four bytes. */
const FILE_SIZE = 5_000_000
/** Full files that are kept beside the one that is written. */
const OLD_FILES = 5

/** The file that is written, and those before it, by their age. */
function reportFile(folder: string, age: number): string {
  return join(folder, age === 0 ? 'reports.jsonl' : `reports.${age}.jsonl`)
}

/** Every file that may hold reports, the newest first. */
export function reportFiles(folder: string): string[] {
  return Array.from({ length: OLD_FILES + 1 }, (_, age) => reportFile(folder, age))
}

/** Keeps readers' reports as one JSON object a line in `reports.jsonl`, for the editors; older ones in `reports.1.jsonl` and on. */
export function reportsInFolder(folder: string, log: Log = () => {}): Reports {
  const fileOf = (age: number) => reportFile(folder, age)
  // A folder that is moved away while the bot runs is put back more easily where nothing stands.
  let isNew = !existsSync(folder)
  let today: { day: string; count: number } | undefined
  let last: Promise<void> = Promise.resolve()
  let isTold = false

  async function keep(report: Report): Promise<void> {
    const day = report.at.slice(0, 10)
    if (isNew) await mkdir(folder, { recursive: true })
    isNew = false
    if (today?.day !== day) today = { day, count: await countOn(day) }
    if (today.count >= A_DAY) throw new UserError('error-reports-full')
    if ((await sizeOf(fileOf(0))) >= FILE_SIZE) await makeRoom()
    await append(fileOf(0), `${JSON.stringify(report)}\n`)
    today.count++
    isTold = false
  }

  async function countOn(day: string): Promise<number> {
    const kept = await Promise.all([0, 1].map((age) => textOf(fileOf(age))))
    return kept.join('\n').split(`"at":"${day}T`).length - 1
  }

  async function makeRoom(): Promise<void> {
    await rm(fileOf(OLD_FILES), { force: true })
    for (let age = OLD_FILES - 1; age >= 0; age--) await rename(fileOf(age), fileOf(age + 1)).catch(unlessMissing)
  }

  return {
    /** One after the other: what fails is taken back before the next is written. */
    async add(report) {
      const kept = last.then(() => keep(report))
      last = kept.catch(() => {})
      await kept.catch((cause: unknown) => {
        if (cause instanceof UserError) throw cause
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
        const error = new StoreError(
          'read-only',
          `Reports cannot be kept in ${folder} (${code}): make room there.`,
          cause,
        )
        if (!isTold) log('reports not kept', { reason: error.message }, 'warn')
        isTold = true
        throw error
      })
    },
  }
}

/** A line as a whole, or nothing of it. */
async function append(file: string, line: string): Promise<void> {
  const size = await sizeOf(file)
  try {
    await appendFile(file, line, { mode: 0o600 })
  } catch (error) {
    await truncate(file, size).catch(unlessMissing)
    throw error
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(unlessMissing))?.size ?? 0
}

async function textOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(unlessMissing)) ?? ''
}

/** @throws what is wrong with a file that is there */
export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
