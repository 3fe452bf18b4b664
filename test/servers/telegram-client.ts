import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot } from 'grammy'
import { expect } from 'vitest'
import { objectProblems } from './telegram/api.ts'
import type { TelegramServer } from './telegram.ts'

/** The real grammY, pointed at the server. */
export function createBot({ token, apiRoot }: Pick<TelegramServer, 'token' | 'apiRoot'>): Bot {
  return new Bot(token, { client: { apiRoot } })
}

/** Calls a method with whatever a test wants. */
export function callRaw({ api }: Bot, method: string, params: object): Promise<unknown> {
  // grammY's types allow only what is right; at run time it passes on what it is given.
  const raw = api.raw as unknown as Record<string, (params: object) => Promise<unknown>>
  return raw[method]?.(params) ?? Promise.reject(new Error(`grammY knows no ${method}`))
}

/** Starts a server on this machine; gives its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It listens on a TCP port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** Starts long polling and waits until the bot waits. */
export async function startPolling(bot: Bot, server: TelegramServer): Promise<Bot> {
  const polling = server.next('polling')
  // `start` ends when the bot stops.
  bot.start().catch(() => {})
  await polling
  return bot
}

/** The server itself says only what Telegram's description allows. */
export function expectWellDescribed({ updates, requests }: TelegramServer): void {
  const messages = requests.map(({ result }) => result).filter((result) => typeof result === 'object')
  const problems = [
    ...updates.flatMap((update) => objectProblems('TelegramUpdate', update)),
    ...messages.flatMap((result) =>
      result && 'message_id' in result && 'chat' in result ? objectProblems('TelegramMessage', result) : [],
    ),
  ]
  expect(problems).toEqual([])
}
