import type { IncomingHttpHeaders } from 'node:http'
import type {
  APIAllowedMentions,
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIInteractionResponse,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js'
import type { Fault as AnyFault, FaultHandle as AnyFaultHandle, Faults as AnyFaults } from '../faults.ts'
import type { Channel } from './world.ts'

export interface SentFile {
  /** The name of its form part, such as `files[0]`. */
  readonly part: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface DiscordRequest {
  readonly method: string
  /** Without `/api/v10`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The JSON body, or `payload_json` of a form. */
  readonly body: unknown
  readonly files: readonly SentFile[]
  /** The server's clock when it came, in ms. */
  readonly at: number
  /** What was answered; absent while no answer was sent. */
  status?: number
  /** Discord's error code, if it was refused. */
  code?: number
}

/** One thing wrong with a request body, as Discord reports it under `errors`. */
export interface Problem {
  readonly path: readonly string[]
  readonly code: string
  readonly message: string
}

/** A request that real Discord would call malformed. A test of a well-behaved bot ends with none of them. */
export interface Violation {
  readonly request: DiscordRequest
  /** `data.choices: must NOT have more than 25 items`, one a problem. */
  readonly problems: readonly string[]
}

/** How a fault answers a request whose `METHOD /path` matches. */
export interface FaultAnswer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

export type Fault = AnyFault<DiscordRequest, FaultAnswer>
export type FaultHandle = AnyFaultHandle<DiscordRequest>
export type Faults = AnyFaults<DiscordRequest, FaultAnswer>

/** What a bot sends for a message, in its three places: channel, interaction and webhook. */
export interface MessageBody {
  readonly content?: string | null
  readonly embeds?: APIEmbed[] | null
  readonly components?: APIMessageTopLevelComponent[] | null
  readonly attachments?: { id: string | number; filename?: string; description?: string }[] | null
  readonly allowed_mentions?: APIAllowedMentions | null
  readonly message_reference?: { message_id: string; fail_if_not_exists?: boolean } | null
  readonly flags?: number | null
  readonly nonce?: string | number | null
  readonly enforce_nonce?: boolean | null
  readonly sticker_ids?: string[] | null
  readonly poll?: unknown
}

export type Callback = APIInteractionResponse
export type RegisteredCommand = APIApplicationCommand

/** A slash command, completion, button or modal that somebody used. Nothing rejects: what never comes stays pending. */
export interface Asked {
  readonly id: string
  readonly token: string
  /** As it went over the gateway. */
  readonly payload: Record<string, unknown>
  /** The first response that was accepted. */
  readonly callback: Promise<Callback>
  /** The reply, or the updated message, as soon as it says more than "thinking …". */
  readonly answer: Promise<APIMessage>
  readonly choices: Promise<APIApplicationCommandOptionChoice[]>
  readonly modal: Promise<APIModalInteractionResponseCallbackData>
  /** The reply (or updated message) as it now stands. */
  readonly message: APIMessage | undefined
  /** The follow-ups as they now stand. */
  readonly followUps: readonly APIMessage[]
}

export interface Identify {
  readonly intents: number
  readonly shard: readonly [id: number, count: number]
  readonly properties: Record<string, string>
}

/** What `next` waits for. Messages are the bot's own. */
export interface DiscordEvents {
  /** A request came. */
  request: DiscordRequest
  /** It was answered, or broken off by a fault. */
  answered: DiscordRequest
  violation: Violation
  message: APIMessage
  edit: APIMessage
  delete: APIMessage
  typing: Channel
  commands: readonly RegisteredCommand[]
  callback: Callback
  /** A session opened: READY and its guilds were sent. */
  ready: Identify
  /** A session went on; the number of events it had missed. */
  resume: number
  /** The bot sent a heartbeat; it does so only once the last one was acknowledged. */
  heartbeat: undefined
  /** The bot wants a gateway connection. */
  connecting: undefined
  /** A gateway connection ended, from either side. */
  close: number
  /** So did what it ran on, granted or not. */
  hungUp: undefined
}
