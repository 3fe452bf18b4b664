import type { Answer } from '../answer/document.ts'
import type { PictureChoice } from '../answer/picture.ts'
import type { Language } from '../content/languages.ts'

export type { PictureChoice } from '../answer/picture.ts'

/** Where we talk: a channel, a group, a private chat, the terminal. Ids are the platform's own. */
export interface Chat {
  readonly platform: string
  readonly id: string
  /** What the chat belongs to: a Discord server, a Telegram group; a group's own is its id. */
  readonly community?: string | undefined
}

/** Who asks. */
export interface Reader {
  readonly platform: string
  readonly id: string
  /** Nobody in particular: a channel, or a group itself. What it sets holds for the chat. */
  readonly isChat?: boolean
}

/** For whom something is set; what is set closer to the reader counts. */
export const SCOPES = ['reader', 'chat', 'community'] as const
export type Scope = (typeof SCOPES)[number]

/** For whom something is set that all see alike: a reader's private chat is a chat too. */
export const PLACES = ['chat', 'community'] as const satisfies readonly Scope[]
export type Place = (typeof PLACES)[number]

/** What holds for a reader in a chat. */
export interface Settings {
  /** `undefined` = follow the language of each question. */
  readonly language?: Language | undefined
  /** Where the reader's days begin and end: as chosen, else that of the chat's digest; an IANA name. */
  readonly timeZone?: string | undefined
  /** As chosen for the chat, else for its community; `undefined` = as the platform usually shows them. */
  readonly pictures?: PictureChoice | undefined
}

/** What readers chose for themselves, and administrators for their chats. */
export interface Readers {
  settings(reader: Reader, chat: Chat): Promise<Settings>
  setLanguage(scope: Scope, reader: Reader, chat: Chat, language: Language | undefined): Promise<void>
  setPictures(place: Place, reader: Reader, chat: Chat, pictures: PictureChoice | undefined): Promise<void>
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
  /** What the reader was shown last, or pointed at: `<briefing>/<fact>`. */
  readonly facts?: readonly string[] | undefined
  readonly text: string
}

/** Where reports go for the editors to read. */
export interface Reports {
  /** @throws {UserError} when there were too many today; {TryLaterError} when it cannot be kept now */
  add(report: Report): void | Promise<void>
}

/** What a question was about that nothing answered: ids alone, none of its words, nobody's and nowhere's. */
export interface UnansweredSubject {
  readonly language: Language
  readonly kind: 'closest' | 'unknown'
  /** What it named, of the gazetteer; nothing where nothing known was named, and then no more of it is told. */
  readonly entities: readonly string[]
  readonly acts: readonly string[]
  readonly asks: readonly string[]
  /** The briefing spoken of, by its id. */
  readonly briefing?: string | undefined
}

/** Counts questions that nothing answered, where whoever runs the bot wants that. */
export interface Unanswered {
  add(subject: UnansweredSubject): void
}

/** What of the news a chat wants; nothing named = everything. Ids of the gazetteer. */
export interface Topics {
  readonly sectors: readonly string[]
  readonly countries: readonly string[]
}

/** When a chat's digests come. */
export interface Times {
  /** ISO weekdays in their order, 1 = Monday: `12345`. */
  readonly days: string
  /** HH:MM */
  readonly localTime: string
  /** IANA name, such as `Europe/Rome`. */
  readonly timeZone: string
}

/** What a chat asks for when it subscribes. */
export interface Wish extends Times {
  readonly language: Language
  readonly topics: Topics
  /** Where nothing is new, a line says so; else nothing is sent. */
  readonly saysNothing: boolean
}

export interface Subscription extends Wish {
  readonly id: string
  readonly chat: Chat
  readonly state: 'active' | 'paused' | 'suspended'
  /** Why it is suspended, in the platform's words. */
  readonly reason?: string | undefined
  /** Milliseconds since 1970. */
  readonly nextDueAt: number
  /** What happened since then is new to the chat; `undefined` until its first digest. */
  readonly windowStart?: number | undefined
}

/** A chat that somebody named, rather than wrote in. */
export interface NamedChat {
  readonly chat: Chat
  /** Whether the reader administers it, and the bot may write in it; on the platform's word. */
  readonly isAdministrator: boolean
  readonly canPost: boolean
}

/** What a chat can do about its digests. */
export interface Digests {
  of(chat: Chat): Promise<Subscription | undefined>
  /** Makes a subscription, or changes the one that is there, which is active from then on unless it is to be paused. */
  subscribe(chat: Chat, wish: Wish, state?: 'active' | 'paused'): Promise<Subscription>
  /** Whether there was one to pause. */
  pause(chat: Chat): Promise<boolean>
  /** The one that was woken, if there was one. */
  resume(chat: Chat): Promise<Subscription | undefined>
  /** Whether there was one to end. */
  unsubscribe(chat: Chat): Promise<boolean>
  /** What a digest would tell now, and why each briefing is in it or not; for a chat without one, that of a first digest. */
  preview(wish: Pick<Wish, 'language' | 'topics' | 'timeZone'>, since: number | undefined): DigestPreview
  /** What was new up to now has been told. */
  markTold(chat: Chat): Promise<void>
}

export interface DigestPreview {
  /** Left out where nothing is new. */
  readonly answer: Answer | undefined
  readonly considered: readonly Considered[]
}

export interface Considered {
  readonly briefing: string
  readonly why: 'new' | 'updated' | 'corrected' | 'withdrawn' | 'latest' | 'older' | 'told' | 'other-topics' | 'to-come'
}

/** What is kept of readers and chats. */
export interface Privacy {
  /** What is kept, as it is kept, by kind. */
  stored(reader: Reader, chat: Chat): Promise<Stored>
  /** With the private chats that are the reader's own; all or nothing. */
  forgetReader(reader: Reader, own: readonly Chat[]): Promise<void>
  forgetChat(chat: Chat): Promise<void>
  /** A server or group, with all its chats. */
  forgetCommunity(platform: string, community: string): Promise<void>
}

export interface Stored {
  readonly language: Language | undefined
  readonly timeZone: string | undefined
  readonly pictures: PictureChoice | undefined
  readonly subscription: Subscription | undefined
}
