import * as spec from 'discord-api-spec/zod'
import { array } from 'zod'
import { commandProblems, commandsProblems, type Declared } from './command-limits.ts'
import { malformed, missingAccess, unknown } from './errors.ts'
import { type Call, done, ok, type Reply, type Route } from './router.ts'
import type { Problem, RegisteredCommand } from './types.ts'
import type { World } from './world.ts'

const everywhere = '/applications/:application/commands'
const inGuild = '/applications/:application/guilds/:guild/commands'

/** Slash commands, global and of a guild, kept and given back as Discord does. */
export const commandRoutes: readonly Route[] = [everywhere, inGuild].flatMap((path): Route[] => [
  { method: 'GET', path, run: list },
  { method: 'PUT', path, body: array(spec.ApplicationCommandUpdateRequestSchema).max(130), run: replaceAll },
  { method: 'POST', path, body: spec.ApplicationCommandCreateRequestSchema, run: create },
  { method: 'GET', path: `${path}/:command`, run: (call) => ok(commandOf(call)) },
  { method: 'PATCH', path: `${path}/:command`, body: spec.ApplicationCommandPatchRequestPartialSchema, run: change },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    run: (call) => {
      call.world.commands.delete(commandOf(call).id)
      tell(call)
      return done
    },
  },
])

/** Those of a guild, or the global ones. */
export function registered(world: World, guild: string | undefined): RegisteredCommand[] {
  return [...world.commands.values()].filter(({ guild_id }) => guild_id === guild)
}

/** Without `with_localizations=true` Discord leaves the dictionaries out of a list, and only there. */
function list(call: Call): Reply {
  const commands = scope(call)
  return ok(call.request.query.get('with_localizations') === 'true' ? commands : withoutLocalizations(commands))
}

function withoutLocalizations(commands: readonly RegisteredCommand[]): unknown {
  const json = JSON.stringify(commands, (key, value) => (key.endsWith('_localizations') ? undefined : value))
  return JSON.parse(json)
}

/** Commands that keep their name keep their id; the others are gone. */
function replaceAll(call: Call): Reply {
  const declared = call.request.body as Declared[]
  refuseIf(commandsProblems(declared))
  const before = scope(call)
  const kept = new Set(declared.map((one) => store(call, one).id))
  for (const { id } of before) if (!kept.has(id)) call.world.commands.delete(id)
  return ok(tell(call))
}

/** A name that exists already is overwritten. */
function create(call: Call): Reply {
  const declared = call.request.body as Declared
  const existed = sameName(call, declared) !== undefined
  const others = scope(call).filter(({ name }) => name !== declared.name)
  refuseIf([...commandProblems(declared, []), ...(others.length >= 100 ? [full] : [])])
  const command = store(call, declared)
  tell(call)
  return { status: existed ? 200 : 201, body: command }
}

const full: Problem = {
  path: [],
  code: 'APPLICATION_COMMAND_LIMIT',
  message: 'Maximum number of application commands reached (100)',
}

function change(call: Call): Reply {
  const old = commandOf(call)
  const declared = { ...old, ...(call.request.body as Partial<Declared>) } as Declared
  refuseIf(commandProblems(declared, []))
  const command = { ...complete(call, declared), id: old.id }
  call.world.commands.set(old.id, command)
  tell(call)
  return ok(command)
}

function store(call: Call, declared: Declared): RegisteredCommand {
  const old = sameName(call, declared)
  const command = complete(call, declared)
  const unchanged = old && JSON.stringify({ ...command, id: old.id, version: old.version }) === JSON.stringify(old)
  const stored = unchanged ? old : { ...command, id: old?.id ?? command.id }
  call.world.commands.set(stored.id, stored)
  return stored
}

/** With every field that Discord fills in; of an option only those that say something. */
function complete({ world, params }: Call, declared: Declared): RegisteredCommand {
  const { options, ...rest } = declared
  const permissions = (rest as { default_member_permissions?: unknown }).default_member_permissions ?? null
  const command = {
    description: '',
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...(params.guild ? { guild_id: params.guild } : { contexts: null, integration_types: [0], dm_permission: true }),
    ...rest,
    id: world.snowflake(),
    application_id: world.bot.id,
    version: world.snowflake(),
    type: rest.type ?? 1,
    default_member_permissions: permissions === null ? null : String(permissions),
    ...(options?.length ? { options: options.map(completeOption) } : {}),
  }
  // The request schema has checked what the bot sent, and the rest is above.
  return command as unknown as RegisteredCommand
}

function completeOption({ required, autocomplete, options, choices, ...rest }: Declared): unknown {
  const dictionary = { name_localizations: null }
  return {
    ...dictionary,
    description_localizations: null,
    ...rest,
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(options && { options: options.map(completeOption) }),
    ...(choices && { choices: choices.map((choice) => ({ ...dictionary, ...choice })) }),
  }
}

function scope({ world, params }: Call): RegisteredCommand[] {
  if (params.application !== world.bot.id) throw missingAccess()
  if (params.guild && !world.guilds.has(params.guild)) throw missingAccess()
  return registered(world, params.guild)
}

function sameName(call: Call, { name, type = 1 }: Declared): RegisteredCommand | undefined {
  return scope(call).find((command) => command.name === name && command.type === type)
}

function commandOf(call: Call): RegisteredCommand {
  const command = scope(call).find(({ id }) => id === call.params.command)
  if (!command) throw unknown.command()
  return command
}

function refuseIf(problems: readonly Problem[]): void {
  if (problems.length > 0) throw malformed(problems)
}

function tell(call: Call): RegisteredCommand[] {
  const commands = scope(call)
  call.world.events.emit('commands', commands)
  return commands
}
