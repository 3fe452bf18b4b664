import { type APIChannel, type Client, Routes } from 'discord.js'
import type { NamedChat, Reader } from '../../command/services.ts'
import type { PlatformCore } from '../core.ts'
import { unlessRefused } from './refusals.ts'
import { rightsBy } from './rights.ts'
import { DISCORD } from './settings.ts'

/** A channel by its id or mention (`<#123>`), and what may be done there by whom; only where the bot can see it. */
export function namedChats(
  reader: Reader,
  { rest, user }: Client<true>,
  core: PlatformCore,
): (name: string) => Promise<NamedChat | undefined> {
  return async (name) => {
    const id = name.replace(/\D/gu, '')
    if (id === '') return undefined
    // As Discord's API describes it.
    const channel = (await unlessRefused(() => rest.get(Routes.channel(id)))) as APIChannel | undefined
    if (!channel || !('guild_id' in channel) || !channel.guild_id) return undefined
    const chat = { platform: DISCORD, id, community: channel.guild_id }
    const rights = rightsBy(rest, user.id, core)
    const isAdministrator = (await rights.of(reader, chat)) === 'administrator'
    return { chat, isAdministrator, canPost: await rights.canPost(chat) }
  }
}
