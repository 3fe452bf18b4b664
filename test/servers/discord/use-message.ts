import type { APIMessage, APIUser } from 'discord.js'
import { flatten, type Part, TYPE } from './components.ts'
import { type Interaction, interact, KIND } from './interactions.ts'
import { length } from './limits.ts'
import { isEphemeral, mentions, post } from './messages.ts'
import { type Place, placed } from './place.ts'
import type { Asked } from './types.ts'
import type { World } from './world.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Somebody presses a button, or chooses `values` in a menu; it must stand in the message as it is now. */
export function press(
  world: World,
  customId: string,
  { id }: APIMessage,
  values: readonly string[] | undefined,
  place: Place,
): Asked {
  const message = world.messages.get(id)
  if (!message) throw new Error(`message ${id} is gone`)
  const parts = flatten((message.components ?? []) as readonly Part[], []).map(({ part }) => part)
  const part = parts.find((one) => one.custom_id === customId)
  if (!part || part.disabled) {
    const ids = parts.flatMap((one) => (one.custom_id && !one.disabled ? [one.custom_id] : []))
    throw new Error(`nothing to press as "${customId}" in that message; there is: ${ids.join(', ') || 'nothing'}`)
  }
  const unknown = values?.find((value) => part.options && !part.options.some((option) => option.value === value))
  if (unknown !== undefined) throw new Error(`"${customId}" has no option "${unknown}"`)
  const data = { custom_id: customId, component_type: part.type, id: part.id, ...(values && { values }) }
  return interact(world, KIND.component, data, placed(world, inChannelOf(world, message, place), message))
}

/** Somebody submits a modal that the bot has shown; every field it requires must be filled. */
export function submit(world: World, customId: string, fields: Fields, place: Place): Asked {
  const shown = [...world.interactions.values()].findLast(({ response }) => modalOf(response)?.custom_id === customId)
  const modal = modalOf(shown?.response)
  if (!shown || !modal) throw new Error(`no modal "${customId}" was shown`)
  const inputs = flatten(modal.components, []).map(({ part }) => part as Input)
  const stray = Object.keys(fields).find((name) => !inputs.some((input) => input.custom_id === name))
  if (stray !== undefined) throw new Error(`modal "${customId}" has no field "${stray}"`)
  for (const input of inputs) checkField(input, fields[input.custom_id ?? ''])
  const source = world.messages.get(shown.source ?? '')
  const data = { custom_id: customId, components: modal.components.map((part) => filled(part as Input, fields)) }
  const { user, channel } = shown
  return interact(world, KIND.modal, data, placed(world, { user, channel, ...place }, source))
}

interface Input extends Part {
  readonly required?: boolean
  readonly min_length?: number
  readonly max_length?: number
}

function modalOf(response: Interaction['response']) {
  if (response?.type !== 9) return undefined
  // The schema has checked it.
  return response.data as unknown as { custom_id: string; components: readonly Part[] }
}

function checkField(
  { custom_id, type, required = true, min_length = 0, max_length = 4000 }: Input,
  value: Fields[string] = '',
): void {
  if (custom_id === undefined) return
  if (required && value.length === 0) throw new Error(`field "${custom_id}" is required`)
  if (type !== TYPE.textInput || typeof value !== 'string' || value === '') return
  if (length(value) < min_length || length(value) > max_length) {
    throw new Error(`field "${custom_id}" takes ${min_length} to ${max_length} characters`)
  }
}

/** The modal's components as they come back: structure and ids, with what was filled in. */
function filled({ type, id, custom_id, components, component }: Input, fields: Fields): unknown {
  const value = fields[custom_id ?? ''] ?? ''
  return {
    type,
    id,
    ...(custom_id !== undefined && { custom_id, ...(typeof value === 'string' ? { value } : { values: value }) }),
    ...(components && { components: components.map((part) => filled(part, fields)) }),
    ...(component && { component: filled(component, fields) }),
  }
}

export interface Saying extends Place {
  /** Mentions the bot. */
  readonly mention?: boolean
  /** What else the message carries. */
  readonly more?: Partial<APIMessage>
  readonly replyTo?: APIMessage
  /** Whether a reply pings its author, as it does unless the person turns it off. */
  readonly ping?: boolean
  /** Another bot says it. */
  readonly bot?: boolean
}

/** Somebody writes a message. */
export function say(
  world: World,
  text: string,
  { mention, replyTo, ping = true, bot, more: extra, ...place }: Saying,
): APIMessage {
  const { user, channel } = placed(world, replyTo ? inChannelOf(world, replyTo, place) : place)
  const author: APIUser = bot ? { ...user, bot: true } : user
  const content = mention ? `<@${world.bot.id}> ${text}` : text
  if (replyTo && isEphemeral(replyTo)) throw new Error('nobody can reply to an ephemeral message')
  const { mentions: named } = mentions(world, content)
  // The answer to an interaction is a webhook's message: a reply to it pings nobody.
  const pinged = replyTo && ping && !replyTo.webhook_id && !named.some(({ id }) => id === replyTo.author.id)
  const reference = replyTo && {
    type: 19 as const,
    message_reference: { type: 0 as const, channel_id: channel.id, message_id: replyTo.id },
    referenced_message: world.messages.get(replyTo.id) ?? null,
  }
  const more = { ...extra, ...reference, mentions: pinged ? [...named, replyTo.author] : named }
  return post(world, { body: { content }, channel, author, more })
}

function inChannelOf(world: World, { channel_id }: APIMessage, place: Place): Place {
  const channel = world.channels.get(channel_id)
  const { person } = channel ?? {}
  return { ...(channel && { channel }), ...(person && { user: person }), ...place }
}
