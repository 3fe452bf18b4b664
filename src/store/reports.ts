import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reports } from '../command/services.ts'

/** Keeps readers' reports as one JSON object a line in `reports.jsonl`, for the editors. */
export function reportsInFolder(folder: string): Reports {
  return {
    add(report) {
      mkdirSync(folder, { recursive: true })
      appendFileSync(join(folder, 'reports.jsonl'), `${JSON.stringify(report)}\n`, { mode: 0o600 })
    },
  }
}
