import { type Guild, type GuildTextBasedChannel, type Message, PermissionFlagsBits } from 'discord.js'
import type { Answer } from '../../answer/document.ts'
import { decodeButton } from '../../command/button-data.ts'
import { asQuestion, type Request } from '../../command/dispatch.ts'
import { notice } from '../../command/presentation.ts'
import { welcome } from '../../command/welcome.ts'
import type { Language } from '../../content/languages.ts'
import { listNames } from '../../language/lists.ts'
import { isBare } from '../../language/text.ts'
import { type PlatformCore, saidTo } from '../core.ts'
import { typingWhile } from '../typing.ts'
import {
  ARCHIVED_THREAD,
  CANNOT_SEND_TO_USER,
  isRefusal,
  LOCKED_THREAD,
  MISSING_ACCESS,
  MISSING_PERMISSIONS,
  withBackoff,
} from './backoff.ts'
import { isAddressed, isKeptBack, saidIn } from './mentions.ts'
import { type MissingPermission, missingToWrite, type Place } from './permissions.ts'
import { orWithout, pictured, pictureFor } from './pictures.ts'
import { borrowedBy, repliedTo } from './references.ts'
import { messagesFor, type SendableMessage } from './render.ts'
import { DISCORD, languageOf } from './settings.ts'

/** Answers a mention, a reply to the bot, and whatever is said in private; other bots are left alone. */
export async function onMessage(message: Message, core: PlatformCore): Promise<void> {
  const { author, channel } = message
  if (author.bot || message.system || !channel.isSendable() || !isAddressed(message)) return
  const chat = { platform: DISCORD, id: message.channelId, community: message.guildId ?? undefined }
  const reader = { platform: DISCORD, id: author.id }
  const missing = missingPermissions(message, core)
  const isAdministrator = () => message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? !message.inGuild()
  const hint = languageOf(message.guild?.preferredLocale)
  const meant = await meantBy(message, core)
  const asking = saidTo({ chat, reader, hint, ...meant, canChoose: true, isAdministrator }, core)
  const said = await typingWhile(asking, () => (missing.length > 0 ? asking : channel.sendTyping()), core)
  if (!said) return
  if (missing.length > 0) return await tellMissing(message, missing, said.language, core)
  void channel.sendTyping().catch(() => core.log('discord typing failed'))
  await send(message, said, core)
}

/** Its own words; without any, those that it points at, which are only ever a question and never a command. */
async function meantBy(
  message: Message,
  core: PlatformCore,
): Promise<Pick<Request, 'text' | 'about' | 'isUnreadable'>> {
  const text = saidIn(message)
  if (message.inGuild() && isKeptBack(message)) return { text, isUnreadable: true }
  const original = await repliedTo(message)
  const about = original && briefingOf(original, core)
  const borrowed = isBare(text) ? await borrowedBy(message, original) : undefined
  if (!borrowed) return { text, about }
  return 'text' in borrowed ? { text: asQuestion(borrowed.text) } : { text, ...borrowed }
}

/** Says hello where a server's members would look for it; nowhere if nothing there may be written. */
export async function onJoin(guild: Guild, core: PlatformCore): Promise<void> {
  const me = guild.members.me
  const channels = [guild.systemChannel, ...guild.channels.cache.values()]
  const open = channels.find(
    (channel) =>
      channel?.isTextBased() &&
      channel.isSendable() &&
      !channel.isThread() &&
      me &&
      missingToWrite(channel.permissionsFor(me), placeOf(channel, core)).length === 0,
  )
  if (!open?.isTextBased() || !open.isSendable()) return
  const [hello] = messagesFor(welcome(core.knowledge(), languageOf(guild.preferredLocale) ?? 'en'), core)
  if (hello) await withBackoff(() => open.send({ ...hello, flags: hello.flags }) as Promise<unknown>, core.wait)
}

async function send(message: Message, said: Answer, core: PlatformCore): Promise<void> {
  try {
    const picture = mayAttach(message) ? await pictureFor(said, core) : undefined
    const reply = (part: SendableMessage): Promise<unknown> => message.reply({ ...part, failIfNotExists: false })
    for (const [index, part] of messagesFor(said, core).entries()) {
      const full = index === 0 && picture ? pictured(part, picture) : undefined
      await withBackoff(orWithout(full, part, reply, core), core.wait)
    }
  } catch (error) {
    const missing = refusedFor(error, message)
    if (!missing) throw error
    await tellMissing(message, [missing], said.language, core)
  }
}

/** As far as is known here; nobody has to allow it for the text to come. */
function mayAttach({ channel, client }: Message): boolean {
  return channel.isDMBased() || (channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles) ?? true)
}

/** What Discord's refusal says is missing: what is known here of permissions may be older. */
function refusedFor(error: unknown, { channel }: Message): MissingPermission | undefined {
  if (isRefusal(error, ARCHIVED_THREAD, LOCKED_THREAD)) return 'permission-manage-threads'
  if (isRefusal(error, MISSING_ACCESS)) return 'permission-view'
  if (!isRefusal(error, MISSING_PERMISSIONS)) return undefined
  return channel.isThread() ? 'permission-send-in-threads' : 'permission-send'
}

/** Tells the asker in private what an administrator has to allow; who takes no private messages cannot be told. */
async function tellMissing(
  { author, channelId }: Message,
  missing: readonly MissingPermission[],
  language: Language,
  core: PlatformCore,
): Promise<void> {
  core.log('discord permissions missing', { channel: channelId, missing: missing.join(' ') })
  const phrases = core.knowledge().phrases(language)
  const permissions = listNames(
    missing.map((key) => phrases.say(key)),
    language,
  )
  const [told] = messagesFor(notice(core.knowledge(), language, 'notice-missing-permissions', { permissions }), core)
  if (!told) return
  try {
    await withBackoff(() => author.send({ ...told, flags: told.flags }), core.wait)
  } catch (error) {
    if (!isRefusal(error, CANNOT_SEND_TO_USER)) throw error
  }
}

function missingPermissions({ channel, client }: Message, core: PlatformCore): MissingPermission[] {
  if (channel.isDMBased()) return []
  const granted = channel.permissionsFor(client.user)
  if (!granted) return []
  const canReply = granted.has(PermissionFlagsBits.ReadMessageHistory)
  return [...missingToWrite(granted, placeOf(channel, core)), ...(canReply ? [] : (['permission-history'] as const))]
}

function placeOf(channel: GuildTextBasedChannel, { now }: PlatformCore): Place {
  const silencedUntil = channel.guild.members.me?.communicationDisabledUntilTimestamp ?? 0
  return { thread: channel.isThread() ? channel : undefined, isSilenced: silencedUntil > now() }
}

/** The briefing that an answer of ours speaks of, read from its buttons. */
function briefingOf(original: Message, { commands, knowledge }: PlatformCore): Request['about'] {
  if (original.author.id !== original.client.user.id) return undefined
  return customIdsIn(original.toJSON())
    .map((id) => decodeButton(id, commands, knowledge())?.briefing)
    .find((briefing) => briefing !== undefined)
}

function customIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(customIdsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'custom_id' && typeof inner === 'string' ? [inner] : customIdsIn(inner),
  )
}
