import { Api, Bot, GrammyError, HttpError } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { z } from 'zod'
import { withBackoff } from '../backoff.ts'
import type { PlatformCore } from '../core.ts'
import { type Listening, PlatformError } from '../platform.ts'
import { recent } from '../recent.ts'
import { clientOptions, guard } from './api.ts'
import { pauseAfter, type TelegramBot } from './api-calls.ts'
import { describeBot } from './menus.ts'
import { keptPhotos } from './photos.ts'
import { POLL_SECONDS, type PollingParts, startPolling } from './polling.ts'
import { reasonOf } from './refusals.ts'
import type { TelegramSettings } from './settings.ts'
import { createSlots } from './update-slots.ts'
import { answerUpdates, type UpdateContext } from './updates.ts'
import { openWebhook } from './webhook.ts'

/** How long a request may take, and one for updates beyond the time that it waits for them, in seconds. */
const PATIENCE = 10

/** How long connecting may take with all its tries, in milliseconds. */
const CONNECTING = 45_000

/** How many answers can still follow the edit of their question; and how many albums, chats and pictures in them are remembered. */
const EDITABLE = 10_000
const MOST_ALBUMS = 1000
const MOST_CHATS = 10_000
const MOST_SHOWN = 10_000

/**
 * Connects to Telegram and answers there until stopped; fetches updates, or has them brought where a webhook is set.
 * @throws {PlatformError} when the token is refused, or Telegram cannot be reached; the signal's reason when it is given up
 */
export async function startTelegram(
  settings: TelegramSettings,
  core: PlatformCore,
  lost: (reason: string) => void = () => {},
  ended: AbortSignal = new AbortController().signal,
): Promise<Listening> {
  const { token, webhook } = settings
  const grammy = new Bot<UpdateContext>(token, { client: clientOptions(settings, PATIENCE) })
  guard(grammy.api, core)
  const signal = AbortSignal.any([ended, AbortSignal.timeout(CONNECTING)])
  const connecting = guard(new Api(token, clientOptions(settings, PATIENCE)), core, signal)
  try {
    const wait = (pause: number) => core.wait(pause, signal)
    const patience = (error: unknown, usual: number) => (isTokenRefused(error) ? undefined : pauseAfter(error, usual))
    grammy.botInfo = await withBackoff(() => whoWeAre(connecting), wait, patience)
    const bot: TelegramBot = {
      api: grammy.api,
      me: grammy.botInfo,
      core,
      answers: recent(EDITABLE),
      albums: recent(MOST_ALBUMS),
      heard: recent(MOST_CHATS),
      shown: recent(MOST_SHOWN),
      photos: keptPhotos(token, core),
    }
    const slots = createSlots(core.wait)
    const handle = answerUpdates(grammy, bot, slots)
    const receiving = webhook
      ? await openWebhook(webhook, { token, api: bot.api, connecting, signal, handle, core, lost })
      : await fetchUpdates(settings, connecting, { handle, slots, core, lost })
    const described = await describeBot(connecting, core)
    core.log('telegram ready', { bot: bot.me.username, by: webhook ? 'webhook' : 'polling', described })
    return receiving
  } catch (error) {
    throw ended.aborted ? ended.reason : explain(error)
  }
}

async function whoWeAre(api: Api): Promise<UserFromGetMe> {
  const me = await api.getMe()
  if (!ME.safeParse(me).success) throw new HttpError('getMe: no bot in the answer', undefined)
  return me
}

const ME = z.looseObject({ id: z.int(), username: z.string().min(1) })

async function fetchUpdates(
  settings: TelegramSettings,
  connecting: Api,
  parts: Omit<PollingParts, 'api'>,
): Promise<Listening> {
  // Where a webhook is set, nothing can be fetched; what waits there stays.
  await connecting.deleteWebhook()
  const api = guard(new Api(settings.token, clientOptions(settings, POLL_SECONDS + PATIENCE)), parts.core)
  return startPolling({ api, ...parts })
}

/** What whoever runs the bot can do about it. */
function explain(error: unknown): unknown {
  if (error instanceof HttpError)
    return new PlatformError('Telegram cannot be reached: check the network, or TELEGRAM_API_ROOT.')
  if (!(error instanceof GrammyError)) return error
  if (error.error_code >= 500) return new PlatformError(`Telegram has a fault of its own: ${reasonOf(error)}`)
  if (isTokenRefused(error))
    return new PlatformError(
      'Telegram refuses TELEGRAM_TOKEN: copy the token again from @BotFather (/mybots, “API Token”).',
    )
  return new PlatformError(`Telegram refuses: ${reasonOf(error)}`)
}

/** The token is part of every address. */
function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}
