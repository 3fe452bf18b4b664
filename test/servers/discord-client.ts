import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import type { DiscordServer } from './discord.ts'

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
export const EVERY_INTENT = [Guilds, GuildMessages, DirectMessages, MessageContent]

/** The real discord.js, pointed at the server and failing at once where it would try again. */
export function createClient(server: DiscordServer, intents: readonly GatewayIntentBits[] = EVERY_INTENT): Client {
  return new Client({
    intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: server.api, retries: 0 },
    // discord.js waits 5 s between two sessions of a shard, as Discord asks.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  })
}

export async function login(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  return ready
}

/** The first channel, as the client knows it. */
export async function channelOf(client: Client, server: DiscordServer) {
  const channel = await client.channels.fetch(server.channel.id)
  if (!channel?.isSendable()) throw new Error('no channel to send to')
  return channel
}
