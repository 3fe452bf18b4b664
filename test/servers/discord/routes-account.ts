import * as spec from 'discord-api-spec/zod'
import { missingAccess, unknown } from './errors.ts'
import { applicationPayload, channelPayload, guildPayload, memberPayload, rolesOf } from './payloads.ts'
import { done, ok, type Route } from './router.ts'
import { dispatch } from './sessions.ts'
import { dmWith, PERMISSIONS, permissionsIn, type World } from './world.ts'

/** Who the bot is and where it is. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', run: ({ world }) => ok({ url: world.origin.replace('http', 'ws') }) },
  { method: 'GET', path: '/gateway/bot', run: ({ world }) => ok(gatewayFor(world)) },
  { method: 'GET', path: '/users/@me', run: ({ world }) => ok(world.bot) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world }) =>
      ok(
        [...world.guilds.values()].map(({ id, name, permissions }) => ({ id, name, permissions: String(permissions) })),
      ),
  },
  {
    method: 'DELETE',
    path: '/users/@me/guilds/:guild',
    run: ({ world, params }) => {
      leave(world, guildIn(world, params.guild).id)
      return done
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    body: spec.CreatePrivateChannelRequestSchema,
    run: ({ world, request }) => {
      const { recipient_id } = request.body as { recipient_id: string }
      return ok(channelPayload(dmWith(world, userIn(world, recipient_id))))
    },
  },
  { method: 'GET', path: '/users/:user', run: ({ world, params }) => ok(userIn(world, params.user)) },
  { method: 'GET', path: '/applications/@me', run: ({ world }) => ok(applicationPayload(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', run: ({ world }) => ok(applicationPayload(world)) },
  {
    method: 'PATCH',
    path: '/applications/@me',
    body: spec.ApplicationFormPartialSchema,
    run: ({ world, request }) => ok({ ...applicationPayload(world), ...(request.body as object) }),
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    run: ({ world, params }) => {
      const channel = channelIn(world, params.channel)
      if (!(permissionsIn(channel) & PERMISSIONS.viewChannel)) throw missingAccess()
      return ok(channelPayload(channel))
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    run: ({ world, params }) => ok(guildPayload(world, guildIn(world, params.guild))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    run: ({ world, params }) => {
      const user = userIn(world, params.user)
      return ok({ ...memberPayload(world, user), roles: rolesOf(guildIn(world, params.guild), user) })
    },
  },
]

function gatewayFor(world: World) {
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 }
  return { url: world.origin.replace('http', 'ws'), shards: world.shards, session_start_limit: limit }
}

/** A channel the bot can see: one of a guild it left, or that it may not view, is refused like any other. */
export function channelIn(world: World, id: string | undefined) {
  const channel = world.channels.get(id ?? '')
  if (!channel) throw unknown.channel()
  if (channel.guild && !world.guilds.has(channel.guild.id)) throw missingAccess()
  return channel
}

function guildIn(world: World, id: string | undefined) {
  const guild = world.guilds.get(id ?? '')
  if (!guild) throw unknown.guild()
  return guild
}

function userIn(world: World, id: string | undefined) {
  const user = id === world.bot.id ? world.bot : world.people.get(id ?? '')
  if (!user) throw unknown.user()
  return user
}

/** The bot is no longer in the guild: it left, or was put out. */
export function leave(world: World, id: string): void {
  const guild = world.guilds.get(id)
  world.guilds.delete(id)
  dispatch(world, 'GUILD_DELETE', guild, () => ({ id }))
}
