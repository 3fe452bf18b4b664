import { createHash } from 'node:crypto'
import { HttpError, InputFile } from 'grammy'
import { z } from 'zod'
import type { Drawn } from '../../render/card/pictures.ts'
import type { PlatformCore } from '../core.ts'
import { recent } from '../recent.ts'
import { isWrongFile } from './refusals.ts'

/** How many pictures' ids are remembered here; the claims keep them for longer, and for every process. */
const MOST_REMEMBERED = 1000

/** Pictures that Telegram has: each is uploaded once, and is then shown by the id that Telegram gave it. */
export interface Photos {
  /**
   * Calls with what stands for a picture: its id, or else the file. An id that Telegram does not know any more is forgotten,
   * and the file uploaded again. Gives the message's id.
   * @throws what the call throws, and where the answer names no message
   */
  show(drawn: Drawn, call: (photo: string | InputFile) => Promise<unknown>): Promise<number>
}

export function keptPhotos(token: string, { claims, log }: Pick<PlatformCore, 'claims' | 'log'>): Photos {
  // An id is one bot's, and no other's; a token begins with the bot's own.
  const [botId] = token.split(':')
  const remembered = recent<string>(MOST_REMEMBERED)
  const claimOf = (key: string) => createHash('sha256').update(`telegram photo ${botId} ${key}`).digest('base64url')

  async function idOf(key: string): Promise<string | undefined> {
    return (remembered.get(key) ?? (await claims.outcome(claimOf(key)).catch(() => undefined))) || undefined
  }

  /** An empty id is none. */
  async function keep(key: string, id: string): Promise<void> {
    if (remembered.get(key) === id) return
    remembered.set(key, id)
    await claims.done(claimOf(key), id).catch((error: Error) => log('telegram claim failed', { reason: error.name }))
  }

  async function shown(key: string, answer: Promise<unknown>): Promise<number> {
    const { data } = SHOWN.safeParse(await answer)
    if (!data) throw new HttpError('no message in the answer', undefined)
    const id = data.photo?.at(-1)?.file_id
    if (id !== undefined) await keep(key, id)
    return data.message_id
  }

  /** Undefined where Telegram has no such picture, or not any more. */
  async function showKnown(key: string, call: (photo: string) => Promise<unknown>): Promise<number | undefined> {
    const id = await idOf(key)
    if (id === undefined) return undefined
    try {
      return await shown(key, call(id))
    } catch (error) {
      if (!isWrongFile(error)) throw error
      await keep(key, '')
      return undefined
    }
  }

  const uploading = new Map<string, Promise<unknown>>()

  return {
    async show({ key, bytes }, call) {
      // Several chats are sent the same at once: one uploads it, the others wait for its id.
      for (;;) {
        const known = await showKnown(key, call)
        if (known !== undefined) return known
        const before = uploading.get(key)
        if (!before) break
        await before.catch(() => {})
      }
      const upload = shown(key, call(new InputFile(bytes, `${key}.png`)))
      uploading.set(key, upload)
      try {
        return await upload
      } finally {
        if (uploading.get(key) === upload) uploading.delete(key)
      }
    },
  }
}

const SHOWN = z.object({
  message_id: z.int().positive(),
  // The largest comes last.
  photo: z
    .array(z.object({ file_id: z.string().min(1) }))
    .optional()
    .catch(undefined),
})
