import { REST, RESTEvents, type RESTOptions, Routes } from 'discord.js'
import type { Log } from '../platform.ts'
import { TOKEN_REFUSED } from './advice.ts'
import type { DiscordSettings } from './settings.ts'

/** Requests to Discord with our token, apart from those of the client. */
export function restFor({ token, apiRoot }: DiscordSettings, options: Partial<RESTOptions> = {}): REST {
  return keepToken(new REST({ ...options, ...(apiRoot ? { api: apiRoot } : {}) }), token)
}

/**
 * discord.js forgets its token as soon as Discord refuses it once (discord.js#7492), and never asks for anything again. Here it
 * stays, so that a refusal that passes does no harm.
 */
export function keepToken(rest: REST, token: string): REST {
  rest.setToken(token)
  rest.setToken = () => rest
  return rest
}

/** How many refusals one after the other are no accident. */
const REFUSED = 2

/**
 * Sees by every answer whether Discord takes our token, and says so once where it does not. Gives whether it was refused again
 * and again, and not taken since; who wants to know that has it tried once more.
 */
export function watchToken(rest: REST, log: Log): () => boolean {
  let refusals = 0
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (!data.auth || status === 429 || status >= 500) return
    refusals = status === 401 ? refusals + 1 : 0
    if (refusals === REFUSED) log('discord token refused', { advice: TOKEN_REFUSED })
  })
  return () => {
    if (refusals < REFUSED) return false
    // What comes of it is seen above.
    void rest.get(Routes.user()).catch(() => {})
    return true
  }
}
