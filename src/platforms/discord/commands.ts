import type { REST } from 'discord.js'
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  DiscordAPIError,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { type Command, type CommandGroup, phraseKeyOf, topLevel } from '../../command/define-command.ts'
import { QUESTION_LIMIT } from '../../command/dispatch.ts'
import type { Language } from '../../content/languages.ts'
import type { AllPhrases } from '../../language/phrases.ts'
import { LOCALES } from './settings.ts'

/** Discord's rule for names: lower-case letters of any script, digits, hyphens and underscores. */
const NAME = /^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u

/** Every command as Discord wants it: usable in servers and private chats, installed for a server or for oneself. */
export function describeCommands(
  commands: ReadonlyMap<string, Command>,
  phrases: AllPhrases,
): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return topLevel(commands).map(([name, command]) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    ...wordsOf(phraseKeyOf(name), phrases),
    options: 'subcommands' in command ? subcommandsOf(name, command, phrases) : optionsOf(command, phrases),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  }))
}

/** A group cannot be used by its name alone here; its own `run` is one of its subcommands anyway. */
function subcommandsOf(
  group: string,
  { subcommands }: CommandGroup,
  phrases: AllPhrases,
): APIApplicationCommandOption[] {
  return Object.entries(subcommands).map(([name, command]) => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...wordsOf(phraseKeyOf(`${group} ${name}`), phrases),
    options: optionsOf(command, phrases),
  }))
}

/**
 * Registers commands only when they differ from what Discord has. Returns whether it did.
 * @throws {DiscordAPIError} when Discord refuses them
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  described: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId)
  const registered = await listed(rest, route)
  const there = Array.isArray(registered) ? registered.map(comparable).sort() : []
  if (JSON.stringify(there) === JSON.stringify(described.map(comparable).sort())) return false
  await rest.put(route, { body: described })
  return true
}

/** Servers that stand in for Discord do not all list commands; what is not listed is not there. */
async function listed(rest: REST, route: `/${string}`): Promise<unknown> {
  try {
    return await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return []
    throw error
  }
}

function optionsOf({ arguments: all }: Command, phrases: AllPhrases): APIApplicationCommandBasicOption[] {
  return all.map(({ name, kind, required = false }) => {
    const about = { name, required, ...wordsOf(`argument-${name}`, phrases) }
    if (kind === 'chat') return { ...about, type: ApplicationCommandOptionType.Channel, channel_types: [...TALKING] }
    const typed = kind === 'text' ? { max_length: QUESTION_LIMIT } : { autocomplete: true }
    return { ...about, type: ApplicationCommandOptionType.String, ...typed }
  })
}

/** Channels in which a digest can come. */
const TALKING = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const

function wordsOf(key: string, phrases: AllPhrases) {
  return { description: descriptionOf(key, 'en', phrases), ...localised(key, phrases) }
}

function localised(key: string, phrases: AllPhrases) {
  const names = LOCALES.flatMap(([locale, language]) => {
    const name = phrases(language).say(key).toLowerCase()
    return NAME.test(name) ? [[locale, name]] : []
  })
  const descriptions = LOCALES.map(([locale, language]) => [locale, descriptionOf(key, language, phrases)])
  return { name_localizations: Object.fromEntries(names), description_localizations: Object.fromEntries(descriptions) }
}

function descriptionOf(key: string, language: Language, phrases: AllPhrases): string {
  return phrases(language).attribute(key, 'description') ?? key
}

/** What a reader would see change; Discord adds ids, versions and defaults of its own. */
function comparable(command: unknown): string {
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key, inner]) => SHOWN.has(key) && !isDefault(inner))
    return Object.fromEntries(kept.map(([key, inner]) => [key, isLocalised(key) ? sorted(inner) : pick(inner)]).sort())
  }
  return JSON.stringify(pick(command))
}

const SHOWN: ReadonlySet<string> = new Set([
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'type',
  'required',
  'autocomplete',
  'max_length',
  'channel_types',
  'integration_types',
  'contexts',
])

function isLocalised(key: string): boolean {
  return key.endsWith('_localizations')
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value
}

/** Discord leaves out what is false, empty or null. */
function isDefault(value: unknown): boolean {
  return value === false || value === null || (Array.isArray(value) && value.length === 0)
}
