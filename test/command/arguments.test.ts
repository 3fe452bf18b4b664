import { expect, it } from 'vitest'
import { complete, completeLine } from '../../src/command/arguments.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/shipped.ts'

it('completes in the reader’s language, what begins with the typed letters first', () => {
  const argument = { name: 'sector', kind: 'sector' } as const
  expect(complete(argument, 's', 'en', knowledge)[0]?.label).toBe('security')
  expect(complete(argument, 'spaz', 'it', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, 'فضا', 'ar', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, '宇宙', 'ja', knowledge).map(({ value }) => value)).toEqual(['space'])
})

it('completes commands, then their arguments', async () => {
  const { commands } = await testCore()
  expect(completeLine('/la', commands, 'en', knowledge)).toEqual(['/language ', '/latest '])
  expect(completeLine('/who sanae', commands, 'en', knowledge)).toEqual(['/who Sanae Takaichi'])
  expect(completeLine('who', commands, 'en', knowledge)).toEqual([])
})
