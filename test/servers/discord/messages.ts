import type { APIAllowedMentions, APIMessage, APIUser } from 'discord.js'
import { type Part, withIds } from './components.ts'
import { Refusal, unknown } from './errors.ts'
import { FLAGS } from './limits.ts'
import { dispatch, dispatchMessage } from './sessions.ts'
import type { MessageBody, SentFile } from './types.ts'
import type { Channel, World } from './world.ts'

export interface NewMessage {
  readonly body: MessageBody
  readonly files?: readonly SentFile[]
  readonly channel: Channel
  readonly author: APIUser
  /** The flags that may be set where it is sent; others are dropped, as Discord does. */
  readonly mayFlag?: number
  /** What else it carries: type, webhook_id, interaction_metadata … */
  readonly more?: Partial<APIMessage>
}

/** Makes a message and tells the bot of it, unless only its reader sees it. */
export function post(
  world: World,
  { body, files = [], channel, author, mayFlag = 0, more = {} }: NewMessage,
): APIMessage {
  const message: APIMessage = {
    id: world.snowflake(),
    channel_id: channel.id,
    author,
    content: (body.content ?? '').trim(),
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    ...mentions(world, body.content ?? '', body.allowed_mentions),
    mention_roles: (channel.guild?.roles ?? []).flatMap(({ id }) => (body.content?.includes(`<@&${id}>`) ? [id] : [])),
    attachments: attachments(world, body, files),
    embeds: (body.embeds ?? []).map((embed) => ({ type: 'rich' as NonNullable<typeof embed.type>, ...embed })),
    components: components(body),
    pinned: false,
    type: 0,
    flags: (body.flags ?? 0) & mayFlag,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...more,
  }
  assertNotEmpty(message, body)
  world.messages.set(message.id, message)
  if (!isEphemeral(message)) dispatchMessage(world, 'MESSAGE_CREATE', message, channel)
  if (author.id === world.bot.id) world.events.emit('message', message)
  return message
}

/** Changes what `body` names; Components V2 cannot be taken back. */
export function edit(world: World, id: string, body: MessageBody, files: readonly SentFile[] = []): APIMessage {
  const old = find(world, id)
  const flags = ((old.flags ?? 0) & ~FLAGS.loading) | ((body.flags ?? 0) & FLAGS.componentsV2)
  const message: APIMessage = {
    ...old,
    flags:
      body.flags === undefined ? flags : (flags & ~FLAGS.suppressEmbeds) | ((body.flags ?? 0) & FLAGS.suppressEmbeds),
    edited_timestamp: new Date(world.now()).toISOString(),
    ...(body.content === undefined
      ? {}
      : { content: (body.content ?? '').trim(), ...mentions(world, body.content ?? '', body.allowed_mentions) }),
    ...(body.embeds === undefined ? {} : { embeds: body.embeds ?? [] }),
    ...(body.components === undefined ? {} : { components: components(body) }),
    attachments: attachments(world, body, files, old),
  }
  assertNotEmpty(message, body)
  world.messages.set(id, message)
  const channel = world.channels.get(message.channel_id)
  if (channel && !isEphemeral(message)) dispatchMessage(world, 'MESSAGE_UPDATE', message, channel)
  world.events.emit('edit', message)
  return message
}

export function remove(world: World, id: string): void {
  const message = find(world, id)
  world.messages.delete(id)
  const guild = world.channels.get(message.channel_id)?.guild
  const place = { id, channel_id: message.channel_id, ...(guild && { guild_id: guild.id }) }
  if (!isEphemeral(message)) dispatch(world, 'MESSAGE_DELETE', guild, () => place)
  world.events.emit('delete', message)
}

export function find(world: World, id: string | undefined): APIMessage {
  const message = world.messages.get(id ?? '')
  if (!message) throw unknown.message()
  return message
}

export const isEphemeral = ({ flags }: APIMessage) => (Number(flags ?? 0) & FLAGS.ephemeral) !== 0

function assertNotEmpty(message: APIMessage, body: MessageBody): void {
  const { content, embeds, components, attachments, flags } = message
  const parts = [content, ...embeds, ...(components ?? []), ...attachments, ...(body.sticker_ids ?? []), body.poll]
  if (!(Number(flags ?? 0) & FLAGS.loading) && !parts.some(Boolean)) {
    throw new Refusal(400, 50_006, 'Cannot send an empty message')
  }
}

/** Whom a text pings: without `allowed_mentions` everybody it names, else only who is allowed. */
export function mentions(
  world: World,
  content: string,
  allowed?: APIAllowedMentions | null,
): Pick<APIMessage, 'mentions' | 'mention_everyone'> {
  const parse: readonly string[] = allowed ? (allowed.parse ?? []) : ['users', 'roles', 'everyone']
  const ids = new Set([...content.matchAll(/<@!?(\d+)>/gu)].map(([, id = '']) => id))
  const may = (id: string) => parse.includes('users') || allowed?.users?.includes(id)
  const users = [...ids].filter(may).map((id) => (id === world.bot.id ? world.bot : world.people.get(id)))
  return {
    mentions: users.filter((user) => user !== undefined),
    mention_everyone: parse.includes('everyone') && /@(?:everyone|here)/u.test(content),
  }
}

function components({ components }: MessageBody): NonNullable<APIMessage['components']> {
  // The schema has checked them; numbering keeps whatever else they hold.
  return withIds((components ?? []) as readonly Part[]) as unknown as NonNullable<APIMessage['components']>
}

/** New files, and of the old ones those that an edit names, or all if it names none. */
function attachments(world: World, body: MessageBody, files: readonly SentFile[], old?: APIMessage) {
  const named = body.attachments ?? []
  const kept = (old?.attachments ?? []).filter(
    ({ id }) => body.attachments === undefined || named.some((one) => String(one.id) === id),
  )
  const added = files.map(({ part, name, type, bytes }) => {
    const id = world.snowflake()
    const described = named.find((one) => part === `files[${one.id}]`)?.description
    const url = `${world.origin}/attachments/${id}/${encodeURIComponent(name)}`
    const size = bytes.length
    return {
      id,
      filename: name,
      size,
      url,
      proxy_url: url,
      content_type: type,
      ...(described && { description: described }),
    }
  })
  return [...kept, ...added]
}
