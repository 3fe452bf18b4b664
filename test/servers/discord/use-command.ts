import type { APIApplicationCommandBasicOption, APIApplicationCommandOption, APIUser } from 'discord.js'
import { interact, KIND } from './interactions.ts'
import { length } from './limits.ts'
import { channelPayload, memberPayload } from './payloads.ts'
import { type Place, placed } from './place.ts'
import { registered } from './routes-commands.ts'
import type { Asked, RegisteredCommand } from './types.ts'
import { type Channel, EVERYONE, type Guild, type World } from './world.ts'

export type OptionValue = string | number | boolean | Channel | APIUser

export interface CommandUse extends Place {
  /** `add`, or `group add`. */
  readonly subcommand?: string
  /** Sends the command although the bot never registered it so, as a client with an old list would. */
  readonly unregistered?: boolean
}

type Given = Readonly<Record<string, OptionValue>>
const SUBCOMMAND = 1
const GROUP = 2

/** Somebody runs a slash command; throws what Discord's client would not let them send. */
export function slash(world: World, name: string, given: Given, use: CommandUse): Asked {
  const { command, declared } = lookUp(world, name, use)
  if (declared) checkValues(name, declared, given)
  return send(world, KIND.command, name, given, use, command, declared)
}

/** Somebody types into an option and Discord asks for completions. */
export function autocomplete(
  world: World,
  name: string,
  option: string,
  typed: string,
  { options = {}, ...use }: CommandUse & { readonly options?: Given },
): Asked {
  const { command, declared } = lookUp(world, name, use)
  const focused = declared?.find((one) => one.name === option)
  if (declared && !(focused && 'autocomplete' in focused && focused.autocomplete)) {
    throw new Error(`/${name} completes no option "${option}"`)
  }
  return send(world, KIND.autocomplete, name, { ...options, [option]: typed }, use, command, declared, option)
}

function lookUp(world: World, name: string, { subcommand, unregistered, ...place }: CommandUse) {
  const { channel, permissions = EVERYONE } = placed(world, place)
  const ofGuild = channel.guild ? registered(world, channel.guild.id) : []
  const known = [...ofGuild, ...registered(world, undefined)].filter(({ type }) => type === 1)
  const command = known.find((one) => one.name === name)
  if (unregistered) return { command, declared: undefined }
  if (!command)
    throw new Error(`/${name} is not registered; these are: ${known.map((one) => one.name).join(', ') || 'none'}`)
  checkPlace(command, channel.guild, permissions)
  return { command, declared: optionsOf(command, subcommand) }
}

function checkPlace(
  { name, contexts, default_member_permissions }: RegisteredCommand,
  guild: Guild | undefined,
  has: bigint,
): void {
  const context = guild ? 0 : 1
  if (contexts && !contexts.some((one) => one === context))
    throw new Error(`/${name} is not offered in ${guild ? 'servers' : 'DMs'}`)
  if (!guild || default_member_permissions === null) return
  const needed = BigInt(default_member_permissions)
  const administrator = (has & 8n) !== 0n
  if (!administrator && (needed === 0n || (has & needed) !== needed))
    throw new Error(`/${name} is hidden from this member`)
}

/** The options of the command, or of its subcommand. */
function optionsOf(
  command: RegisteredCommand,
  subcommand: string | undefined,
): readonly APIApplicationCommandBasicOption[] {
  let options: readonly APIApplicationCommandOption[] = command.options ?? []
  for (const step of subcommand?.split(' ') ?? []) {
    const found = options.find(({ name }) => name === step)
    if (!found || (found.type !== SUBCOMMAND && found.type !== GROUP)) {
      throw new Error(`/${command.name} has no subcommand "${subcommand}"`)
    }
    options = found.options ?? []
  }
  return options.map((option) => {
    if (option.type === SUBCOMMAND || option.type === GROUP) throw new Error(`/${command.name} needs a subcommand`)
    return option
  })
}

function checkValues(name: string, declared: readonly APIApplicationCommandBasicOption[], given: Given): void {
  for (const option of declared) {
    const value = given[option.name]
    const wrong = value === undefined ? option.required && 'is required' : wrongValue(option, value)
    if (wrong) throw new Error(`/${name} ${option.name}: ${wrong}`)
  }
  const stray = Object.keys(given).find((key) => !declared.some((option) => option.name === key))
  if (stray !== undefined) throw new Error(`/${name} has no option "${stray}"`)
}

function wrongValue(option: APIApplicationCommandBasicOption, value: OptionValue): string | false {
  if (typeof value === 'object') return option.type !== typeOf(value) && 'is of another type'
  if ('choices' in option && option.choices && !option.choices.some((choice) => choice.value === value)) {
    return `${value} is none of the choices`
  }
  if (option.type === 3) {
    if (typeof value !== 'string') return 'must be a string'
    const least = option.min_length ?? 0
    const most = option.max_length ?? 6000
    return (length(value) < least || length(value) > most) && `must have ${least} to ${most} characters`
  }
  if (option.type === 5) return typeof value !== 'boolean' && 'must be true or false'
  if (option.type !== 4 && option.type !== 10) return 'is of another type'
  if (typeof value !== 'number' || (option.type === 4 && !Number.isInteger(value))) return 'must be a number'
  const { min_value: least = -Infinity, max_value: most = Infinity } = option
  return (value < least || value > most) && `must be between ${least} and ${most}`
}

function send(
  world: World,
  kind: number,
  name: string,
  given: Given,
  { subcommand, unregistered: _, ...place }: CommandUse,
  command: RegisteredCommand | undefined,
  declared: readonly APIApplicationCommandBasicOption[] | undefined,
  focused?: string,
): Asked {
  const values = Object.entries(given).map(([option, value]) => ({
    name: option,
    type: declared?.find((one) => one.name === option)?.type ?? typeOf(value),
    value: typeof value === 'object' ? value.id : value,
    ...(option === focused && { focused: true }),
  }))
  const [first, second] = subcommand?.split(' ') ?? []
  const inner = second === undefined ? values : [{ name: second, type: SUBCOMMAND, options: values }]
  const options =
    first === undefined ? inner : [{ name: first, type: second === undefined ? SUBCOMMAND : GROUP, options: inner }]
  const data = {
    id: command?.id ?? world.snowflake(),
    name,
    type: 1,
    ...(command?.guild_id && { guild_id: command.guild_id }),
    options,
    ...resolved(world, Object.values(given)),
  }
  return interact(world, kind, data, placed(world, place))
}

const isUser = (value: Channel | APIUser): value is APIUser => 'username' in value

function typeOf(value: OptionValue): number {
  if (typeof value === 'object') return isUser(value) ? 6 : 7
  if (typeof value === 'boolean') return 5
  if (typeof value === 'number') return Number.isInteger(value) ? 4 : 10
  return 3
}

function resolved(world: World, values: readonly OptionValue[]) {
  const objects = values.filter((value) => typeof value === 'object')
  if (objects.length === 0) return {}
  const users = objects.filter(isUser)
  const channels = objects.filter((value) => !isUser(value))
  return {
    resolved: {
      users: Object.fromEntries(users.map((user) => [user.id, user])),
      members: Object.fromEntries(users.map((user) => [user.id, memberPayload(world, user, EVERYONE)])),
      channels: Object.fromEntries(channels.map((channel) => [channel.id, channelPayload(channel as Channel)])),
    },
  }
}
