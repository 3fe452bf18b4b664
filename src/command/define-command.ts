import type { Asked } from '../answer/ask.ts'
import type { Answer } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Chat, Reader, Readers, Reports } from './services.ts'

/**
 * One thing a reader can ask for, declared once and offered on every platform. Its name is its file's name; its words
 * in every language are `command-<name>` in `phrases.ftl`.
 */
export interface Command {
  readonly arguments: readonly Argument[]
  readonly allowed: 'everyone' | 'administrators'
  run(values: Values, context: Context): Answer | Asked | Promise<Answer | Asked>
}

/** An argument's kind says what it may be and completes it; its words are `argument-<name>` in `phrases.ftl`. */
export interface Argument {
  readonly name: string
  readonly kind: ArgumentKind
  readonly required?: boolean
}

export type ArgumentKind =
  | 'text'
  | 'topic'
  | 'sector'
  | 'person'
  | 'country'
  | 'briefing'
  | 'period'
  | 'language'
  | 'scope'

/** Checked values by argument name: ids for entities and briefings, ISO 8601 intervals for periods, plain text for `text`. */
export type Values = Readonly<Record<string, string | undefined>>

export interface Context {
  readonly chat: Chat
  readonly reader: Reader
  readonly language: Language
  readonly phrases: Phrases
  readonly knowledge: Knowledge
  readonly readers: Readers
  readonly reports: Reports
  /** The briefing a button or setting names; else the newest that fits is taken. */
  readonly briefing: Briefing | undefined
  /** Where several briefings fit, the reader can be asked which is meant. */
  readonly canChoose: boolean
  /** On the platform's word. */
  isAdministrator(): Promise<boolean>
  /** Facts a button names, by position in that briefing. */
  readonly facts: readonly number[]
  /** Answers a question in the reader's own words, in the light of what was asked before. */
  ask(question: string): Asked
  /** Milliseconds since 1970. */
  readonly now: number
  /** A short reference that a reader can quote and an editor can find. */
  newReference(): string
  /** Every command by name, for help. */
  readonly commands: ReadonlyMap<string, Command>
}

export function defineCommand(command: Command): Command {
  return command
}
