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
const ASKS_TO_SEND = /^POST \S+\/(?:send(?:Message|Photo)|channels\/\d+\/messages) /u
/** In the address, in JSON, or in a form, which comes behind the head by itself. */
const CHAT = /\/channels\/(\d+)\/|"chat_id":"?(-?\d+)|name="chat_id"\r\n\r\n(-?\d+)/u

/** `isReader` = a chat to which only answers go. */
export async function openDoor(to: string, now: () => number, isReader: (chat: string) => boolean): Promise<Door> {
  const asked: number[] = []
  const beginnings = new WeakMap<object, string>()
  const proxy: TcpProxy = await startProxy(to, {
    onSent(data, connection) {
      const piece = data.toString('latin1')
      const isNew = ASKS_TO_SEND.test(piece.slice(0, FIRST_LINE))
      const begun = isNew ? piece : beginnings.has(connection) ? beginnings.get(connection) + piece : undefined
      if (begun === undefined) return
      const chat = CHAT.exec(begun)?.slice(1).find(Boolean)
      if (chat === undefined) return void beginnings.set(connection, begun)
      beginnings.delete(connection)
      if (!isReader(chat)) asked.push(now())
    },
  })
  return { address: proxy.through(to), asked, close: () => void proxy[Symbol.asyncDispose]() }
}
