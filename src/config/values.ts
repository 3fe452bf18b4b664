import { z } from 'zod'

/** How single settings are written. No message repeats a value, which may be a secret. */

export const secret = z.string().trim().optional()

export const onOrOff = z.string().transform((written, context): boolean => {
  const value = written.trim()
  return value === 'on' || value === 'off' ? value === 'on' : refuse(context, 'must be "on" or "off"')
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

/** `auto`, or what this process runs of all shards: `0-3/8`. */
export const shards = z.string().transform((written, context): Shards => {
  if (written === 'auto') return written
  const [, first = '', last = first, total = ''] = /^(\d+)(?:-(\d+))?\/(\d+)$/.exec(written) ?? []
  const range = { from: Number(first), to: Number(last), total: Number(total) }
  if (total !== '' && range.from <= range.to && range.to < range.total)
    return { ids: Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at), total: range.total }
  return refuse(context, 'must be "auto" or a range of shards such as 0-3/8')
})

export type Shards = 'auto' | { readonly ids: readonly number[]; readonly total: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Hours, or with a unit `6h`, `90m`; as milliseconds. */
export const duration = z.string().transform((written, context): number => {
  const [, amount = '0', unit] = /^(\d+(?:\.\d+)?)\s*([hm])?$/u.exec(written.trim()) ?? []
  const milliseconds = Number(amount) * (unit === 'm' ? MINUTE : HOUR)
  return milliseconds > 0 ? milliseconds : refuse(context, 'must be hours, or hours or minutes such as 6h or 90m')
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
