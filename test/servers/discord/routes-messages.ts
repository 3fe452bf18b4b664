import * as spec from 'discord-api-spec/zod'
import { malformed, missingAccess, missingPermissions, Refusal, unknown } from './errors.ts'
import { assertUploadable, FLAGS, messageProblems } from './limits.ts'
import { edit, find, isEphemeral, post, remove } from './messages.ts'
import { type Call, done, ok, type Reply, type Route } from './router.ts'
import { channelIn } from './routes-account.ts'
import { readable } from './sessions.ts'
import type { MessageBody } from './types.ts'
import { type Channel, PERMISSIONS, permissionsIn } from './world.ts'

/** The documentation says "the past few minutes". */
const NONCE_MEMORY = 3 * 60_000

/** What the bot does in channels of its own accord. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/messages', body: spec.MessageCreateRequestSchema, run: create },
  {
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    body: spec.MessageEditRequestPartialSchema,
    run: ({ world, request, params }) => {
      const old = messageIn({ world, request, params })
      if (old.author.id !== world.bot.id)
        throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user')
      const body = request.body as MessageBody
      const problems = messageProblems(body, request.files, [], old)
      if (problems.length > 0) throw malformed(problems)
      return ok(edit(world, old.id, body, request.files))
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    run: (call) => {
      const message = messageIn(call)
      if (message.author.id !== call.world.bot.id) throw missingPermissions()
      remove(call.world, message.id)
      return done
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    run: (call) => ok(readable(call.world, messageIn(call))),
  },
  { method: 'GET', path: '/channels/:channel/messages', run: list },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    run: ({ world, params }) => {
      const channel = channelIn(world, params.channel)
      need(channel, toWriteIn(channel))
      world.events.emit('typing', channel)
      return done
    },
  },
]

function create({ world, request, params }: Call): Reply {
  const channel = channelIn(world, params.channel)
  need(channel, toWriteIn(channel))
  if (request.files.length > 0) need(channel, PERMISSIONS.attachFiles)
  assertUploadable(request.files)
  const body = request.body as MessageBody
  const problems = messageProblems(body, request.files, [])
  if (problems.length > 0) throw malformed(problems)
  const nonce = String(body.nonce ?? '')
  const known = body.enforce_nonce && nonce ? world.nonces.get(nonce) : undefined
  // The first message again, wherever it was sent; once deleted it is unknown, and still not sent anew.
  if (known && world.now() - known.at < NONCE_MEMORY) return ok(find(world, known.message))
  const embeds = permissionsIn(channel) & PERMISSIONS.embedLinks ? {} : { embeds: [] }
  const mayFlag = FLAGS.suppressEmbeds | FLAGS.silent | FLAGS.componentsV2
  const reply = replied({ world, request, params }, channel, body)
  const message = post(world, {
    body: { ...body, ...embeds },
    files: request.files,
    channel,
    author: world.bot,
    mayFlag,
    more: reply,
  })
  if (nonce) world.nonces.set(nonce, { message: message.id, at: world.now() })
  return ok(message)
}

function toWriteIn({ thread }: Channel): bigint {
  return PERMISSIONS.viewChannel | (thread ? PERMISSIONS.sendMessagesInThreads : PERMISSIONS.sendMessages)
}

function replied({ world }: Call, channel: Channel, { message_reference }: MessageBody) {
  if (!message_reference) return {}
  const { message_id, fail_if_not_exists = true } = message_reference
  const referenced = world.messages.get(message_id)
  if (referenced && !isEphemeral(referenced)) {
    const reference = {
      type: 0,
      channel_id: channel.id,
      message_id,
      ...(channel.guild && { guild_id: channel.guild.id }),
    }
    return { type: 19, message_reference: reference, referenced_message: referenced }
  }
  if (!fail_if_not_exists) return {}
  const path = ['message_reference']
  throw malformed([{ path, code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }])
}

/** Newest first, as Discord lists them; their nonces are not kept. */
function list({ world, request, params }: Call): Reply {
  const channel = channelIn(world, params.channel)
  need(channel, PERMISSIONS.viewChannel)
  if (!(permissionsIn(channel) & PERMISSIONS.readMessageHistory)) return ok([])
  const before = BigInt(request.query.get('before') ?? 2n ** 63n)
  const after = BigInt(request.query.get('after') ?? 0)
  const limit = Number(request.query.get('limit') ?? 50)
  if (!(limit >= 1 && limit <= 100)) {
    throw malformed([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' }])
  }
  const all = [...world.messages.values()].filter(
    (message) =>
      message.channel_id === channel.id &&
      !isEphemeral(message) &&
      BigInt(message.id) < before &&
      BigInt(message.id) > after,
  )
  const listed = (after > 0n ? all.slice(0, limit) : all.slice(-limit)).reverse()
  return ok(listed.map(({ nonce: _, ...message }) => readable(world, message)))
}

function messageIn({ world, params }: Call) {
  const channel = channelIn(world, params.channel)
  need(channel, PERMISSIONS.viewChannel)
  const message = find(world, params.message)
  if (message.channel_id !== channel.id || isEphemeral(message)) throw unknown.message()
  return message
}

function need(channel: Channel, permissions: bigint): void {
  const missing = permissions & ~permissionsIn(channel)
  if (missing & PERMISSIONS.viewChannel) throw missingAccess()
  if (missing && !channel.guild) throw new Refusal(403, 50_007, 'Cannot send messages to this user')
  if (missing) throw missingPermissions()
}
