import { DatabaseError } from 'pg'
import { StoreError, type StoreProblem } from './store-error.ts'

/** By code, or by its class of two characters: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ANSWERS: Readonly<Record<string, readonly [StoreProblem, string]>> = {
  '28P01': ['refused', 'refuses: the password is wrong.'],
  '28': ['refused', 'refuses: this user may not connect.'],
  '3D000': ['refused', 'refuses: there is no such database.'],
  '42501': ['refused', 'refuses: this user may not do that.'],
  '53300': ['refused', 'refuses: it has too many connections.'],
  '53100': ['disk-full', 'has no room left: make room; what is stored is not damaged.'],
  '53': ['unreachable', 'has too little of what it needs (memory, connections): see its log.'],
  '25006': ['read-only', 'only lets read: DATABASE_URL has to name the primary.'],
  '55P03': ['slow', 'has the row or table locked by somebody else.'],
  '40': ['slow', 'could not do it beside what others do.'],
  '57014': ['slow', 'does not get it done in time.'],
  '57': ['unreachable', 'stops or starts: it is tried again.'],
  '25P03': ['unreachable', 'ended a transaction that took too long.'],
  '08': ['unreachable', 'cannot be reached: check DATABASE_URL.'],
  '42P01': ['damaged', 'lacks a table: restore a backup, or start the bot anew to make the tables.'],
  '3F': ['damaged', 'lacks its schema: restore a backup, or start the bot anew to make the tables.'],
  XX: ['damaged', 'says that its data is damaged: see its log; restore a backup.'],
  '58': ['damaged', 'cannot read or write its files: see its log.'],
}

/** PgBouncer's words: https://www.pgbouncer.org/config.html#ignore_startup_parameters */
const PARAMETER = /unsupported startup parameter(?: in options)?:? "?(?<name>[\w.]+)/u

/** What PostgreSQL or the way to it says, in plain words; what is a fault of ours stays as it is. */
export function explainPostgres(error: unknown, address: string): unknown {
  if (error instanceof StoreError || error instanceof TypeError || error instanceof RangeError) return error
  if (!(error instanceof DatabaseError)) return noAnswer(error, address)
  const { code = '', message } = error
  const parameter = PARAMETER.exec(message)?.groups?.name
  if (parameter)
    return new StoreError(
      'refused',
      `PostgreSQL at ${address} is behind a pooler that refuses the parameter "${parameter}": take it out of DATABASE_URL, or let the pooler ignore it (PgBouncer: ignore_startup_parameters = ${parameter}).`,
      error,
    )
  const [problem, words] = ANSWERS[code] ?? ANSWERS[code.slice(0, 2)] ?? []
  return problem && words ? new StoreError(problem, `PostgreSQL at ${address} ${words}`, error) : error
}

function noAnswer(error: unknown, address: string): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  return new StoreError(
    'unreachable',
    `PostgreSQL at ${address} cannot be reached (${code}): check DATABASE_URL.`,
    error,
  )
}
