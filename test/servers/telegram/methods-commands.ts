import type { TelegramBotCommandScope } from '@gramio/types'
import { findRoom } from './access.ts'
import { malformed } from './errors.ts'
import type { Methods } from './methods.ts'
import type { BotCommand } from './types.ts'
import type { World } from './world.ts'

export type CommandScope = TelegramBotCommandScope

const DEFAULT: CommandScope = { type: 'default' }

/** The commands of exactly this scope and language; choosing the nearest one is the clients' work. */
export function commandsOf({ profile }: World, scope: CommandScope = DEFAULT, language = ''): readonly BotCommand[] {
  return profile.commands.get(keyOf(scope, language)) ?? []
}

function keyOf(scope: CommandScope, language: string): string {
  const { type, chat_id = '', user_id = '' } = { chat_id: undefined, user_id: undefined, ...scope }
  return [type, chat_id, user_id, language].join(' ')
}

export const commandMethods: Methods = {
  setMyCommands({ world }, { commands, scope = DEFAULT, language_code = '' }) {
    checkScope(world, scope, language_code)
    for (const { command, description } of commands) checkCommand(command, description)
    const names = commands.map(({ command }) => command.replace(/^\//u, ''))
    const [twice] = names.filter((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) throw malformed(`command ${twice} is listed twice`)
    const kept = commands.map((one, index) => ({ ...one, command: names[index] ?? one.command }))
    world.profile.commands.set(keyOf(scope, language_code), kept)
    world.events.emit('commands', kept)
    return true
  },
  getMyCommands({ world }, { scope = DEFAULT, language_code = '' } = {}) {
    checkScope(world, scope, language_code)
    return [...commandsOf(world, scope, language_code)]
  },
  deleteMyCommands({ world }, { scope = DEFAULT, language_code = '' } = {}) {
    checkScope(world, scope, language_code)
    world.profile.commands.delete(keyOf(scope, language_code))
    world.events.emit('commands', [])
    return true
  },
}

function checkScope(world: World, scope: CommandScope, language: string): void {
  if ('chat_id' in scope) findRoom(world, scope.chat_id)
  if (!/^(?:[a-z]{2})?$/u.test(language)) throw malformed('language code must be two letters of ISO 639-1')
}

function checkCommand(command: string, description: string): void {
  if (!/^\/?[a-z0-9_]{1,32}$/u.test(command)) throw malformed('BOT_COMMAND_INVALID')
  if (description.trim() === '') throw malformed('BOT_COMMAND_DESCRIPTION_INVALID')
}
