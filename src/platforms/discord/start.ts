import { type Client, Events } from 'discord.js'
import type { PlatformCore } from '../core.ts'
import { type Listening, PlatformError } from '../platform.ts'
import { within } from '../within.ts'
import { explain } from './advice.ts'
import { describeCommands, registerCommands } from './commands.ts'
import { createConnection } from './connection.ts'
import { onInteraction } from './interactions.ts'
import { onJoin, onMessage } from './messages.ts'
import { reasonOf } from './refusals.ts'
import type { DiscordSettings } from './settings.ts'

/** How long answers that are under way may take once we stop, in milliseconds. */
const PATIENCE = 4000

/**
 * Connects to Discord and answers there until stopped. Needs no privileged intent: what is said in a server reaches us
 * when it mentions us.
 * @throws {PlatformError} when the token or the intents are refused, or Discord cannot be reached
 */
export async function startDiscord(
  settings: DiscordSettings,
  core: PlatformCore,
  lost: (reason: string) => void = () => {},
  ended?: AbortSignal,
): Promise<Listening> {
  ended?.throwIfAborted()
  const breaking = Promise.withResolvers<string>()
  const { client, isConnected, close } = createConnection(settings, core, breaking.resolve)
  const answering = answerEvents(client, core)
  const giveUp = () => breaking.resolve('it was given up')
  ended?.addEventListener('abort', giveUp, { once: true })
  try {
    const reason = await Promise.race([connect(client, settings, core), breaking.promise])
    if (reason !== undefined) throw new PlatformError(`Discord cannot be listened to: ${reason}`)
  } catch (error) {
    await close()
    throw explain(error)
  } finally {
    ended?.removeEventListener('abort', giveUp)
  }
  void breaking.promise.then(lost)
  return {
    isConnected,
    async stop() {
      client.removeAllListeners(Events.InteractionCreate)
      client.removeAllListeners(Events.MessageCreate)
      await within(answering.done(), PATIENCE, core.wait)
      await close()
    },
  }
}

async function connect(client: Client, { token }: DiscordSettings, core: PlatformCore): Promise<undefined> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  const { application, guilds } = await ready
  const described = describeCommands(core.commands, core.knowledge().phrases)
  const isNew = await registerCommands(client.rest, application.id, described)
  core.log('discord ready', { servers: guilds.cache.size, commands: described.length, registered: isNew })
}

/** Answers what comes; what fails is logged, and nothing else suffers. */
function answerEvents(client: Client, core: PlatformCore): { done(): Promise<unknown> } {
  const running = new Set<Promise<void>>()
  const handle = (event: string, work: Promise<void>) => {
    const settled = work
      .catch((error: unknown) => core.log(`discord ${event} failed`, { reason: reasonOf(error) }))
      .finally(() => running.delete(settled))
    running.add(settled)
  }
  client.on(Events.InteractionCreate, (interaction) => handle('interaction', onInteraction(interaction, core)))
  client.on(Events.MessageCreate, (message) => handle('message', onMessage(message, core)))
  client.on(Events.GuildCreate, (guild) => handle('welcome', onJoin(guild, core)))
  return { done: () => Promise.allSettled(running) }
}
