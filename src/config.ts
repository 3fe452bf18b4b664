import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadEnvFile } from 'dotenv'
import { z } from 'zod'
import {
  databaseUrl,
  discordToken,
  duration,
  hostAndPort,
  type Listen,
  onOrOff,
  onOrOffOrNumber,
  people,
  ROLES,
  type Role,
  roles,
  type Shards,
  seconds,
  secret,
  serverAddress,
  shards,
  telegramToken,
} from './config/values.ts'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** The log's levels, from talkative to silent. */
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** A model is asked where the bot is not sure, always, or by no reader. */
const MODEL_ASKS = ['unsure', 'always', 'off'] as const

/** Protocols of addresses that may be on this machine. */
const WEB = ['http:', 'https:']

const schema = z.object({
  /** Folder of briefings, gazetteer and languages. */
  CONTENT_DIR: z.string().default('content'),
  /** Folder for what the bot writes: readers' reports. */
  DATA_DIR: z.string().default('data'),
  /** PostgreSQL instead of files in DATA_DIR, for several processes or machines. */
  DATABASE_URL: databaseUrl,
  /** What this process does; everything that is configured, when left out. */
  ROLES: roles.optional(),
  /** Bot token from Discord's developer portal; without it, Discord is left out. */
  DISCORD_TOKEN: discordToken,
  /** A REST proxy or a test server instead of Discord's own address. */
  DISCORD_API_ROOT: serverAddress(WEB, 'https://discord.com/api').optional(),
  DISCORD_SHARDS: shards.prefault('auto'),
  /** Bot token from @BotFather; without it, Telegram is left out. */
  TELEGRAM_TOKEN: telegramToken,
  /** A self-hosted Bot API server or a test server instead of Telegram's own address. */
  TELEGRAM_API_ROOT: serverAddress(WEB, 'https://api.telegram.org').optional(),
  /** The public address to which Telegram is to bring updates; without it, they are fetched. */
  TELEGRAM_WEBHOOK_URL: serverAddress(['https:'], 'https://bot.example.org/telegram').optional(),
  /** Where a reverse proxy reaches us for that. */
  TELEGRAM_WEBHOOK_LISTEN: hostAndPort('127.0.0.1:8081').prefault('127.0.0.1:8081'),
  /** Messages a second that Telegram takes from this bot. */
  TELEGRAM_RATE: z.coerce.number().min(1).max(1000).default(30),
  /** Pays Telegram for more than thirty digests a second, by the message. */
  TELEGRAM_PAID_BROADCAST: onOrOff.prefault('off'),
  /** A digest that could not be sent for so long after its time is left out. */
  DIGEST_MAX_AGE: duration.prefault('6h'),
  /** A language model's server that speaks OpenAI's protocol; without it, none is used. */
  MODEL_URL: serverAddress(WEB, 'http://127.0.0.1:11434/v1').optional(),
  MODEL_NAME: z.string().trim().optional(),
  MODEL_KEY: secret,
  /** How long a reader waits for it at most, and one request of a draft. */
  MODEL_TIMEOUT: seconds(30_000).prefault('4'),
  MODEL_DRAFT_TIMEOUT: seconds(3_600_000).prefault('120'),
  /** When readers' questions are sent to it. */
  MODEL_ASK: z.enum(MODEL_ASKS, { error: `must be one of ${MODEL_ASKS.join(', ')}` }).default('unsure'),
  /** Draws pictures beside answers. */
  PICTURES: onOrOff.prefault('on'),
  /** Counts what is asked and not answered, by subject. */
  COUNT_UNANSWERED: onOrOff.prefault('off'),
  LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }).default('info'),
  /** Where health and metrics are asked for. */
  OPERATIONS_LISTEN: z
    .union([z.literal('off'), hostAndPort('127.0.0.1:9464')], {
      error: 'must be "off" or host:port, such as 127.0.0.1:9464',
    })
    .prefault('127.0.0.1:9464'),
  /** Where the desk is opened, on this machine only; 0 is any port that is free. */
  DESK_PORT: z.coerce.number({ error: 'must be a port, such as 8420' }).int().min(0).max(65_535).default(8420),
  /** Who works at the desk, each with an address to log in by; without it, whoever logs in says who it is. */
  DESK_PEOPLE: people.optional(),
  /** Nobody approves a draft of which he or she wrote a part. */
  DESK_TWO_PEOPLE: onOrOffOrNumber.prefault('off'),
})

export interface Config {
  readonly contentDir: string
  readonly dataDir: string
  readonly commandsDir: string
  /** A secret: it holds a password. */
  readonly databaseUrl?: string
  /** None: talk in the terminal. A platform may be left to other processes and still be sent digests to. */
  readonly roles: readonly Role[]
  /** Left out where no token is set. */
  readonly discord?: {
    readonly token: string
    readonly apiRoot?: string | undefined
    readonly shards: Shards
  }
  /** Left out where no token is set. */
  readonly telegram?: {
    readonly token: string
    readonly apiRoot?: string | undefined
    readonly webhook?: Listen & { readonly url: string }
    /** Messages a second. */
    readonly rate: number
    readonly paidBroadcast: boolean
  }
  /** In milliseconds. */
  readonly digestMaxAge: number
  /** Left out where no address is set. */
  readonly model?: {
    readonly url: string
    readonly name: string
    /** A secret. */
    readonly key?: string | undefined
    /** In milliseconds. */
    readonly timeout: number
    readonly draftTimeout: number
    readonly ask: (typeof MODEL_ASKS)[number]
  }
  /** Pictures are drawn beside answers. */
  readonly drawsPictures: boolean
  /** Questions that nothing answered are counted by their subjects. */
  readonly countsUnanswered: boolean
  readonly logLevel: (typeof LEVELS)[number]
  /** Left out where it is turned off. */
  readonly operations?: Listen
  readonly desk: {
    readonly port: number
    /** None: whoever logs in says who it is. */
    readonly people: readonly string[]
    /** Nobody approves what he or she wrote. */
    readonly twoPeople: boolean
  }
}

