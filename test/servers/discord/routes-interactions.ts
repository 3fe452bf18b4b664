import type { APIMessage } from 'discord.js'
import * as spec from 'discord-api-spec/zod'
import { malformed, Refusal, unknown } from './errors.ts'
import { type Interaction, KIND } from './interactions.ts'
import { assertUploadable, FLAGS, messageProblems } from './limits.ts'
import { edit, find, post, remove } from './messages.ts'
import { RESPONSE, responseProblems, schemaOf } from './responses.ts'
import { type Call, done, ok, type Reply, type Route } from './router.ts'
import type { Callback, MessageBody } from './types.ts'
import type { World } from './world.ts'

/** ms that a bot has for its first response, and for everything after it. */
const FIRST_RESPONSE = 3000
const TOKEN_LIFE = 15 * 60_000

const MAY_FLAG = FLAGS.suppressEmbeds | FLAGS.ephemeral | FLAGS.silent | FLAGS.componentsV2

const webhook = '/webhooks/:application/:token'

/** How the bot answers interactions; none of these needs its token. */
export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    body: schemaOf,
    run: respond,
  },
  { method: 'POST', path: webhook, body: spec.IncomingWebhookRequestPartialSchema, run: followUp },
  {
    method: 'PATCH',
    path: `${webhook}/messages/:message`,
    body: spec.IncomingWebhookUpdateRequestPartialSchema,
    run: (call) => {
      const [interaction, message] = messageOf(call)
      const changed = change(call, message.id, call.request.body as MessageBody, [])
      if (message.id === interaction.original) interaction.say(changed)
      return ok(changed)
    },
  },
  { method: 'GET', path: `${webhook}/messages/:message`, run: (call) => ok(messageOf(call)[1]) },
  {
    method: 'DELETE',
    path: `${webhook}/messages/:message`,
    run: (call) => {
      remove(call.world, messageOf(call)[1].id)
      return done
    },
  },
]

function respond(call: Call): Reply {
  const { world, request, params } = call
  const interaction = world.interactions.get(params.interaction ?? '')
  if (!interaction || interaction.token !== params.token) throw unknown.interaction()
  if (interaction.response) throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.')
  if (world.now() - interaction.at > FIRST_RESPONSE) throw unknown.interaction()
  const response = request.body as Callback
  const data = ('data' in response ? response.data : undefined) ?? {}
  const problems = responseProblems(interaction, response.type, data, request.files)
  if (problems.length > 0) throw malformed(problems)
  const message = take(call, interaction, response.type, data as MessageBody)
  interaction.accept(response)
  if (message && response.type !== RESPONSE.defer) interaction.say(message)
  return request.query.get('with_response') === 'true'
    ? ok(callbackResponse(interaction, response.type, message))
    : done
}

/** What the response does: the message that it makes or changes, if any. */
function take(call: Call, interaction: Interaction, type: number, data: MessageBody): APIMessage | undefined {
  const { world, request } = call
  if (type === RESPONSE.deferUpdate || type === RESPONSE.update) {
    if (interaction.source) interaction.original = interaction.source
    return type === RESPONSE.update && interaction.source ? change(call, interaction.source, data, ['data']) : undefined
  }
  if (type !== RESPONSE.message && type !== RESPONSE.defer) return undefined
  const more = reply(world, interaction, interaction.source)
  const author = world.bot
  assertUploadable(request.files)
  const flags = ((data.flags ?? 0) & FLAGS.ephemeral) | FLAGS.loading
  const message =
    type === RESPONSE.defer
      ? post(world, { body: {}, channel: interaction.channel, author, more: { ...more, flags } })
      : post(world, { body: data, files: request.files, channel: interaction.channel, author, mayFlag: MAY_FLAG, more })
  interaction.original = message.id
  return message
}

/**
 * A message after the first response. Straight after a deferral it becomes the reply itself, as hidden as the deferral
 * said: Discord keeps this "for backwards compatibility".
 */
function followUp(call: Call): Reply {
  const { world, request } = call
  const interaction = webhookOf(call)
  const body = request.body as MessageBody
  const original = interaction.message
  if (original && Number(original.flags) & FLAGS.loading) {
    const changed = change(call, original.id, { ...body, flags: (body.flags ?? 0) & ~FLAGS.ephemeral }, [])
    interaction.say(changed)
    return ok(changed)
  }
  assertUploadable(request.files)
  const problems = messageProblems(body, request.files, [])
  if (problems.length > 0) throw malformed(problems)
  const more = reply(world, interaction, interaction.original)
  const { channel } = interaction
  const message = post(world, { body, files: request.files, channel, author: world.bot, mayFlag: MAY_FLAG, more })
  interaction.followUpIds.push(message.id)
  return ok(message)
}

function change({ world, request }: Call, id: string, body: MessageBody, path: readonly string[]): APIMessage {
  assertUploadable(request.files)
  const problems = messageProblems(body, request.files, path, find(world, id))
  if (problems.length > 0) throw malformed(problems)
  return edit(world, id, body, request.files)
}

/** What marks a message as an interaction's: a webhook's, and a reply to `to`. */
function reply(
  world: World,
  { id, kind, user, channel, payload }: Interaction,
  to: string | undefined,
): Partial<APIMessage> {
  const referenced = world.messages.get(to ?? '')
  const owners = payload.authorizing_integration_owners
  const metadata = { id, type: kind, user, authorizing_integration_owners: owners }
  return {
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    // Its four forms differ in fields that no bot here reads.
    interaction_metadata: metadata as unknown as NonNullable<APIMessage['interaction_metadata']>,
    type: referenced ? 19 : 20,
    ...(referenced && { message_reference: { type: 0, channel_id: channel.id, message_id: referenced.id } }),
  }
}

function callbackResponse({ id, kind, token, original, channel }: Interaction, type: number, message?: APIMessage) {
  const loading = type === RESPONSE.defer
  return {
    interaction: {
      id,
      type: kind,
      activity_instance_id: null,
      response_message_id: original ?? null,
      response_message_loading: loading,
      response_message_ephemeral: (Number(message?.flags) & FLAGS.ephemeral) !== 0,
      channel_id: channel.id,
      token,
    },
    resource: { type, ...(message && { message }) },
  }
}

function webhookOf({ world, params }: Call): Interaction {
  const interaction = world.interactions.get(params.token ?? '')
  if (!interaction || interaction.token !== params.token || params.application !== world.bot.id) throw unknown.webhook()
  if (world.now() - interaction.at > TOKEN_LIFE) throw new Refusal(401, 50_027, 'Invalid Webhook Token')
  if (!interaction.response || interaction.kind === KIND.autocomplete) throw unknown.webhook()
  return interaction
}

function messageOf(call: Call): [Interaction, APIMessage] {
  const interaction = webhookOf(call)
  const id = call.params.message === '@original' ? interaction.original : call.params.message
  if (id === undefined || ![interaction.original, ...interaction.followUpIds].includes(id)) throw unknown.message()
  return [interaction, find(call.world, id)]
}
