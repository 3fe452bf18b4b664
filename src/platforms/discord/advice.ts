import { GatewayCloseCodes as Code, DiscordjsErrorCodes } from 'discord.js'
import { PlatformError } from '../platform.ts'

export const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: copy the bot token again from the developer portal, page “Bot”.'

/** Why the gateway closes for good, and what whoever runs the bot can do about it. */
const CLOSED: Readonly<Record<number, string>> = {
  [Code.AuthenticationFailed]: TOKEN_REFUSED,
  [Code.InvalidShard]: 'Discord refuses the shard: check DISCORD_SHARDS.',
  [Code.ShardingRequired]:
    'The bot is in too many servers for its shards: raise the total in DISCORD_SHARDS, or leave it out.',
  [Code.InvalidAPIVersion]: 'Discord no longer speaks the version of its API that this bot does: update the bot.',
  [Code.InvalidIntents]: 'Discord does not know the intents that this bot asks for: update the bot.',
  [Code.DisallowedIntents]:
    'Discord refuses the intents: the bot needs none that are privileged; check the application in the developer portal.',
}

/** Advice on a close code after which connecting again is no use; undefined for every other. */
export function adviceOn(closeCode: number): string | undefined {
  return CLOSED[closeCode]
}

const NO_SESSIONS = /not enough sessions remaining/iu

/** What whoever runs the bot can do about a connection that failed. */
export function explain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PlatformError) return error
  const code = 'code' in error ? error.code : undefined
  if (code === DiscordjsErrorCodes.TokenInvalid || ('status' in error && error.status === 401))
    return new PlatformError(TOKEN_REFUSED)
  if (NO_SESSIONS.test(error.message))
    return new PlatformError('Discord allows the bot no more connections today: it was started too often.')
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return new PlatformError(`Discord cannot be reached (${String(code)}): check the network, or DISCORD_API_ROOT.`)
  return error
}