/** Thrown at start-up; its message lists every setting that is wrong. */
export class ConfigError extends Error {}

/** Reads the environment and `.env`; the only place that does. @throws {ConfigError} */
export function loadConfig(): Config {
  loadEnvFile({ path: `${projectRoot}.env`, quiet: true })
  const written = withoutEmpty(process.env)
  const { data, error } = schema.safeParse(written)
  const wrong = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  const problems = [...wrong, ...missingTokens(written), ...unpaidRate(written), ...halfAModel(written)]
  if (!data || problems.length > 0) throw new ConfigError(problems.join('\n'))
  return {
    contentDir: resolve(projectRoot, data.CONTENT_DIR),
    dataDir: resolve(projectRoot, data.DATA_DIR),
    commandsDir: `${projectRoot}commands`,
    ...(data.DATABASE_URL ? { databaseUrl: data.DATABASE_URL } : {}),
    roles: data.ROLES ?? everyRole(data),
    ...discordIn(data),
    ...telegramIn(data),
    digestMaxAge: data.DIGEST_MAX_AGE,
    ...modelIn(data),
    drawsPictures: data.PICTURES,
    countsUnanswered: data.COUNT_UNANSWERED,
    logLevel: data.LOG_LEVEL,
    ...(data.OPERATIONS_LISTEN === 'off' ? {} : { operations: data.OPERATIONS_LISTEN }),
    desk: { port: data.DESK_PORT, people: data.DESK_PEOPLE ?? [], twoPeople: data.DESK_TWO_PEOPLE },
  }
}

type Settings = z.infer<typeof schema>
type Written = Readonly<Record<string, string | undefined>>

/** A line without a value in `.env` is no setting. */
function withoutEmpty(environment: Written): Written {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
}

/** A role that needs tokens needs one of these. */
const TOKENS: Readonly<Record<Role, readonly (keyof Settings)[]>> = {
  discord: ['DISCORD_TOKEN'],
  telegram: ['TELEGRAM_TOKEN'],
  schedule: [],
  send: ['DISCORD_TOKEN', 'TELEGRAM_TOKEN'],
}

function canPlay(role: Role, settings: Written | Settings): boolean {
  return TOKENS[role].length === 0 || TOKENS[role].some((token) => settings[token])
}

/** Not left to the schema, which does not compare settings while one of them is wrong. */
function missingTokens(written: Written): string[] {
  const chosen = schema.shape.ROLES.safeParse(written.ROLES).data ?? []
  return chosen
    .filter((role) => !canPlay(role, written))
    .map((role) => `ROLES: ${role} needs ${TOKENS[role].join(' or ')}`)
}

const FREE_RATE = 30

/** https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once */
function unpaidRate({ TELEGRAM_RATE: rate, TELEGRAM_PAID_BROADCAST: paid }: Written): string[] {
  if (Number(rate) > FREE_RATE && paid?.trim() !== 'on')
    return [
      `TELEGRAM_RATE: Telegram takes more than ${FREE_RATE} messages a second only with TELEGRAM_PAID_BROADCAST=on`,
    ]
  return []
}

/** An address and a name belong together. */
function halfAModel({ MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key }: Written): string[] {
  if (url && !name) return ['MODEL_NAME: is missing: MODEL_URL needs it']
  if (!url && name) return ['MODEL_URL: is missing: MODEL_NAME needs it']
  return !url && key ? ['MODEL_URL: is missing: MODEL_KEY needs it'] : []
}

function everyRole(settings: Settings): readonly Role[] {
  return canPlay('send', settings) ? ROLES.filter((role) => canPlay(role, settings)) : []
}

function discordIn({
  DISCORD_TOKEN: token,
  DISCORD_API_ROOT: apiRoot,
  DISCORD_SHARDS: shards,
}: Settings): Pick<Config, 'discord'> {
  return token ? { discord: { token, apiRoot, shards } } : {}
}

function telegramIn({
  TELEGRAM_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  ...settings
}: Settings): Pick<Config, 'telegram'> {
  if (!token) return {}
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_LISTEN: listen } = settings
  const { TELEGRAM_RATE: rate, TELEGRAM_PAID_BROADCAST: paidBroadcast } = settings
  return { telegram: { token, apiRoot, rate, paidBroadcast, ...(url ? { webhook: { url, ...listen } } : {}) } }
}

function modelIn({ MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key, ...settings }: Settings): Pick<Config, 'model'> {
  if (!url || !name) return {}
  const { MODEL_TIMEOUT: timeout, MODEL_DRAFT_TIMEOUT: draftTimeout, MODEL_ASK: ask } = settings
  return { model: { url, name, key, timeout, draftTimeout, ask } }
}
