import type { Answer } from '../answer/document.ts'
import type { Chat, Reader } from '../command/services.ts'

/** A place where readers reach us. Started by its own function; `stop` lets what is under way finish, within seconds. */
export interface Platform {
  readonly name: string
  /** The messages that an answer becomes in a chat, as they are kept until they are sent. */
  prepare(answer: Answer, chat: Chat): Part[]
  /**
   * Sends one, once: whoever calls it decides about another try. `deliveryKey`, of at most 25 characters, is the same at
   * each try of the same part, and no other part's.
   */
  sendPart(chat: Chat, part: Part, deliveryKey: string): Promise<Receipt | Refusal>
  /** Whether the bot may write there, on the platform's word. */
  canPost(chat: Chat): Promise<boolean>
  /** What a reader may do there, on the platform's word. */
  rights(reader: Reader, chat: Chat): Promise<Rights>
  /**
   * The message id of what was sent to a chat under a key since then (milliseconds since 1970), if it arrived. A platform
   * that cannot look leaves this out, and what may have arrived is sent again.
   */
  wasSent?(chat: Chat, deliveryKey: string, since: number): Promise<string | undefined>
  /** Whether what readers say reaches us at this moment. */
  isConnected(): boolean
  stop(): Promise<void>
}

/** What the digests need of a platform. */
export type Deliverer = Pick<Platform, 'name' | 'prepare' | 'sendPart' | 'canPost' | 'wasSent'>

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
  /** Our fault: trying again would not help. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Unknown whether it arrived. */
  | { readonly kind: 'unreachable'; readonly reason: string }

export type Rights = 'administrator' | 'member'

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
  /** It was seen to. */
  done(key: string): Promise<void>
}

/** Something that whoever runs the bot has to mend; the message says what. */
export class PlatformError extends Error {}
