import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  ChannelType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import type { PlatformCore } from '../core.ts'
import type { ChatRights } from '../platform.ts'
import { withBackoff } from './backoff.ts'
import { missingToWrite, permissionsOf } from './permissions.ts'
import { unlessRefused } from './refusals.ts'

/** Channels that only hold others. */
const WITHOUT_MESSAGES: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildCategory,
  ChannelType.GuildDirectory,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
])

/** What we, and readers, may do in a channel. @throws where Discord cannot be reached */
export function rightsBy(rest: REST, ourId: string, { now, wait }: PlatformCore): ChatRights {
  // What is there is as Discord's API describes it.
  const learn = <T>(route: `/${string}`) => unlessRefused(() => withBackoff(() => rest.get(route) as Promise<T>, wait))
  const channelAt = (id: string) => learn<APIChannel>(Routes.channel(id))
  const membership = async (guildId: string, userId: string) => {
    const [guild, member] = await Promise.all([
      learn<APIGuild>(Routes.guild(guildId)),
      learn<APIGuildMember>(Routes.guildMember(guildId, userId)),
    ])
    return guild && member && { guild, member }
  }
  return {
    async canPost({ id }) {
      const channel = await channelAt(id)
      const guildId = guildOf(channel)
      // Whether somebody takes private messages is only told to who writes to them.
      if (!channel || guildId === undefined) return channel !== undefined
      if (WITHOUT_MESSAGES.has(channel.type)) return false
      const thread = 'thread_metadata' in channel ? channel : undefined
      const [ours, ruling] = await Promise.all([
        membership(guildId, ourId),
        thread?.parent_id ? channelAt(thread.parent_id) : channel,
      ])
      if (!ours || !ruling) return false
      const may = permissionsOf(ours.member, ours.guild, overwritesOf(ruling))
      const isSilenced = Date.parse(ours.member.communication_disabled_until ?? '') > now()
      const place = { thread: thread && { locked: thread.thread_metadata?.locked ?? false }, isSilenced }
      return missingToWrite(may, place).length === 0
    },
    async of(reader, { id }) {
      const channel = await channelAt(id)
      const guildId = guildOf(channel)
      if (guildId === undefined) return isTheirs(channel, reader.id) ? 'administrator' : 'member'
      const theirs = await membership(guildId, reader.id)
      const manages = theirs && permissionsOf(theirs.member, theirs.guild).has(PermissionFlagsBits.ManageGuild)
      return manages ? 'administrator' : 'member'
    },
  }
}

function guildOf(channel: APIChannel | undefined): string | undefined {
  return channel && 'guild_id' in channel ? channel.guild_id : undefined
}

function overwritesOf(channel: APIChannel) {
  return ('permission_overwrites' in channel && channel.permission_overwrites) || []
}

/** Everybody may do everything in their own private chat. */
function isTheirs(channel: APIChannel | undefined, userId: string): boolean {
  return channel?.type === ChannelType.DM && (channel.recipients ?? []).some(({ id }) => id === userId)
}
