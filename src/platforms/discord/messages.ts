import { type Guild, type Message, MessageType, PermissionFlagsBits } from 'discord.js'
import type { Answer } from '../../answer/document.ts'
import { decodeButton } from '../../command/button.ts'
import type { Request } from '../../command/dispatch.ts'
import { notice } from '../../command/present.ts'
import { welcome } from '../../command/welcome.ts'
import { isLanguage, type Language } from '../../content/languages.ts'
import { listNames } from '../../language/lists.ts'
import { type PlatformCore, saidTo } from '../core.ts'
import { CANNOT_SEND_TO_USER, isRefusal, MISSING_ACCESS, MISSING_PERMISSIONS, withBackoff } from './backoff.ts'
import { DISCORD } from './parts.ts'
import { speak } from './speak.ts'

/** What answering in a channel needs, and the phrase that names it. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'permission-view'],
  [PermissionFlagsBits.SendMessages, 'permission-send'],
  [PermissionFlagsBits.ReadMessageHistory, 'permission-history'],
] as const

/** Answers a mention, a reply to the bot, and whatever is said in a private chat; other bots are left alone. */
export async function onMessage(message: Message, core: PlatformCore): Promise<void> {
  const { author, client, channel } = message
  if (author.bot || message.system || !channel.isSendable()) return
  const isForUs = !message.inGuild() || message.mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true })
  if (!isForUs) return
  const text = withoutMentions(message.content)
  const chat = { platform: DISCORD, id: message.channelId, community: message.guildId ?? undefined }
  const reader = { platform: DISCORD, id: author.id }
  const missing = missingPermissions(message)
  const isAdministrator = () => message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? !message.inGuild()
  const about = await repliedTo(message, core)
  const said = await saidTo({ chat, reader, text, about, canChoose: true, isAdministrator }, core)
  if (!said) return
  if (missing.length > 0) return await tellMissing(message, missing, said.language, core)
  void channel.sendTyping().catch(() => core.log('discord typing failed'))
  await send(message, said, core)
}

/** Says hello where a server's members would look for it; nowhere if nothing there may be written. */
export async function onJoin(guild: Guild, core: PlatformCore): Promise<void> {
  const me = guild.members.me
  const channels = [guild.systemChannel, ...guild.channels.cache.values()]
  const open = channels.find(
    (channel) =>
      channel?.isTextBased() &&
      channel.isSendable() &&
      me &&
      channel.permissionsFor(me).has(PermissionFlagsBits.SendMessages),
  )
  if (!open?.isTextBased() || !open.isSendable()) return
  const [locale = ''] = guild.preferredLocale.split('-')
  const [hello] = speak(welcome(core.knowledge(), isLanguage(locale) ? locale : 'en'), core)
  if (hello) await withBackoff(() => open.send({ ...hello, flags: hello.flags }) as Promise<unknown>, core.wait)
}

async function send(message: Message, said: Answer, core: PlatformCore): Promise<void> {
  try {
    for (const part of speak(said, core))
      await withBackoff(() => message.reply({ ...part, flags: part.flags, failIfNotExists: false }), core.wait)
  } catch (error) {
    if (!isRefusal(error, MISSING_ACCESS, MISSING_PERMISSIONS)) throw error
    await tellMissing(message, ['permission-send'], said.language, core)
  }
}

/** Tells the asker in private what an administrator has to allow; who takes no private messages cannot be told. */
async function tellMissing(
  { author, channelId }: Message,
  missing: readonly string[],
  language: Language,
  core: PlatformCore,
): Promise<void> {
  core.log('discord permissions missing', { channel: channelId, missing: missing.join(' ') })
  const phrases = core.knowledge().phrases(language)
  const permissions = listNames(
    missing.map((key) => phrases.say(key)),
    language,
  )
  const [told] = speak(notice(core.knowledge(), language, 'notice-missing-permissions', { permissions }), core)
  if (!told) return
  try {
    await author.send({ ...told, flags: told.flags })
  } catch (error) {
    if (!isRefusal(error, CANNOT_SEND_TO_USER)) throw error
  }
}

function missingPermissions(message: Message): string[] {
  const { channel, client } = message
  if (!message.inGuild() || channel.isDMBased()) return []
  const granted = channel.permissionsFor(client.user)
  return NEEDED.flatMap(([bit, phrase]) => (granted?.has(bit) === false ? [phrase] : []))
}

/** The briefing of the answer that a message replies to, read from that answer's buttons. */
async function repliedTo(message: Message, core: PlatformCore): Promise<Request['about']> {
  if (message.type !== MessageType.Reply || !message.reference?.messageId) return undefined
  try {
    const original = await message.fetchReference()
    if (original.author.id !== message.client.user.id) return undefined
    return customIdsIn(original.toJSON())
      .map((id) => decodeButton(id, core.commands, core.knowledge())?.briefing)
      .find((briefing) => briefing !== undefined)
  } catch {
    // Deleted, or out of our sight: the question then stands by itself.
    return undefined
  }
}

function customIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(customIdsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'custom_id' && typeof inner === 'string' ? [inner] : customIdsIn(inner),
  )
}

function withoutMentions(content: string): string {
  return content.replace(/<[@#][!&]?\d+>/gu, ' ').trim()
}
