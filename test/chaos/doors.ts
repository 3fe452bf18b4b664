import { startProxy, type TcpProxy } from '../servers/tcp-proxy.ts'

/** A way to a server for one process alone, so that it is known who asked when. */
export interface Door {
  /** The server's address, by this door. */
  readonly address: string
  /** When digests were asked to be sent, by the run's clock. */
  readonly asked: readonly number[]
  close(): void
}

/** A request's first line is the beginning of what comes: whoever asks waits for the answer before asking again. */
const FIRST_LINE = 200
const ASKS_TO_SEND = /^POST \S+\/(?:sendMessage|channels\/\d+\/messages) /u
const CHAT = /\/channels\/(\d+)\/|"chat_id":"?(-?\d+)/u

/** `isReader` = a chat to which only answers go. */
export async function openDoor(to: string, now: () => number, isReader: (chat: string) => boolean): Promise<Door> {
  const asked: number[] = []
  const proxy: TcpProxy = await startProxy(to, {
    onSent(data) {
      if (!ASKS_TO_SEND.test(data.toString('latin1', 0, FIRST_LINE))) return
      const [, channel, chat = channel ?? ''] = CHAT.exec(data.toString('latin1')) ?? []
      if (!isReader(chat)) asked.push(now())
    },
  })
  return { address: proxy.through(to), asked, close: () => void proxy[Symbol.asyncDispose]() }
}
