import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LANGUAGES } from '../content/languages.ts'
import type { Steps } from '../content/steps.ts'
import type { AllPhrases } from '../language/phrases.ts'
import { type Command, type CommandGroup, phraseKeyOf } from './define-command.ts'

/** Limits of the platforms: Discord and Telegram names are 1–32 of these characters, descriptions up to 100. */
const NAME = /^[a-z][a-z0-9_]{0,31}$/
const DESCRIPTION_LIMIT = 100
const MOST_COMMANDS = 100
const MOST_SUBCOMMANDS = 25
const MOST_ARGUMENTS = 25

/**
 * Loads every command of a folder, by file name.
 * @throws {AggregateError} naming each file that is broken, nameless in a language or over a platform's limit
 */
export async function loadCommands(folder: string, phrases: AllPhrases): Promise<Map<string, Command>> {
  const commands = new Map<string, Command>()
  const problems: Error[] = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()) {
    const name = file.slice(0, -'.ts'.length)
    try {
      const module: { default?: unknown } = await import(pathToFileURL(join(folder, file)).href)
      if (!isCommand(module.default)) throw new Error('has no command as its default export')
      for (const [called, command] of commandsIn(name, module.default)) {
        checkLimits(called, command, phrases)
        commands.set(called, command)
      }
    } catch (cause) {
      problems.push(new Error(`commands/${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }))
    }
  }
  if (commands.size > MOST_COMMANDS) problems.push(new Error(`more than ${MOST_COMMANDS} commands`))
  if (problems.length > 0) throw new AggregateError(problems, problems.map(({ message }) => message).join('\n'))
  return commands
}

/** Checks loaded commands against new phrases. @throws {Error} naming a command that has lost its words */
export function* checkCommandSteps(commands: ReadonlyMap<string, Command>, phrases: AllPhrases): Steps<void> {
  for (const language of LANGUAGES) {
    phrases(language)
    yield
  }
  for (const [name, command] of commands) checkLimits(name, command, phrases)
}

/** A command, and what it has to do under names of their own. */
function commandsIn(name: string, command: Command | CommandGroup): [string, Command][] {
  if (!('subcommands' in command)) return [[name, command]]
  if (Object.keys(command.subcommands).length > MOST_SUBCOMMANDS)
    throw new Error(`more than ${MOST_SUBCOMMANDS} subcommands`)
  const those = Object.entries(command.subcommands).map(([one, sub]): [string, Command] => [`${name} ${one}`, sub])
  return [[name, command], ...those]
}

function isCommand(value: unknown): value is Command | CommandGroup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'run' in value &&
    typeof value.run === 'function' &&
    'arguments' in value &&
    'allowed' in value
  )
}

function checkLimits(name: string, command: Command, phrases: AllPhrases): void {
  if (!name.split(' ').every((word) => NAME.test(word)))
    throw new Error('a command is named with 1 to 32 lower-case letters, digits or underscores')
  if (command.arguments.length > MOST_ARGUMENTS) throw new Error(`more than ${MOST_ARGUMENTS} arguments`)
  const optional = command.arguments.findIndex(({ required }) => !required)
  if (optional >= 0 && command.arguments.slice(optional).some(({ required }) => required))
    throw new Error('required arguments come first')
  for (const language of LANGUAGES) {
    for (const { name: argument, kind } of command.arguments)
      for (const key of [`choose-${argument}`, ...(kind === 'text' ? [`prompt-${argument}`] : [])])
        phrases(language).say(key)
    for (const key of [phraseKeyOf(name), ...command.arguments.map((argument) => `argument-${argument.name}`)]) {
      const description = phrases(language).attribute(key, 'description')
      if (!description) throw new Error(`phrases.ftl of ${language} has no ${key}.description`)
      if ([...description].length > DESCRIPTION_LIMIT)
        throw new Error(`${key}.description of ${language} is longer than ${DESCRIPTION_LIMIT} characters`)
    }
  }
}
