import { expect, it } from 'vitest'
import { chaos } from './chaos.ts'

it('loses no digest, and doubles none beyond the bound, when the bot is killed again and again', async () => {
  const { figures, broken } = await chaos({ store: 'sqlite', kills: 3, chats: 24, seed: 3, tell: () => {} })
  expect(broken).toEqual([])
  expect(figures).toMatchObject({ kills: '3', 'digests due': '24', 'arrived whole': '24' })
}, 120_000)
