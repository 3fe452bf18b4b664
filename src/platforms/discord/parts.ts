import type { Knowledge } from '../../answer/knowledge.ts'
import type { Command } from '../../command/define-command.ts'
import type { Dispatch } from '../../command/dispatch.ts'
import type { Limits } from '../../command/limits.ts'
import type { Language } from '../../content/languages.ts'
import type { Log } from '../platform.ts'

export interface DiscordSettings {
  readonly token: string
  /** Base address of the REST API, such as `http://127.0.0.1:8080/api`; Discord's own when left out. */
  readonly apiRoot?: string | undefined
  /** Which shards this process runs; `auto` = all that Discord recommends. */
  readonly shards: 'auto' | { readonly ids: readonly number[]; readonly total: number }
}

/** What the adapter needs of the core. */
export interface DiscordCore {
  readonly dispatch: Dispatch
  readonly commands: ReadonlyMap<string, Command>
  readonly knowledge: () => Knowledge
  readonly limits: Limits
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Discord has no Arabic locale; English goes to both of its. */
export const LOCALES: readonly (readonly [locale: 'en-US' | 'en-GB' | 'it' | 'ja', language: Language])[] = [
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['it', 'it'],
  ['ja', 'ja'],
]

/** This platform's name in chats and readers. */
export const DISCORD = 'discord'
