import { z } from 'zod'
import { deliveryKey } from '../../src/digest/attempt.ts'
import type { Row } from './rows.ts'
import type { Servers, Subscriber } from './subscribers.ts'

/** A message that a chat really got. */
export interface Arrival {
  readonly platform: string
  readonly chat: string
  readonly id: string
  /** When it was asked for, by the run's clock. */
  readonly at: number
  /** Of Discord: the key of its delivery. */
  readonly nonce: string | undefined
  readonly text: string
  readonly hasPicture: boolean
}

export function arrivalsAt({ telegram, discord }: Servers): Arrival[] {
  const inTelegram = telegram.requests.flatMap(({ method, params, result, at }) => {
    const sent = MESSAGE.safeParse(result).data
    if (!/^send(?:Message|Photo)$/u.test(method) || !sent) return []
    const { message_id, chat } = sent
    const hasPicture = method === 'sendPhoto'
    const text = String(hasPicture ? params.caption : params.text)
    const id = String(message_id)
    return [{ platform: 'telegram', chat: String(chat.id), id, at, nonce: undefined, text, hasPicture }]
  })
  const inDiscord = discord.sent.map(({ id, channel_id: chat, nonce, timestamp, attachments }) => {
    const hasPicture = attachments.length > 0
    return { platform: 'discord', chat, id, at: Date.parse(timestamp), nonce: String(nonce), text: '', hasPicture }
  })
  return [...inTelegram, ...inDiscord]
}

const MESSAGE = z.object({ message_id: z.int(), chat: z.object({ id: z.int() }) })

/** Puts arrivals to the parts that they are; what is no part of any digest is left over. */
export function sorted(arrivals: readonly Arrival[], rows: readonly Row[], subscribers: readonly Subscriber[]) {
  const byKey = new Map(rows.map((row) => [deliveryKey(row), row]))
  const byText = Map.groupBy(rows, (row) => `${row.subscription} ${row.text}`)
  const bySubscriber = new Map(
    subscribers.flatMap((one) => one.ids.map((id) => [`${one.chat.platform} ${id}`, one.subscription])),
  )
  const arrived = new Map<Row, Arrival[]>()
  const strays: Arrival[] = []
  for (const arrival of arrivals) {
    const subscription = bySubscriber.get(`${arrival.platform} ${arrival.chat}`)
    const row = arrival.nonce === undefined ? byTime(subscription, arrival) : byKey.get(arrival.nonce)
    if (!row || row.subscription !== subscription) strays.push(arrival)
    else arrived.set(row, [...(arrived.get(row) ?? []), arrival])
  }
  return { arrived, strays }

  /** Two days may end with the same words; what comes is of the last digest that was due. */
  function byTime(subscription: string | undefined, { text, at }: Arrival): Row | undefined {
    return byText.get(`${subscription} ${text}`)?.findLast(({ dueAt }) => dueAt <= at)
  }
}
