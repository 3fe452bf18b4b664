import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, it } from 'vitest'
import { startTelegram } from '../../../src/platforms/telegram/start.ts'
import { platformCore } from '../../fixtures/core.ts'

// A smoke test on a Telegram that others wrote: it knows neither menus nor inline mode nor limits, but shares none of our views.

it('answers and edits on a Telegram that others wrote', async () => {
  const server = new TelegramServer({ port: 20_000 + (process.pid % 2000), host: '127.0.0.1' })
  await server.start()
  const token = '1:test'
  const { core } = await platformCore()
  const platform = await startTelegram({ token, apiRoot: server.config.apiURL }, core)
  const client = server.getClient(token)
  await client.sendMessage(client.makeMessage('Who met in Nara?'))
  const { result } = await client.getUpdates()
  const message = result[0]?.message
  expect(message).toMatchObject({ text: expect.stringContaining('Lee Jae Myung') })
  const edited = server.waitBotEdits()
  await client.sendCallback(
    client.makeCallbackQuery('1;sources;jpkr26;;;en', { message: { message_id: result[0]?.messageId } }),
  )
  await edited
  await platform.stop()
  await server.stop()
})
