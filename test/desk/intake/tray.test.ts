import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { disk } from '../../../src/desk/drafts/disk.ts'
import { trayOf } from '../../../src/desk/intake/tray.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'communique-tray-'))
const text = { language: 'en', paragraphs: ['They met.'] }

it('keeps what one person took in, whoever opens it next', () => {
  const place = folder()
  const { id } = trayOf('Anna', place, disk).add(text, '# A sheet')
  expect(trayOf('Anna', place, disk).items()).toEqual([{ id, text, sheet: '# A sheet' }])
  expect(trayOf('Omar', place, disk).items()).toEqual([])
})

it('takes details, and takes them away again', () => {
  const tray = trayOf('Anna', folder(), disk)
  const { id } = tray.add(text)
  tray.describe(id, { outlet: 'Jiji Press', date: '2026-03-03' })
  expect(tray.items()[0]?.text).toEqual({ ...text, outlet: 'Jiji Press', date: '2026-03-03' })
  tray.describe(id, { outlet: undefined })
  expect(tray.items()[0]?.text).toEqual({ ...text, date: '2026-03-03' })
  tray.remove(id)
  expect(tray.items()).toEqual([])
})

it('calls no file by the name of a person', () => {
  const place = folder()
  trayOf('../../etc/Anna', place, disk).add(text)
  expect(readdirSync(place)).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/u)])
})

it('begins anew where somebody wrote something else into it', () => {
  const place = folder()
  trayOf('Anna', place, disk).add(text)
  const [file = ''] = readdirSync(place)
  writeFileSync(join(place, file), '{"half": ')
  expect(trayOf('Anna', place, disk).items()).toEqual([])
})
