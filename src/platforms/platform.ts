import type { Answer } from '../answer/document.ts'
import type { Chat, Reader } from '../command/services.ts'

/** A place where readers reach us. */
export interface Platform extends Listening {
  readonly name: string
  /** The messages that an answer becomes in a chat, as they are kept until they are sent. */
  prepare(answer: Answer, chat: Chat): Part[]
  /**
   * Sends one, once: whoever calls it decides about another try. `deliveryKey`, of at most 25 characters, is the same at
   * each try of the same part, and no other part's.
   */
  sendPart(chat: Chat, part: Part, deliveryKey: string): Promise<Receipt | Refusal>
  /**
   * The message id of what was sent to a chat under a key since then (milliseconds since 1970), if it arrived. A platform
   * that cannot look leaves this out, and what may have arrived is sent again.
   */
  wasSent?(chat: Chat, deliveryKey: string, since: number): Promise<string | undefined>
  /** Whether the platform takes our requests: as the last one showed, or one that asks nothing else. */
  isReached(): Promise<boolean>
}

/** The half of a platform through which readers reach us. */
export interface Listening {
  /** Whether what readers say reaches us: something was heard of the platform within the last minute. */
  isConnected(): boolean
  /** Lets what is under way finish, within seconds. */
  stop(): Promise<void>
}

/** The half through which we reach readers: every request stands by itself, and nothing has to be started. */
export type Deliverer = Omit<Platform, keyof Listening>

/**
 * Connects once, or fails within a minute and leaves nothing behind; gives up where that is asked for. `lost` is called when
 * the connection is beyond mending: whoever called it stops it and connects anew.
 * @throws {PlatformError} with what whoever runs the bot can do
 */
export type Connect = (lost: (reason: string) => void, ended: AbortSignal) => Promise<Listening>

/** One message as JSON, in the form that its platform sends. */
export type Part = string

export interface Receipt {
  readonly kind: 'sent'
  /** The platform's own id of the message. */
  readonly messageId: string
}

/** Why something was not sent. `reason` is the platform's own code or words, never what was to be sent. */
export type Refusal =
  /** Blocked, kicked, deleted: nobody is there any more. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** The chat is there, but the bot may not write in it. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: string }
  /** The whole token has to pause; or, as far as the platform tells them apart, only what goes to this chat. */
  | { readonly kind: 'slow-down'; readonly milliseconds: number; readonly isOfChat?: boolean }
  /** The token is refused, or somebody else works with it: nothing can be sent until that is mended. */
  | { readonly kind: 'token-refused'; readonly reason: string }
  /** The platform will never take this message: trying again would not help. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Unknown whether it arrived. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** What may be done in a chat, on the platform's word. */
export interface ChatRights {
  /** Whether the bot may write there. */
  canPost(chat: Chat): Promise<boolean>
  of(reader: Reader, chat: Chat): Promise<'administrator' | 'member'>
}

/** What becomes of chats, on the platform's word. */
export interface ChatEvents {
  /** Nobody there can be reached any more. */
  gone(chat: Chat, reason: string): Promise<void>
  /** The same chat has another id now. */
  moved(chat: Chat, to: string): Promise<void>
}

/**
 * Tells what happened, never what a reader wrote, nor a token. `level` = how much it matters to whoever runs the bot, where
 * the event's words do not tell.
 */
export type Log = (
  event: string,
  fields?: Readonly<Record<string, string | number | boolean | undefined>>,
  level?: 'info' | 'warn',
) => void

/** Who sees to what reaches several processes at once. */
export interface Claims {
  /** 'mine' = see to it; 'done' = somebody has; 'busy' = somebody is at it. Where nobody can tell in time, 'mine': rather twice than never. */
  take(key: string): Promise<'mine' | 'done' | 'busy'>
  /** It was seen to. `outcome` = what others may have to know of that. */
  done(key: string, outcome?: string): Promise<void>
  /** What whoever saw to it last left for others; undefined where nobody has, or nobody can tell in time. */
  outcome(key: string): Promise<string | undefined>
}

/** Something that whoever runs the bot has to mend; the message says what. */
export class PlatformError extends Error {}
