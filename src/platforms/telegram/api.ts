import { type Api, HttpError } from 'grammy'
import { z } from 'zod'
import type { PlatformCore } from '../core.ts'
import { TELEGRAM, type TelegramSettings } from './settings.ts'

/** How grammY reaches Telegram; a request may take so many seconds. */
export function clientOptions({ apiRoot }: TelegramSettings, timeoutSeconds: number) {
  return { timeoutSeconds, ...(apiRoot ? { apiRoot } : {}) }
}

/** Methods that send or change a message, of which Telegram takes so many a second. */
const WRITES = /^(?:send(?!ChatAction)|edit)/u

/**
 * Tells whoever counts them of messages, and of refusals because there were too many, and takes what is no answer of the Bot API's for
 * none at all: grammY would hand it on. All calls end with `signal`.
 */
export function guard(
  api: Api,
  { answering, slowedDown }: Pick<PlatformCore, 'answering' | 'slowedDown'>,
  signal?: AbortSignal,
): Api {
  const always = signal && forGrammy(signal)
  api.config.use(async (call, method, payload, own) => {
    if (WRITES.test(method)) answering(TELEGRAM)
    const response = await call(method, payload, own ?? always)
    if (!ANSWER.safeParse(response).success) throw new HttpError(`${method}: no answer of the Bot API`, undefined)
    if (!response.ok && response.error_code === 429) slowedDown(TELEGRAM)
    return response
  })
  return api
}

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>

/** grammY's types know only the polyfill of Node's own signals. */
export function forGrammy(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal
}

const ANSWER = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true), result: z.custom((result) => result !== undefined && result !== null) }),
  z.looseObject({ ok: z.literal(false), error_code: z.int(), description: z.string() }),
])
