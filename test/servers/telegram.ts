import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaults } from './faults.ts'
import type { AdminRights } from './telegram/members.ts'
import { type CommandScope, commandsOf } from './telegram/methods-commands.ts'
import { expirePoll } from './telegram/polling.ts'
import { createRates } from './telegram/rates.ts'
import { addChat, type ChatOptions, GENERAL, roomOf, setMember } from './telegram/rooms.ts'
import { serveBotApi } from './telegram/serve.ts'
import type {
  BotCommand,
  Chat,
  ChatRef,
  Delivery,
  Fault,
  FaultHandle,
  Faults,
  InlineAnswer,
  InlineResult,
  Message,
  MessageRef,
  Pressed,
  TelegramEvents,
  TelegramRequest,
  Update,
  User,
  Violation,
} from './telegram/types.ts'
import { enqueue, repeat } from './telegram/updates.ts'
import { change, closeTopic, messageAt, migrate, openTopic, sentBy, stand } from './telegram/use-chats.ts'
import { type Asking, ask, type Choosing, type Chosen, choose } from './telegram/use-inline.ts'
import { type Pressing, press } from './telegram/use-press.ts'
import { channelPost, editSaid, erase, type Saying, say } from './telegram/use-say.ts'
import { createDeliveries, removeWebhook } from './telegram/webhook.ts'
import { addPerson, createWorld, type PersonOptions } from './telegram/world.ts'

export type * from './telegram/types.ts'
export type { AdminRights, Asking, ChatOptions, Choosing, Chosen, CommandScope, PersonOptions, Pressing, Saying }

export interface TelegramOptions {
  /** Whether the bot sees everything in groups: privacy mode is off. */
  readonly canReadAll?: boolean
  /** Whether the bot has inline mode; default: yes. */
  readonly inline?: boolean
  /** Whether the bot is told which inline result was chosen. */
  readonly inlineFeedback?: boolean
  /** Keeps Telegram's rates: 30 messages a second, about one a second and chat, 20 a minute and group. */
  readonly rates?: boolean
  /** How long a button or an inline query can be answered, in ms. */
  readonly callbackLife?: number
  readonly inlineLife?: number
  /** How often an update is tried on the webhook, and the ms between. */
  readonly webhookAttempts?: number
  readonly retryDelay?: number
  /** Where on this machine a webhook's public address is reached. */
  readonly webhookTo?: (url: string) => string
  /** The server's clock in ms. `advance` works on top of it. */
  readonly now?: () => number
  /** ms after which `next` and `until` give up. */
  readonly patience?: number
}

/** A Telegram for one bot, on this machine only. */
export interface TelegramServer extends AsyncDisposable {
  /** For grammY's `client.apiRoot`. */
  readonly apiRoot: string
  readonly token: string
  readonly bot: User & { readonly username: string }
  /** The first person, who has started the bot, and their chat with it. */
  readonly user: User
  readonly chat: Chat
  /** A supergroup where the bot is a member, and a channel where it is an administrator. */
  readonly group: Chat
  readonly channel: Chat

  /** Without long polls, which come whenever they like. */
  readonly requests: readonly TelegramRequest[]
  readonly violations: readonly Violation[]
  /** What the webhook was sent, attempt by attempt. */
  readonly deliveries: readonly Delivery[]
  /** The bot's messages as they now stand, in the order they were sent; deleted ones are gone. */
  readonly sent: readonly Message[]
  /** Every update that the bot was to get. */
  readonly updates: readonly Update[]
  /** How many updates the bot has confirmed, and how many it has yet to. */
  readonly confirmed: number
  readonly pending: number
  /** The commands registered for exactly this scope and language. */
  commands(scope?: CommandScope, language?: string): readonly BotCommand[]
  message(chat: ChatRef, id: number): Message | undefined
  /** A message sent via the bot, as it now stands. */
  inlineMessage(id: string): Message | undefined
  next<Kind extends keyof TelegramEvents>(
    kind: Kind,
    where?: (value: TelegramEvents[Kind]) => boolean,
  ): Promise<TelegramEvents[Kind]>
  until(condition: () => boolean): Promise<void>

  say(text: string, saying?: Saying): Message
  edit(message: MessageRef, text: string): Message
  /** A person's message is deleted, of which bots hear nothing. */
  erase(message: MessageRef): void
  channelPost(text: string, channel?: ChatRef): Message
  /** Presses a button, by its data or label, in a message or in one sent via the bot, by its inline id. */
  press(button: string, message: MessageRef | string, pressing?: Pressing): Pressed
  inline(query: string, asking?: Asking): Promise<InlineAnswer>
  /** Whoever asked sends one of the results. */
  choose(result: Pick<InlineResult, 'id'>, choosing?: Choosing): Chosen
  /** An update of any content. */
  push(content: Omit<Update, 'update_id'>): Update
  /** Delivers an update again although it was confirmed. */
  repeat(updateId: number): void

