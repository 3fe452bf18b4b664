import { expect, it } from 'vitest'
import { complete, completeLine } from '../../src/command/choices.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

it('completes in the reader’s language, what begins with the typed letters first', () => {
  const argument = { name: 'sector', kind: 'sector' } as const
  expect(complete(argument, 's', 'en', knowledge)[0]?.label).toBe('security')
  expect(complete(argument, 'spaz', 'it', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, 'فضا', 'ar', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, '宇宙', 'ja', knowledge).map(({ value }) => value)).toEqual(['space'])
})

it.each([
  ['roma', 'en', 'Rome (Europe/Rome)'],
  ['roma', 'ja', 'ローマ（Europe/Rome）'],
  ['روم', 'it', 'Roma (Europe/Rome)'],
  ['大阪', 'en', 'Tokyo (Asia/Tokyo)'],
  ['kiev', 'en', 'Kyiv (Europe/Kyiv)'],
  ['Leeds', 'it', 'Londra (Europe/London)'],
  ['UTC+3', 'ar', 'UTC+3'],
] as const)('completes “%s” in %s to %s', (typed, language, label) => {
  expect(complete({ name: 'zone', kind: 'zone' }, typed, language, knowledge)[0]?.label).toBe(label)
})

it('completes commands, then their arguments', async () => {
  const { commands } = await testCore()
  expect(completeLine('/la', commands, 'en', knowledge)).toEqual(['/language ', '/latest '])
  expect(completeLine('/who sanae', commands, 'en', knowledge)).toEqual(['/who Sanae Takaichi'])
  expect(completeLine('who', commands, 'en', knowledge)).toEqual([])
})

it('takes a briefing by its key, a part of its title, or whatever else names its event', async () => {
  const { say } = await testCore()
  const titleOf = async (typed: string, language: 'en' | 'ar' = 'en') =>
    (await say(`/brief ${typed}`, { language })).title
  expect(await titleOf('jpkr26')).toBe('Japan–South Korea summit in Nara')
  expect(await titleOf('Nara')).toBe('Japan–South Korea summit in Nara')
  expect(await titleOf('Muscat')).toBe(await titleOf('Oman'))
  expect(await titleOf('مسقط', 'ar')).toBe(await titleOf('عُمان', 'ar'))
})

it('takes several arguments with commas between them, and a stretch of time in words', async () => {
  const { say } = await testCore()
  const dates = async (typed: string) =>
    (await say(`/timeline ${typed}`)).blocks.flatMap((block) =>
      block.type === 'timeline' ? block.entries.map(({ date }) => date) : [],
    )
  expect(await dates('space, 2026-01-31')).toEqual(['Saturday 31 January 2026'])
  expect(new Set(await dates('from 13 to 14 January 2026'))).toEqual(
    new Set(['Tuesday 13 January 2026', 'Wednesday 14 January 2026']),
  )
})
