import { REST, type RESTOptions } from 'discord.js'
import type { DiscordSettings } from './parts.ts'

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
