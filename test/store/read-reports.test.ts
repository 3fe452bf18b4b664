import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/command/services.ts'
import { readReports } from '../../src/store/read-reports.ts'
import { reportsInFolder } from '../../src/store/reports.ts'
import { folder } from '../fixtures/store.ts'

const report = (reference: string, at: string, rest: Partial<Report> = {}): Report => {
  return { reference, at, platform: 'telegram', language: 'it', text: 'data sbagliata', ...rest }
}

describe('reports that editors read', () => {
  it('are as they were written, the newest first', async () => {
    using own = folder()
    const reports = reportsInFolder(own.path)
    const first = report('a', '2026-01-17T09:00:00.000Z', { briefing: 'one', facts: ['one/where', 'one/when'] })
    const second = report('b', '2026-01-18T09:00:00.000Z', { text: 'due\nrighe' })
    await reports.add(first)
    await reports.add(second)
    expect(await readReports(own.path)).toEqual([second, first])
  })

  it('are those of older files too', async () => {
    using own = folder()
    const days = ['2026-01-18', '2026-01-16', '2026-01-17']
    for (const [at, name] of ['reports.jsonl', 'reports.5.jsonl', 'reports.1.jsonl'].entries())
      writeFileSync(join(own.path, name), `${JSON.stringify(report(name, `${days[at]}T09:00:00.000Z`))}\n`)
    expect((await readReports(own.path)).map(({ reference }) => reference)).toEqual([
      'reports.jsonl',
      'reports.1.jsonl',
      'reports.5.jsonl',
    ])
  })

  it('are read past lines that are broken, cut short or of another kind', async () => {
    using own = folder()
    const whole = report('whole', '2026-01-17T09:00:00.000Z')
    const file = join(own.path, 'reports.jsonl')
    writeFileSync(file, '{"reference":"cut", "at":\n\n[]\nnull\n"words"\n{"reference":1}\n')
    appendFileSync(file, `${JSON.stringify({ ...whole, added: 'later' })}\n`)
    expect(await readReports(own.path)).toEqual([whole])
  })

  it('are none where there is no folder', async () => {
    expect(await readReports('/nowhere/at/all')).toEqual([])
  })
})
