import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/command/services.ts'
import { UserError } from '../../src/errors.ts'
import { reportsInFolder } from '../../src/store/reports.ts'
import { folder } from '../fixtures/store.ts'

const report = (reference: string, at = '2026-01-17T09:00:00.000Z', text = 'wrong date'): Report => {
  return { reference, at, platform: 'telegram', language: 'en', text }
}

const referencesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).reference)

describe('reports', () => {
  it('are kept in order, one JSON object a line, for nobody else to read', async () => {
    using own = folder()
    const file = join(own.path, 'new', 'reports.jsonl')
    const reports = reportsInFolder(join(own.path, 'new'))
    await Promise.all(['a', 'b', 'c'].map((reference) => reports.add(report(reference))))
    expect(referencesIn(file)).toEqual(['a', 'b', 'c'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('beyond five hundred a day are not taken, and the reader is told; neither a restart nor a reader’s words change that', async () => {
    using own = folder()
    const full = async (reports: ReturnType<typeof reportsInFolder>, at: string) =>
      await expect(reports.add(report('late', at))).rejects.toEqual(new UserError('error-reports-full'))
    const reports = reportsInFolder(own.path)
    await reports.add(report('first', '2026-01-17T00:00:00.000Z', '"at":"2026-01-18T"'))
    for (let number = 0; number < 500; number++) await reports.add(report(String(number), '2026-01-18T00:00:00.000Z'))
    await full(reports, '2026-01-18T23:59:59.999Z')
    await full(reportsInFolder(own.path), '2026-01-18T23:59:59.999Z')
    await reports.add(report('next day', '2026-01-19T00:00:00.000Z'))
    expect(referencesIn(join(own.path, 'reports.jsonl'))).toHaveLength(502)
  })

  it('fill no disk: full files are put aside, and the oldest goes', async () => {
    using own = folder()
    const file = (name: string) => join(own.path, name)
    const reports = reportsInFolder(own.path)
    for (let day = 10; day < 18; day++) {
      await reports.add(report(`day ${day}`, `2026-01-${day}T09:00:00.000Z`))
      writeFileSync(file('reports.jsonl'), `${JSON.stringify(report(`much on ${day}`))}\n${' '.repeat(5_000_000)}`)
    }
    await reports.add(report('last', '2026-01-18T09:00:00.000Z'))
    expect(readdirSync(own.path).sort()).toEqual([
      ...[1, 2, 3, 4, 5].map((age) => `reports.${age}.jsonl`),
      'reports.jsonl',
    ])
    expect(referencesIn(file('reports.jsonl'))).toEqual(['last'])
    expect(readFileSync(file('reports.1.jsonl'), 'utf8')).toContain('much on 17')
    expect(readFileSync(file('reports.5.jsonl'), 'utf8')).toContain('much on 13')
  })

  it('that cannot be kept are told once to whoever runs the bot, and kept again when they can', async () => {
    using own = folder()
    const logged: string[] = []
    const reports = reportsInFolder(own.path, (event, _, level) => logged.push(`${level} ${event}`))
    await reports.add(report('before'))
    const file = join(own.path, 'reports.jsonl')
    const kept = readFileSync(file)
    rmSync(file)
    mkdirSync(file)
    for (let time = 0; time < 3; time++)
      await expect(reports.add(report('lost'))).rejects.toMatchObject({ name: 'StoreError', problem: 'read-only' })
    rmSync(file, { recursive: true })
    writeFileSync(file, kept)
    await reports.add(report('after'))
    expect(referencesIn(file)).toEqual(['before', 'after'])
    expect(logged).toEqual(['warn reports not kept'])
  })

  it('make no folder where the bot’s own was moved away', async () => {
    using own = folder()
    const dataDir = join(own.path, 'data')
    const early = reportsInFolder(dataDir)
    mkdirSync(dataDir)
    const late = reportsInFolder(dataDir)
    await early.add(report('before'))
    rmSync(dataDir, { recursive: true })
    for (const reports of [early, late])
      await expect(reports.add(report('lost'))).rejects.toMatchObject({ name: 'StoreError' })
    expect(existsSync(dataDir)).toBe(false)
  })

  it('are refused where nothing can be written', async () => {
    using own = folder()
    chmodSync(own.path, 0o555)
    const asRoot = process.geteuid?.() === 0
    if (asRoot) process.seteuid?.(65534)
    try {
      await expect(reportsInFolder(own.path).add(report('lost'))).rejects.toThrow(
        /^Reports cannot be kept in .* \(EACCES\)/,
      )
    } finally {
      if (asRoot) process.seteuid?.(0)
    }
  })
})
