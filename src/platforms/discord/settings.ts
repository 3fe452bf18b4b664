import type { Language } from '../../content/languages.ts'

export interface DiscordSettings {
  readonly token: string
  /** Base address of the REST API, such as `http://127.0.0.1:8080/api`; Discord's own when left out. */
  readonly apiRoot?: string | undefined
  /** Which shards this process runs; `auto` = all that Discord recommends. */
  readonly shards: 'auto' | { readonly ids: readonly number[]; readonly total: number }
}

/** Discord has no Arabic locale; English goes to both of its. */
export const LOCALES: readonly (readonly [locale: 'en-US' | 'en-GB' | 'it' | 'ja', language: Language])[] = [
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['it', 'it'],
  ['ja', 'ja'],
]

/** What a reader's client or a server is set to, where we speak it. */
export function languageOf(locale: string | undefined): Language | undefined {
  return LOCALES.find(([theirs]) => theirs === locale)?.[1]
}

/** This platform's name in chats and readers. */
export const DISCORD = 'discord'
