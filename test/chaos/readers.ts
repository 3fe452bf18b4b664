import { setTimeout as wait } from 'node:timers/promises'
import type { PlatformName } from './processes.ts'
import type { Servers } from './subscribers.ts'

/** A question, by a clock that is not put forward. */
export interface Asked {
  readonly platform: PlatformName
  readonly reader: string
  readonly from: number
  /** When the answer came, or when nobody waited for one any more. */
  to: number
  answer: string | undefined
}

export interface Readers {
  readonly asked: readonly Asked[]
  /** Their private chats. */
  readonly chats: ReadonlySet<string>
  /** Lets nobody ask any more, and waits for the answers. */
  end(): Promise<void>
}

/** How many ask in each platform, and how long each waits before asking again: who asks too much is answered once. */
const READERS = 8
const BETWEEN = 4000
/** How long anybody waits for an answer, in milliseconds. */
const PATIENCE = 60_000

/** Readers who ask all the while, each one question after the other. */
export function readersOf({ telegram, discord }: Servers): Readers {
  const asked: Asked[] = []
  const ending = new AbortController()
  const people = Array.from({ length: READERS }, (_, at) => telegram.person(`Asker${at}`, { started: true }))
  const friends = Array.from({ length: READERS }, (_, at) => discord.person(`Asker${at}`))
  const chats = new Set([...people.map(({ id }) => String(id)), ...friends.map((user) => discord.dm(user).id)])

  async function keepAsking(platform: PlatformName, reader: string, ask: () => Promise<string | undefined>) {
    while (!ending.signal.aborted) {
      const one: Asked = { platform, reader, from: performance.now(), to: Number.POSITIVE_INFINITY, answer: undefined }
      asked.push(one)
      one.answer = await ask()
      one.to = performance.now()
      await wait(BETWEEN, undefined, { signal: ending.signal }).catch(() => {})
    }
  }

  const inTelegram = people.map((from) =>
    keepAsking('telegram', String(from.id), async () => {
      // Its picture comes before it.
      const answered = telegram.next('message', ({ chat, text }) => chat.id === from.id && text !== undefined)
      telegram.say('Who met in Nara?', { from })
      return await within(
        PATIENCE,
        answered.then(({ text }) => text ?? ''),
      )
    }),
  )
  const inDiscord = friends.map((user) =>
    keepAsking('discord', user.id, async () => {
      const channel = discord.dm(user)
      const answered = discord.next('message', ({ channel_id: id }) => id === channel.id)
      discord.say('Who met in Nara?', { user, dm: true })
      return await within(
        PATIENCE,
        answered.then(({ components }) => JSON.stringify(components)),
      )
    }),
  )
  return {
    asked,
    chats,
    async end() {
      ending.abort()
      await Promise.all([...inTelegram, ...inDiscord])
    },
  }
}

async function within(milliseconds: number, answer: Promise<string>): Promise<string | undefined> {
  const over = new AbortController()
  const late = wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)
  try {
    // A server that is stopped tells nobody anything any more.
    return await Promise.race([answer.catch(() => undefined), late])
  } finally {
    over.abort()
  }
}