  /** Somebody new; unless `started`, the bot may not write to them first. */
  person(name: string, options?: PersonOptions): User
  addChat(options?: ChatOptions): Chat
  /** The bot, or a person, enters or leaves a chat, or gets another status in it. */
  join(chat: ChatRef, person?: User): void
  leave(chat: ChatRef, person?: User): void
  kick(chat: ChatRef, person?: User): void
  promote(chat: ChatRef, person?: User, rights?: AdminRights): void
  demote(chat: ChatRef, person?: User): void
  restrict(chat: ChatRef, person?: User): void
  block(person?: User): void
  unblock(person?: User): void
  deactivate(person?: User): void
  migrate(group: ChatRef): Chat
  /** Opens a forum topic and gives its thread id. */
  topic(chat: ChatRef, name: string): number
  /** Without a topic: General. */
  closeTopic(chat: ChatRef, topic?: number): void
  reopenTopic(chat: ChatRef, topic?: number): void
  /** Members may no longer write in a chat, or may again. */
  forbid(chat: ChatRef, forbidden?: boolean): void
  /** Members may write there, but send no photos. */
  forbidPhotos(chat: ChatRef): void
  /** No file is known by its id any more, as if another bot had uploaded it. */
  forgetFiles(): void

  fault(fault: Fault): FaultHandle
  /** Empties what long runs pile up: requests, violations, deliveries, messages, queries and the updates' history. */
  forget(): void
  /** Moves the server's clock forward; a long poll whose time is over ends. */
  advance(ms: number): void
  stop(): Promise<void>
}

export async function startTelegram(options: TelegramOptions = {}): Promise<TelegramServer> {
  const { now = () => Date.now() } = options
  let ahead = 0
  const world = createWorld({
    canReadAll: options.canReadAll ?? false,
    inline: options.inline ?? true,
    inlineFeedback: options.inlineFeedback ?? false,
    callbackLife: options.callbackLife ?? 15_000,
    inlineLife: options.inlineLife ?? 10_000,
    webhookAttempts: options.webhookAttempts ?? 5,
    retryDelay: options.retryDelay ?? 5,
    webhookTo: options.webhookTo ?? ((url) => url),
    patience: options.patience ?? 5000,
    now: () => now() + ahead,
  })
  const user = addPerson(world, 'Alice', { started: true })
  const newsroom = addChat(world, {})
  setMember(newsroom, user, 'member')
  const channel = addChat(world, { type: 'channel', title: 'Gazette', username: 'gazette' }).chat

  const faults: Faults = createFaults(({ method }) => method)
  const { listener, runReply } = serveBotApi(world, faults, createRates(world, options.rates ?? false))
  createDeliveries(world, runReply)
  const http = createServer(listener)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // It listens on a TCP port.
  world.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  async function stop(): Promise<void> {
    world.events.close()
    removeWebhook(world)
    world.updates.poll?.finish('gone')
    http.closeAllConnections()
    faults.releaseAll()
    await new Promise((resolve) => http.close(resolve))
  }

  const { updates } = world
  return {
    apiRoot: world.origin,
    token: world.token,
    bot: world.bot,
    user,
    chat: roomOf(world, user).chat,
    group: newsroom.chat,
    channel,
    requests: world.requests,
    violations: world.violations,
    deliveries: world.deliveries,
    get sent() {
      return sentBy(world)
    },
    get updates() {
      return [...updates.history.values()]
    },
    get confirmed() {
      return updates.confirmed
    },
    get pending() {
      return updates.queue.length
    },
    commands: (scope, language) => commandsOf(world, scope, language),
    message: (chat, id) => messageAt(world, chat, id),
    inlineMessage: (id) => world.inlineMessages.get(id),
    next: world.events.next,
    until: world.events.until,
    say: (text, saying) => say(world, text, user, saying),
    edit: (message, text) => editSaid(world, message, text),
    erase: (message) => erase(world, message),
    channelPost: (text, where = channel) => channelPost(world, text, where),
    press: (button, message, pressing) => press(world, button, message, user, pressing),
    inline: (query, asking) => ask(world, query, user, asking),
    choose: (result, choosing) => choose(world, result, choosing),
    push: (content) => enqueue(world, content),
    repeat: (id) => repeat(world, id),
    person: (name, more) => addPerson(world, name, more),
    addChat: (more = {}) => addChat(world, more).chat,
    join: (chat, who) => change(world, chat, 'member', { who, by: user }),
    leave: (chat, who) => change(world, chat, 'left', { who, by: who ?? user }),
    kick: (chat, who) => change(world, chat, 'kicked', { who, by: user }),
    promote: (chat, who, rights) => change(world, chat, 'administrator', { who, by: user, rights }),
    demote: (chat, who) => change(world, chat, 'member', { who, by: user }),
    restrict: (chat, who) => change(world, chat, 'restricted', { who, by: user }),
    block: (who = user) => stand(world, who, 'blocked'),
    unblock: (who = user) => stand(world, who, 'open'),
    deactivate: (who = user) => stand(world, who, 'deactivated'),
    migrate: (chat) => migrate(world, chat, user),
    topic: (chat, name) => openTopic(world, chat, name, user),
    closeTopic: (chat, id = GENERAL) => closeTopic(world, chat, id, user, true),
    reopenTopic: (chat, id = GENERAL) => closeTopic(world, chat, id, user, false),
    forbid(chat, forbidden = true) {
      roomOf(world, chat).muted = forbidden
    },
    forbidPhotos(chat) {
      roomOf(world, chat).photoless = true
    },
    forgetFiles: () => world.files.clear(),
    fault: faults.add,
    forget() {
      for (const list of [world.requests, world.violations, world.deliveries]) list.length = 0
      for (const map of [world.messages, world.inlineMessages, world.presses, world.inlineQueries, updates.history]) {
        map.clear()
      }
    },
    advance(ms) {
      ahead += ms
      expirePoll(world)
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
