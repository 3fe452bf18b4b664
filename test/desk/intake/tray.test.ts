import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disk } from '../../../src/desk/drafts/disk.ts'
import { trayOf } from '../../../src/desk/intake/tray.ts'
import { root } from '../../fixtures/paths.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'communique-tray-'))
const open = (person: string, place: string) => trayOf(person, place, disk, { now: () => 0 })
const text = { language: 'en', paragraphs: ['They met.'] }

it('keeps what one person took in, whoever opens it next', () => {
  const place = folder()
  const { id } = open('Anna', place).add(text, '# A sheet')
  expect(open('Anna', place).items()).toEqual([{ id, text, sheet: '# A sheet' }])
  expect(open('Omar', place).items()).toEqual([])
})

it('takes details, and takes them away again', () => {
  const tray = open('Anna', folder())
  const { id } = tray.add(text)
  tray.describe(id, { outlet: 'Jiji Press', date: '2026-03-03' })
  expect(tray.items()[0]?.text).toEqual({ ...text, outlet: 'Jiji Press', date: '2026-03-03' })
  tray.describe(id, { outlet: undefined })
  expect(tray.items()[0]?.text).toEqual({ ...text, date: '2026-03-03' })
  tray.remove(id)
  expect(tray.items()).toEqual([])
})

it('holds several long texts, and takes no more than it can give back', () => {
  const tray = open('Anna', folder())
  const ofMegabytes = (size: number) => ({ language: 'en', paragraphs: ['x'.repeat(size * 1024 * 1024)] })
  for (let held = 0; held < 2; held++) tray.add(ofMegabytes(2))
  expect(tray.items()).toHaveLength(2)
  expect(() => tray.add(ofMegabytes(17))).toThrow('desk-intake-too-large')
  for (const { id } of tray.items()) tray.remove(id)
  expect(tray.items()).toEqual([])
})

it('calls no file by the name of a person', () => {
  const place = folder()
  open('../../etc/Anna', place).add(text)
  expect(readdirSync(place)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/u)])
})

it('begins anew where somebody wrote something else into it', () => {
  const place = folder()
  open('Anna', place).add(text)
  const [file = ''] = readdirSync(place)
  writeFileSync(join(place, file), '{"half": ')
  expect(open('Anna', place).items()).toEqual([])
})

it('loses nothing of what two desks take in at once', { timeout: 60_000 }, async () => {
  const place = folder()
  const desks = ['one', 'two'].map((title) =>
    spawn(process.execPath, ['test/desk/intake/taking-in.ts', place, title, '40'], { cwd: root }),
  )
  await Promise.all(desks.map((desk) => once(desk, 'exit')))
  const titles = open('Anna', place)
    .items()
    .map((item) => item.text.title)
  expect(titles.sort()).toEqual(
    ['one', 'two'].flatMap((title) => Array.from({ length: 40 }, (_, at) => `${title} ${at}`)).sort(),
  )
})
