import type {
  APIMethodParams,
  TelegramBotCommand,
  TelegramChat,
  TelegramInlineQueryResult,
  TelegramMessage,
  TelegramUpdate,
  TelegramUser,
} from '@gramio/types'
import type { Fault as AnyFault, FaultHandle as AnyFaultHandle, Faults as AnyFaults } from '../faults.ts'

export type Message = TelegramMessage
export type User = TelegramUser
export type Chat = TelegramChat
export type Update = TelegramUpdate
export type BotCommand = TelegramBotCommand
export type InlineResult = TelegramInlineQueryResult
export type UpdateKind = Exclude<keyof Update, 'update_id'>
export type CallbackAnswer = APIMethodParams<'answerCallbackQuery'>
export type InlineAnswer = APIMethodParams<'answerInlineQuery'>

/** A chat, by itself or by its id. */
export type ChatRef = number | { readonly id: number }
/** A message, whoever describes it: this server, grammY or a plain pair of ids. */
export interface MessageRef {
  readonly message_id: number
  readonly chat: { readonly id: number }
}

export interface SentFile {
  /** The name of its form part; parameters name it as `attach://part`. */
  readonly part: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** `parameters` of a refusal. */
export interface ResponseParameters {
  readonly retry_after?: number
  readonly migrate_to_chat_id?: number
}

export interface TelegramRequest {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files: readonly SentFile[]
  /** The server's clock when it came, in ms. */
  readonly at: number
  /** Whether it came as the answer to a webhook's request, which learns nothing of the outcome. */
  readonly viaWebhook: boolean
  /** The HTTP status that was answered; absent while no answer was sent. */
  status?: number
  /** What it was refused with. */
  description?: string
  result?: unknown
}

/** A request that real Telegram would call malformed. A test of a well-behaved bot ends with none of them. */
export interface Violation {
  readonly request: TelegramRequest
  /** `reply_markup.inline_keyboard.0.0: is no field here`, one a problem. */
  readonly problems: readonly string[]
}

/** How a fault answers a request whose method matches. */
export interface FaultAnswer {
  readonly status: number
  readonly description?: string
  readonly parameters?: ResponseParameters
  /** Sent as it is, as HTML, in place of Telegram's JSON. */
  readonly body?: string
}

export type Fault = AnyFault<TelegramRequest, FaultAnswer>
export type FaultHandle = AnyFaultHandle<TelegramRequest>
export type Faults = AnyFaults<TelegramRequest, FaultAnswer>

/** One attempt to hand an update to the webhook. */
export interface Delivery {
  readonly update: Update
  readonly attempt: number
  /** The HTTP status, or why there is none. */
  readonly status: number | string
}

/** A button that somebody pressed; what is never answered stays pending. */
export interface Pressed {
  readonly id: string
  readonly answer: Promise<CallbackAnswer>
}

export interface InlineAsked {
  readonly id: string
  readonly from: User
  readonly query: string
  readonly answer: Promise<InlineAnswer>
}

/** What `next` waits for. Messages are the bot's own. */
export interface TelegramEvents {
  /** A request came. */
  request: TelegramRequest
  /** It was answered, or broken off by a fault. */
  answered: TelegramRequest
  violation: Violation
  message: Message
  edited: Message
  deleted: Message
  /** A command list changed. */
  commands: readonly BotCommand[]
  /** A chat saw that the bot is typing, or the like. */
  action: { readonly chat: Chat; readonly action: string }
  callback: CallbackAnswer
  inline: InlineAnswer
  /** A long poll found nothing and waits. */
  polling: TelegramRequest
  /** An update is off the queue: a later offset or the webhook confirmed it. */
  confirmed: Update
  delivery: Delivery
}
