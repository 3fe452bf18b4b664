import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { withBackoff } from '../backoff.ts'
import type { PlatformCore } from '../core.ts'
import { type Listening, PlatformError } from '../platform.ts'
import { recent } from '../recent.ts'
import type { AnsweredAlbum } from './albums.ts'
import type { TelegramBot } from './calls.ts'
import { describeBot } from './menus.ts'
import { TELEGRAM, type TelegramSettings } from './parts.ts'
import { POLL_SECONDS, startPolling } from './polling.ts'
import { reasonOf, refusalOf } from './refusals.ts'
import { answerUpdates } from './updates.ts'
import { openWebhook } from './webhook.ts'

/** How long a request may take beyond the time that it waits for updates, in seconds. */
const PATIENCE = 20

/** How many answers can still follow the edit of their question; and how many albums and chats are remembered. */
const EDITABLE = 10_000
const MOST_ALBUMS = 1000
const MOST_CHATS = 10_000

/**
 * Connects to Telegram and answers there until stopped; fetches updates, or has them brought where a webhook is set.
 * @throws {PlatformError} when the token is refused, or Telegram cannot be reached
 */
export async function startTelegram(
  settings: TelegramSettings,
  core: PlatformCore,
  _lost: (reason: string) => void = () => {},
  _ended?: AbortSignal,
): Promise<Listening> {
  const { token, webhook } = settings
  const grammy = createBot(settings, core)
  try {
    const bot = await connect(grammy, core)
    answerUpdates(grammy, bot)
    const handle = async (update: Update) => {
      await grammy.handleUpdate(update).catch((error) => grammy.errorHandler(error))
    }
    const receiving = webhook
      ? await openWebhook(webhook, token, bot.api, handle, core.log)
      : await fetchUpdates(bot, handle)
    const described = await describeBot(bot)
    core.log('telegram ready', { bot: bot.me.username, by: webhook ? 'webhook' : 'polling', described })
    return receiving
  } catch (error) {
    throw explain(error)
  }
}

function createBot({ token, apiRoot }: TelegramSettings, core: PlatformCore): Bot {
  const grammy = new Bot(token, { client: { timeoutSeconds: POLL_SECONDS + PATIENCE, ...rootOf(apiRoot) } })
  grammy.api.config.use(async (call, ...request) => {
    const response = await call(...request)
    if (!response.ok && response.error_code === 429) core.slowedDown(TELEGRAM)
    return response
  })
  return grammy
}

async function connect(grammy: Bot, core: PlatformCore): Promise<TelegramBot> {
  const { api } = grammy
  grammy.botInfo = await withBackoff(() => api.getMe(), core.wait, pauseAfter)
  const seen = { answers: recent<number[]>(EDITABLE), albums: recent<AnsweredAlbum>(MOST_ALBUMS) }
  return { api, me: grammy.botInfo, core, ...seen, heard: recent(MOST_CHATS) }
}

function rootOf(apiRoot: string | undefined): { apiRoot?: string } {
  return apiRoot ? { apiRoot } : {}
}

async function fetchUpdates({ api, core }: TelegramBot, handle: (update: Update) => Promise<void>) {
  // Where a webhook is set, nothing can be fetched; what waits there stays.
  await api.deleteWebhook()
  return startPolling(api, handle, core)
}

function pauseAfter(error: unknown, usual: number): number | undefined {
  return refusalOf(error)?.kind === 'unreachable' ? usual : undefined
}

/** What whoever runs the bot can do about it. */
function explain(error: unknown): unknown {
  const refusal = refusalOf(error)
  if (refusal === undefined) return error
  if (refusal.kind === 'unreachable')
    return new PlatformError('Telegram cannot be reached: check the network, or TELEGRAM_API_ROOT.')
  if (/getMe: 40[14]/u.test(reasonOf(error)))
    return new PlatformError(
      'Telegram refuses TELEGRAM_TOKEN: copy the token again from @BotFather (/mybots, “API Token”).',
    )
  return new PlatformError(`Telegram refuses: ${reasonOf(error)}`)
}
