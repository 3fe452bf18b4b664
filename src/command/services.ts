import type { Language } from '../content/languages.ts'

/** Where we talk: a channel, a group, a private chat, the terminal. Ids are the platform's own. */
export interface Chat {
  readonly platform: string
  readonly id: string
}

/** Who asks. */
export interface Reader {
  readonly platform: string
  readonly id: string
}

/** What readers chose for themselves. */
export interface Readers {
  /** `undefined` = follow the language of each question. */
  language(reader: Reader): Language | undefined
  setLanguage(reader: Reader, language: Language | undefined): void
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
