import type { TelegramMenuButton } from '@gramio/types'
import { createEvents, type Events } from '../events.ts'
import type { AdminRights } from './members.ts'
import type { InlineQuery, Press } from './queries.ts'
import { addRoom, type Room } from './rooms.ts'
import type {
  BotCommand,
  Delivery,
  Message,
  SentFile,
  TelegramEvents,
  TelegramRequest,
  User,
  Violation,
} from './types.ts'
import { createUpdates, type Updates } from './updates.ts'
import type { Webhook } from './webhook.ts'

export interface Stored {
  message: Message
  readonly byBot: boolean
}

export interface StoredFile extends SentFile {
  readonly path: string
}

/** What the bot may set for each language, and the commands' scopes. */
export interface Profile {
  readonly texts: Map<string, string>
  readonly commands: Map<string, readonly BotCommand[]>
  readonly menuButtons: Map<number, TelegramMenuButton>
  /** For channels, and for groups. */
  readonly adminRights: Map<boolean, AdminRights>
}

export interface WorldOptions {
  readonly canReadAll: boolean
  readonly inline: boolean
  readonly inlineFeedback: boolean
  readonly callbackLife: number
  readonly inlineLife: number
  readonly retryDelay: number
  readonly webhookAttempts: number
  readonly webhookTo: (url: string) => string
  readonly patience: number
  readonly now: () => number
}

/** Everything that is true on this Telegram; functions elsewhere read and change it. */
export interface World {
  readonly options: WorldOptions
  readonly token: string
  readonly bot: User & { readonly username: string }
  readonly rooms: Map<number, Room>
  /** By chat and message id, in order of creation. */
  readonly messages: Map<string, Stored>
  /** Messages that people sent via the bot and that the bot may edit, by inline message id. */
  readonly inlineMessages: Map<string, Message>
  readonly files: Map<string, StoredFile>
  readonly presses: Map<string, Press>
  readonly inlineQueries: Map<string, InlineQuery>
  readonly profile: Profile
  readonly updates: Updates
  readonly requests: TelegramRequest[]
  readonly violations: Violation[]
  readonly deliveries: Delivery[]
  readonly events: Events<TelegramEvents>
  webhook: Webhook | undefined
  /** Where files can be fetched; set when the server listens. */
  origin: string
  now(): number
  /** The clock as Telegram writes dates: in whole seconds. */
  date(): number
  /** A number that no other thing on this server has. */
  serial(): number
}

export function createWorld(options: WorldOptions): World {
  let last = 0
  const serial = () => {
    last += 1
    return last
  }
  // Ids beyond 32 bits, as Telegram has given them for years.
  const id = 7_000_000_000 + serial()
  return {
    options,
    token: `${id}:AA${crypto.randomUUID().replaceAll('-', '')}x`,
    bot: {
      id,
      is_bot: true,
      first_name: 'Communiqué',
      username: 'communique_bot',
      can_join_groups: true,
      can_read_all_group_messages: options.canReadAll,
      supports_inline_queries: options.inline,
      supports_guest_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    rooms: new Map(),
    messages: new Map(),
    inlineMessages: new Map(),
    files: new Map(),
    presses: new Map(),
    inlineQueries: new Map(),
    profile: { texts: new Map(), commands: new Map(), menuButtons: new Map(), adminRights: new Map() },
    updates: createUpdates(),
    requests: [],
    violations: [],
    deliveries: [],
    events: createEvents<TelegramEvents>(options.patience),
    webhook: undefined,
    origin: '',
    now: options.now,
    date: () => Math.floor(options.now() / 1000),
    serial,
  }
}

/** A new person and the chat they would have with the bot; until they write to it, the bot may not write to them. */
export function addPerson(world: World, name: string, { started = false, ...more }: PersonOptions = {}): User {
  const user: User = {
    id: 5_000_000_000 + world.serial(),
    is_bot: false,
    first_name: name,
    username: `${name.toLowerCase()}_${world.serial()}`,
    language_code: 'en',
    ...more,
  }
  const { id, first_name, username } = user
  const chat = { id, type: 'private' as const, first_name, ...(username !== undefined && { username }) }
  addRoom(world, { chat, person: user, state: started ? 'open' : 'stranger' })
  return user
}

export interface PersonOptions extends Partial<Omit<User, 'id'>> {
  /** Whether they have already started the bot. */
  readonly started?: boolean
}
