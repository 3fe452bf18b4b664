import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord.js'
import { channelPayload, memberPayload } from './payloads.ts'
import { dispatch } from './sessions.ts'
import type { Asked, Callback } from './types.ts'
import { type Channel, EVERYONE, permissionsIn, type World } from './world.ts'

export const KIND = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

/** An interaction as the server keeps it; tests see it as `Asked`. */
export interface Interaction extends Asked {
  readonly kind: number
  readonly at: number
  readonly user: APIUser
  readonly channel: Channel
  /** The message whose button was pressed, also for a modal that the button opened. */
  readonly source?: string
  response?: Callback
  /** The reply, or the message that an update changes. */
  original?: string
  readonly followUpIds: string[]
  accept(response: Callback): void
  /** Told when the reply says something. */
  say(message: APIMessage): void
}

export interface Doing {
  readonly user: APIUser
  readonly channel: Channel
  readonly locale: string
  readonly permissions: bigint | undefined
  readonly source?: APIMessage
}

/** Somebody uses the bot: the interaction goes out over the gateway, and what comes back is gathered. */
export function interact(world: World, kind: number, data: Record<string, unknown>, doing: Doing): Interaction {
  const id = world.snowflake()
  const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString('base64url')
  const callback = Promise.withResolvers<Callback>()
  const answer = Promise.withResolvers<APIMessage>()
  const followUpIds: string[] = []
  const interaction: Interaction = {
    id,
    token,
    kind,
    at: world.now(),
    user: doing.user,
    channel: doing.channel,
    ...(doing.source && { source: doing.source.id }),
    payload: payload(world, { id, token, kind, data }, doing),
    callback: callback.promise,
    answer: answer.promise,
    get choices() {
      return callback.promise.then(({ type, ...rest }) => carried<Choices>(type, 8, rest).choices ?? [])
    },
    get modal() {
      return callback.promise.then(({ type, ...rest }) =>
        carried<APIModalInteractionResponseCallbackData>(type, 9, rest),
      )
    },
    get message() {
      return world.messages.get(this.original ?? '')
    },
    get followUps() {
      return followUpIds.flatMap((followUp) => world.messages.get(followUp) ?? [])
    },
    followUpIds,
    accept(response) {
      this.response = response
      callback.resolve(response)
      world.events.emit('callback', response)
    },
    say: answer.resolve,
  }
  world.interactions.set(id, interaction).set(token, interaction)
  dispatch(world, 'INTERACTION_CREATE', doing.channel.guild, () => interaction.payload)
  return interaction
}

interface Choices {
  readonly choices?: APIApplicationCommandOptionChoice[]
}

function carried<Data>(type: number, expected: number, response: object): Data {
  if (type !== expected) throw new Error(`the bot answered with a callback of type ${type}, not ${expected}`)
  // A callback of this type carries this data: the schema has checked it.
  return (response as { data: Data }).data
}

function payload(
  world: World,
  { id, token, kind, data }: { id: string; token: string; kind: number; data: Record<string, unknown> },
  { user, channel, locale, permissions = EVERYONE, source }: Doing,
): Record<string, unknown> {
  const { guild } = channel
  return {
    id,
    application_id: world.bot.id,
    type: kind,
    token,
    version: 1,
    data,
    channel: channelPayload(channel),
    channel_id: channel.id,
    locale,
    app_permissions: String(permissionsIn(channel)),
    entitlements: [],
    authorizing_integration_owners: guild ? { 0: guild.id } : { 1: user.id },
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(source && { message: source }),
    ...(guild
      ? {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: memberPayload(world, user, permissions),
        }
      : { user }),
  }
}
