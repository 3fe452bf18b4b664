import { once } from 'node:events'
import { expect, it } from 'vitest'
import { testCore } from '../../fixtures/core.ts'
import { discordBot } from '../../fixtures/discord.ts'

it('a mention sees the bot write while somebody thinks about it', async () => {
  const { promise: thinking, resolve: think } = Promise.withResolvers<void>()
  const { dispatch } = await testCore({ now: Date.now })
  await using bot = await discordBot({}, undefined, {
    mayTakeLong: true,
    // Only the first pause ends: one sign is enough here.
    async wait(milliseconds, signal) {
      if (milliseconds > 400 && signal) await once(signal, 'abort')
    },
    async dispatch(request) {
      await thinking
      return await dispatch(request)
    },
  })
  const { server } = bot
  const typing = server.next('typing')
  const said = server.next('message')
  server.say('Who met in Nara?', { mention: true })
  await typing
  expect(server.sent).toEqual([])
  think()
  await said
  expect(server.sent).toHaveLength(1)
  expect(server.violations).toEqual([])
})
