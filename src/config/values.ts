import { z } from 'zod'

/** How single settings are written. No message repeats a value, which may be a secret. */

export const secret = z.string().trim().optional()

export const onOrOff = z.string().transform((written, context): boolean => {
  const value = written.trim()
  return value === 'on' || value === 'off' ? value === 'on' : refuse(context, 'must be "on" or "off"')
})

/** As many write it: `1` and `0`. */
export const onOrOffOrNumber = z
  .string()
  .transform((written) => ({ '1': 'on', '0': 'off' })[written.trim()] ?? written)
  .pipe(onOrOff)

/** A bot's token, as its platform gives it. */
const botToken = (problemOf: (token: string) => string | undefined) =>
  secret.transform((written, context) => {
    const problem = written === undefined ? undefined : (copyingProblem(written) ?? problemOf(written))
    return problem === undefined ? written : refuse(context, problem)
  })

const TELEGRAMS = /^\d+:[\w-]+$/
const DISCORDS = /^[\w-]{18,}\.[\w-]+\.[\w-]+$/

export const telegramToken = botToken((token) => {
  if (DISCORDS.test(token)) return 'is a token of Discord’s: it belongs in DISCORD_TOKEN'
  return TELEGRAMS.test(token) ? undefined : 'is no token of Telegram’s: copy the token again, such as 123456:ABC-def'
})

export const discordToken = botToken((token) =>
  TELEGRAMS.test(token) ? 'is a token of Telegram’s: it belongs in TELEGRAM_TOKEN' : undefined,
)

/** What gets into a token on its way from another window. */
function copyingProblem(token: string): string | undefined {
  if (/^["'`“”‘’«»].*["'`“”‘’«»]$/su.test(token)) return 'has quotation marks around it: leave them out'
  if (/^(?:Bot|Bearer)\s/iu.test(token)) return 'begins with a word that is no part of a token: leave it out'
  if (/\s/u.test(token)) return 'has a space or a line break in it: copy the token again, in one line'
  return /^[!-~]+$/u.test(token) ? undefined : 'has a sign in it that no token has: copy the token again'
}

/** An address of a server, without the slash that may end it. */
export const serverAddress = (protocols: readonly string[], example: string) =>
  z.string().transform((written, context): string => {
    const url = URL.parse(written.trim())
    const { username = '', password = '', search = '', hash = '' } = url ?? {}
    if (url && protocols.includes(url.protocol) && username + password + search + hash === '')
      return written.trim().replace(/\/+$/u, '')
    return refuse(context, `must be an address such as ${example}, without a name, a password, "?" or "#" in it`)
  })

const HOST_AND_PORT = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/iu

/** Where to listen: `127.0.0.1:8081`, `[::1]:8081`. */
export const hostAndPort = (example: string) =>
  z.string().transform((written, context): Listen => {
    const [, host = '', port = ''] = HOST_AND_PORT.exec(written) ?? []
    if (host !== '' && Number(port) <= 65_535) return { host: host.replace(/^\[|\]$/gu, ''), port: Number(port) }
    return refuse(context, `must be host:port, such as ${example}`)
  })

export interface Listen {
  readonly host: string
  readonly port: number
}

/** Far more than the largest bots have. */
const MOST_SHARDS = 10_000

/** `auto`, or what this process runs of all shards: `0-3/8`. */
export const shards = z.string().transform((written, context): Shards => {
  if (written === 'auto') return written
  const [, first = '', last = first, total = ''] = /^(\d+)(?:-(\d+))?\/(\d+)$/.exec(written) ?? []
  const range = { from: Number(first), to: Number(last), total: Number(total) }
  if (total !== '' && range.from <= range.to && range.to < range.total && range.total <= MOST_SHARDS)
    return { ids: Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at), total: range.total }
  return refuse(context, 'must be "auto" or a range of shards such as 0-3/8')
})

export type Shards = 'auto' | { readonly ids: readonly number[]; readonly total: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What is kept waiting for longer is no news; in milliseconds. */
const LONGEST = 366 * 24 * HOUR

/** Hours, or with a unit `6h`, `90m`; as milliseconds. */
export const duration = z.string().transform((written, context): number => {
  const [, amount = '0', unit] = /^(\d+(?:\.\d+)?)\s*([hm])?$/u.exec(written.trim()) ?? []
  const milliseconds = Number(amount) * (unit === 'm' ? MINUTE : HOUR)
  if (milliseconds > 0 && milliseconds <= LONGEST) return milliseconds
  return refuse(context, 'must be hours, or hours or minutes such as 6h or 90m, of a year at most')
})

/** Seconds: `4`, `0.5`, `120s`; as milliseconds, up to `most`. */
export const seconds = (most: number) =>
  z.string().transform((written, context): number => {
    const [, amount = '0'] = /^(\d+(?:\.\d+)?)\s*s?$/u.exec(written.trim()) ?? []
    const milliseconds = Number(amount) * 1000
    if (milliseconds >= 1 && milliseconds <= most) return milliseconds
    return refuse(context, `must be seconds such as 4 or 0.5, ${most / 1000} at most`)
  })

/** What one process can do; several may share the work. */
export const ROLES = ['discord', 'telegram', 'schedule', 'send'] as const
export type Role = (typeof ROLES)[number]

/** `discord, send`: each once, in any order. */
export const roles = z.string().transform((written, context): readonly Role[] => {
  const names = written.split(',').map((name) => name.trim())
  const chosen = ROLES.filter((role) => names.includes(role))
  const isKnown = names.every((name) => chosen.some((role) => role === name))
  return isKnown ? chosen : refuse(context, `must be some of ${ROLES.join(', ')}, with commas between them`)
})

const LONGEST_NAME = 60

/** `anna, omar`: names that tell people apart, as they stand beside what each of them wrote. */
export const people = z.string().transform((written, context): readonly string[] => {
  const names = written.split(',').map((name) => name.trim())
  const isName = (name: string) => name !== '' && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}]/u.test(name)
  if (names.every(isName) && new Set(names).size === names.length) return names
  return refuse(context, `must be names with commas between them, each once, of ${LONGEST_NAME} characters at most`)
})

export const databaseUrl = secret.transform((written, context) => {
  if (written === undefined) return written
  if (!/^postgres(?:ql)?:\/\//iu.test(written)) return refuse(context, 'must begin with postgres:// or postgresql://')
  if (URL.canParse(written)) return written
  return refuse(context, 'is no address; a password with special characters has to be percent-encoded')
})

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
