import { type Api, HttpError } from 'grammy'
import type { BotCommand, LanguageCode } from 'grammy/types'
import { type Command, phraseKeyOf, topLevel } from '../../command/define-command.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Phrases } from '../../language/phrases.ts'
import type { PlatformCore } from '../core.ts'
import { reasonOf } from './refusals.ts'

/** Where a menu is shown. What only administrators may do is for nobody else to see; in private everybody is one. */
const SCOPES = [
  { type: 'default', isForAdministrators: false },
  { type: 'all_private_chats', isForAdministrators: true },
  { type: 'all_group_chats', isForAdministrators: false },
  { type: 'all_chat_administrators', isForAdministrators: true },
] as const

/** Each language for those who have set it, and English for everybody else. */
const AUDIENCES: readonly (readonly [code: LanguageCode | undefined, language: Language])[] = [
  [undefined, 'en'],
  ...LANGUAGES.map((language) => [language, language] as const),
]

/**
 * Gives the bot its menus, name and descriptions in every language, as far as Telegram has others. What it does not let be
 * changed (a name only now and then) stays as it is: the bot answers without. Returns how many were written.
 */
export async function describeBot(api: Api, { commands, knowledge, log }: PlatformCore): Promise<number> {
  const { phrases } = knowledge()
  let written = 0
  for (const [code, language] of AUDIENCES)
    for (const { differs, write } of textsOf(api, code ? { language_code: code } : {}, commands, phrases(language)))
      try {
        if (!(await differs())) continue
        await write()
        written++
      } catch (error) {
        log('telegram description failed', { language, reason: reasonOf(error) })
        // The others would wait for nothing as long as this one has.
        if (error instanceof HttpError) return written
      }
  return written
}

interface Text {
  differs(): Promise<boolean>
  write(): Promise<unknown>
}

function textsOf(
  api: Api,
  at: { language_code?: LanguageCode },
  commands: ReadonlyMap<string, Command>,
  phrases: Phrases,
): Text[] {
  const menus = SCOPES.map(({ type, isForAdministrators }): Text => {
    const menu = menuOf(commands, isForAdministrators, phrases)
    const options = { ...at, scope: { type } }
    return {
      differs: async () => JSON.stringify((await api.getMyCommands(options)).map(bare)) !== JSON.stringify(menu),
      write: () => api.setMyCommands(menu, options),
    }
  })
  return [
    ...menus,
    {
      differs: async () => (await api.getMyName(at)).name !== phrases.say('bot-name'),
      write: () => api.setMyName(phrases.say('bot-name'), at),
    },
    {
      differs: async () => (await api.getMyDescription(at)).description !== phrases.say('bot-description'),
      write: () => api.setMyDescription(phrases.say('bot-description'), at),
    },
    {
      differs: async () =>
        (await api.getMyShortDescription(at)).short_description !== phrases.say('bot-short-description'),
      write: () => api.setMyShortDescription(phrases.say('bot-short-description'), at),
    },
  ]
}

function menuOf(commands: ReadonlyMap<string, Command>, isForAdministrators: boolean, phrases: Phrases): BotCommand[] {
  return topLevel(commands)
    .filter(([, { allowed }]) => isForAdministrators || allowed === 'everyone')
    .map(([command]) => ({ command, description: phrases.attribute(phraseKeyOf(command), 'description') ?? command }))
}

/** Telegram may send more along with a command than it was given. */
function bare({ command, description }: BotCommand): BotCommand {
  return { command, description }
}
