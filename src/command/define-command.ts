import type { Asked } from '../answer/ask.ts'
import type { Answer } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Picker } from '../answer/picker.ts'
import type { Language } from '../content/languages.ts'
import type { Briefing, Fact } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Chat, Digests, NamedChat, Privacy, Reader, Readers, Reports } from './services.ts'

/**
 * One thing a reader can ask for, declared once and offered on every platform. Its name is its file's name; its words
 * in every language are `command-<name>` in `phrases.ftl`.
 */
export interface Command {
  readonly arguments: readonly Argument[]
  readonly allowed: 'everyone' | 'administrators'
  /** It writes something, and is not run for somebody who still types. */
  readonly changes?: boolean
  run(values: Values, context: Context): Answer | Asked | Promise<Answer | Asked>
}

/**
 * A command with several things to do: each is a command of its own, called `<group> <name>`. By its name alone the group does
 * what its own `run` does.
 */
export interface CommandGroup extends Command {
  readonly subcommands: Readonly<Record<string, Command>>
}

/** An argument's kind says what it may be and completes it; its words are `argument-<name>` in `phrases.ftl`. */
export interface Argument {
  readonly name: string
  readonly kind: ArgumentKind
  readonly required?: boolean
  /** Further values may follow; they are kept with commas between them. */
  readonly several?: boolean
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
  | 'place'
  | 'pictures'
  | 'data'
  | 'days'
  | 'time'
  | 'zone'
  | 'interest'
  | 'switch'
  | 'chat'

/**
 * Checked values by argument name: ids for entities and briefings, ISO 8601 intervals for periods, ISO weekdays (`12345`) for
 * days, HH:MM for times, IANA names for zones, `yes` or `no` for switches, plain text for `text`. An interest is the id of a
 * sector or country, after a + or - where it only adds or takes away, or `all`. A chat is what the reader calls it.
 */
export type Values = Readonly<Record<string, string | undefined>>

export interface Context {
  readonly chat: Chat
  readonly reader: Reader
  readonly language: Language
  readonly phrases: Phrases
  readonly knowledge: Knowledge
  readonly readers: Readers
  readonly reports: Reports
  /** Left out where nothing is kept. */
  readonly digests: Digests | undefined
  readonly privacy: Privacy | undefined
  /** Questions that nothing answered are counted by their subjects. */
  readonly countsUnanswered: boolean
  /** The briefing a button or setting names; else the newest that fits is taken. */
  readonly briefing: Briefing | undefined
  /** Where several briefings fit, the reader can be asked which is meant. */
  readonly canChoose: boolean
  /** On the platform's word. */
  isAdministrator(): Promise<boolean>
  /** A chat elsewhere on the platform, and what the reader and the bot may do in it; undefined where there is none such. */
  findChat(name: string): Promise<NamedChat | undefined>
  /** Whether the bot may write here of itself, on the platform's word. */
  canPost(): Promise<boolean>
  /** Facts a button names, by position in that briefing. */
  readonly facts: readonly number[]
  /** Facts that the last answer here showed. */
  readonly shown: readonly Fact[]
  /** Answers a question in the reader's own words, in the light of what was asked before. */
  ask(question: string): Asked | Promise<Asked>
  /** Who helps with that, and when it is asked; undefined where nobody does. */
  readonly picker: Pick<Picker, 'host' | 'asked'> | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  /** Where the reader's days begin and end, as far as it is known: an IANA name. */
  readonly timeZone: string | undefined
  /** A short reference that a reader can quote and an editor can find. */
  newReference(): string
  /** Every command by name, for help. */
  readonly commands: ReadonlyMap<string, Command>
}

export function defineCommand(command: Command): Command {
  return command
}

export function defineGroup(group: CommandGroup): CommandGroup {
  return group
}

/** Commands without those that belong to a group. */
export function topLevel(commands: ReadonlyMap<string, Command>): [string, Command | CommandGroup][] {
  return [...commands].filter(([name]) => !name.includes(' '))
}

/** The key of a command's words in `phrases.ftl`. */
export function phraseKeyOf(command: string): string {
  return `command-${command.replace(' ', '-')}`
}
