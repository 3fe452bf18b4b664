import { expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import { blockOf } from '../fixtures/asking.ts'
import { testCore } from '../fixtures/core.ts'

const latest = async (language: Language) => blockOf(await (await testCore()).say('/latest', { language }), 'choice')

it('lists the briefings by their last news, the newest first, with its date', async () => {
  const { options } = (await latest('en')) ?? {}
  expect(options?.map(({ label, briefing }) => [label.replaceAll("'", '’'), briefing])).toEqual([
    ['5 July 2026 – Fighter programme GCAP, milestones 2025–2026 (updated)', 'gcap'],
    ['31 January 2026 – Japan–UK summit in Tokyo', 'jpuk26'],
    ['16 January 2026 – Japan–Italy summit in Tokyo', 'jpit26'],
    ['15 January 2026 – Japan–Philippines supply and services pact (ACSA), Manila', 'jpph26'],
    ['14 January 2026 – Meloni’s official visit to Oman', 'itom26'],
    ['13 January 2026 – Japan–South Korea summit in Nara', 'jpkr26'],
    ['12 January 2026 – Finance ministers on critical minerals, Washington', 'g7cm26'],
  ])
})

it.each([
  ['en', '31 January 2026 – Japan–UK summit in Tokyo', 'type /brief'],
  ['it', '31 gennaio 2026 – Vertice Giappone-Regno Unito a Tokyo', 'scrivi /sintesi'],
  ['ar', '31 يناير 2026 – قمة يابانية بريطانية في طوكيو', '/خلاصة'],
  ['ja', '2026年1月31日　東京で日英首脳会談', '/概要'],
] as const)('in %s, says “%s” and how to open it', async (language, label, how) => {
  const { prompt, options } = (await latest(language)) ?? {}
  expect(options?.[1]?.label).toBe(label)
  expect(prompt).toContain(how)
})
