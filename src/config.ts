import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadEnvFile } from 'dotenv'
import { z } from 'zod'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** An empty line in `.env` is no secret. */
const secret = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

const schema = z.object({
  /** Folder of briefings, gazetteer and languages. */
  CONTENT_DIR: z.string().min(1).default('content'),
  /** Folder for what the bot writes: readers' reports, and the store where there is no PostgreSQL. */
  DATA_DIR: z.string().min(1).default('data'),
  /** A PostgreSQL, for several processes or machines; without it, the store is a file in DATA_DIR. */
  DATABASE_URL: secret,
  /** Bot token from Discord's developer portal; without it, Discord is left out. */
  DISCORD_TOKEN: secret,
  /** A REST proxy or a test server instead of Discord's own address. */
  DISCORD_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  /** Bot token from @BotFather; without it, Telegram is left out. */
  TELEGRAM_TOKEN: secret,
  /** A self-hosted Bot API server or a test server instead of Telegram's own address. */
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  /** The public address to which Telegram is to bring updates; without it, they are fetched. */
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https$/ }).optional(),
  /** Where a reverse proxy reaches us for that, `host:port`. */
  TELEGRAM_WEBHOOK_LISTEN: z
    .string()
    .default('127.0.0.1:8081')
    .transform((written, context) => {
      const [, host = '', port = ''] = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/iu.exec(written) ?? []
      if (host !== '' && Number(port) <= 65_535) return { host: host.replace(/^\[|\]$/gu, ''), port: Number(port) }
      context.addIssue({ code: 'custom', message: 'must be host:port, such as 127.0.0.1:8081' })
      return z.NEVER
    }),
  /** `auto`, or what this process runs of all shards: `0-3/8`. */
  DISCORD_SHARDS: z
    .string()
    .default('auto')
    .transform((written, context) => {
      if (written === 'auto') return written
      const [, first = '', last = first, total = ''] = /^(\d+)(?:-(\d+))?\/(\d+)$/.exec(written) ?? []
      const range = { from: Number(first), to: Number(last), total: Number(total) }
      if (total !== '' && range.from <= range.to && range.to < range.total)
        return {
          ids: Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at),
          total: range.total,
        }
      context.addIssue({ code: 'custom', message: 'must be "auto" or a range of shards such as 0-3/8' })
      return z.NEVER
    }),
})

export interface Config {
  readonly contentDir: string
  readonly dataDir: string
  readonly commandsDir: string
  readonly databaseUrl?: string | undefined
  /** Left out where no token is set. */
  readonly discord?: {
    readonly token: string
    readonly apiRoot?: string | undefined
    readonly shards: 'auto' | { readonly ids: readonly number[]; readonly total: number }
  }
  /** Left out where no token is set. */
  readonly telegram?: {
    readonly token: string
    readonly apiRoot?: string | undefined
    readonly webhook?: { readonly url: string; readonly host: string; readonly port: number }
  }
}

/** Thrown at start-up; its message lists every setting that is wrong. */
export class ConfigError extends Error {}

/** Reads the environment and `.env`; the only place that does. @throws {ConfigError} */
export function loadConfig(): Config {
  loadEnvFile({ path: `${projectRoot}.env`, quiet: true })
  const result = schema.safeParse(process.env)
  if (!result.success)
    throw new ConfigError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  const { data } = result
  return {
    contentDir: resolve(projectRoot, data.CONTENT_DIR),
    dataDir: resolve(projectRoot, data.DATA_DIR),
    commandsDir: `${projectRoot}commands`,
    databaseUrl: data.DATABASE_URL,
    ...discordIn(data),
    ...telegramIn(data),
  }
}

type Settings = z.infer<typeof schema>

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
  return { telegram: { token, apiRoot, ...(url ? { webhook: { url, ...listen } } : {}) } }
}
