import { tooMany } from './errors.ts'
import type { World } from './world.ts'

/** core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this; short bursts in a chat pass. */
const OVERALL = { most: 30, window: 1000 } as const
const BURST = { most: 3, window: 3000 } as const
const GROUP = { most: 20, window: 60_000 } as const

export type Rates = (method: string, chat: unknown) => void

/** Refuses messages that come too fast, by the server's clock; a refused one is not counted. */
export function createRates({ now }: World, enforced: boolean): Rates {
  const sent = new Map<string, number[]>()

  return (method, chat) => {
    if (!enforced || !/^(?:send(?!ChatAction)|copy|forward|edit)/u.test(method)) return
    const group = Number(chat) < 0
    const limits = [
      ['all', OVERALL],
      [`chat ${chat}`, BURST],
      ...(group ? ([[`group ${chat}`, GROUP]] as const) : []),
    ] as const
    const waits = limits.map(([key, { most, window }]) => {
      const recent = (sent.get(key) ?? []).filter((at) => at > now() - window)
      sent.set(key, recent)
      const [oldest = 0] = recent.slice(-most)
      return recent.length < most ? 0 : oldest + window - now()
    })
    const wait = Math.max(...waits)
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000))
    for (const [key] of limits) sent.get(key)?.push(now())
  }
}
