import type { APIUser } from 'discord.js'
import { type Channel, EVERYONE, type Guild, permissionsIn, type Role, type World } from './world.ts'

/** A guild as GUILD_CREATE carries it. discord.js reads `roles[].colors`, `members`, and every list here without asking. */
export function guildPayload(world: World, guild: Guild): Record<string, unknown> {
  const joined = new Date(world.now()).toISOString()
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: [...world.people.keys()][0] ?? world.bot.id,
    preferred_locale: guild.locale,
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: 1 + world.people.size,
    members: [{ ...memberPayload(world, world.bot), roles: rolesOf(guild, world.bot) }],
    channels: guild.channels.map(channelPayload),
    roles: [role(guild, '@everyone'), ...guild.roles.map((one) => role(one, one.botId ? 'Communiqué' : 'role'))],
    features: [],
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
    emojis: [],
    stickers: [],
    threads: [...world.channels.values()].filter((one) => one.thread && one.guild === guild).map(channelPayload),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

/** @everyone has the guild's own id. */
function role(
  { id, permissions, botId }: Pick<Role, 'id' | 'permissions' | 'botId'>,
  name: string,
): Record<string, unknown> {
  return {
    id,
    name,
    permissions: String(permissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: botId !== undefined,
    mentionable: false,
    flags: 0,
    ...(botId === undefined ? {} : { tags: { bot_id: botId } }),
  }
}

export function channelPayload(channel: Channel): Record<string, unknown> {
  if (!channel.guild) return { id: channel.id, type: 1, recipients: [channel.person], last_message_id: null, flags: 0 }
  if (channel.thread) return threadPayload(channel, channel.thread)
  const overwrite = { id: channel.guild.id, type: 0, allow: '0', deny: String(channel.denied) }
  return {
    id: channel.id,
    type: channel.isForum ? 15 : 0,
    name: channel.name,
    guild_id: channel.guild.id,
    permission_overwrites: channel.denied === 0n ? [] : [overwrite],
    permissions: String(permissionsIn(channel)),
    position: channel.guild.channels.indexOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    ...(channel.isForum ? { available_tags: [] } : {}),
  }
}

function threadPayload({ id, name, guild }: Channel, { parent, ...state }: NonNullable<Channel['thread']>) {
  return {
    id,
    type: 11,
    name,
    guild_id: guild?.id,
    parent_id: parent.id,
    thread_metadata: { ...state, auto_archive_duration: 1440, archive_timestamp: new Date(0).toISOString() },
    last_message_id: null,
    flags: 0,
  }
}

/** A member's roles in a guild, by id. */
export function rolesOf({ roles }: Guild, { id }: APIUser): string[] {
  return roles.filter(({ holders }) => holders.includes(id)).map((role) => role.id)
}

/** `permissions` stands only in the member of an interaction. */
export function memberPayload(world: World, user: APIUser, permissions?: bigint): Record<string, unknown> {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [],
    joined_at: new Date(world.now()).toISOString(),
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  }
}

/** The application, whose id is the bot's as for every application made since 2016. */
export function applicationPayload(world: World): Record<string, unknown> {
  return {
    id: world.bot.id,
    name: world.bot.global_name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    // GATEWAY_MESSAGE_CONTENT_LIMITED
    flags: world.readsAll ? 1 << 19 : 0,
    owner: [...world.people.values()][0] ?? world.bot,
    team: null,
    bot: world.bot,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    redirect_uris: [],
    integration_types_config: { 0: {}, 1: {} },
    install_params: { scopes: ['applications.commands', 'bot'], permissions: String(EVERYONE) },
  }
}
