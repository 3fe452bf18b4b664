import type { Language } from '../content/languages.ts'

/** Where we talk: a channel, a group, a private chat, the terminal. Ids are the platform's own. */
export interface Chat {
  readonly platform: string
  readonly id: string
  /** What the chat belongs to: a Discord server. */
  readonly community?: string | undefined
}

/** Who asks. */
export interface Reader {
  readonly platform: string
  readonly id: string
}

/** For whom something is set; what is set closer to the reader counts. */
export const SCOPES = ['reader', 'chat', 'community'] as const
export type Scope = (typeof SCOPES)[number]

/** What readers chose for themselves, and administrators for their chats. */
export interface Readers {
  /** `undefined` = follow the language of each question. */
  language(reader: Reader, chat: Chat): Promise<Language | undefined>
  setLanguage(scope: Scope, reader: Reader, chat: Chat, language: Language | undefined): Promise<void>
  /** What was chosen for a chat follows it to its new id. */
  moveChat(chat: Chat, to: string): Promise<void>
}

/** A reader's word that something is wrong. */
export interface Report {
  readonly reference: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly platform: string
  readonly language: Language
  readonly briefing?: string | undefined
  readonly text: string
}

/** Where reports go for the editors to read. */
export interface Reports {
  add(report: Report): void
}
