import { pino } from 'pino'
import type { Log } from '../platforms/platform.ts'
import { recordOf } from './error-record.ts'
import { createRedact, hideSaid } from './redact.ts'

type Fields = NonNullable<Parameters<Log>[1]>

export interface Logger {
  readonly log: Log
  /** What only we can mend, with its causes. `said` is what a reader wrote, if it came of that: none of it is told. */
  failed(event: string, error: unknown, fields?: Fields, said?: string): void
}

export interface LoggerParts {
  readonly level: string
  /** Tokens and passwords; what else looks like one is hidden too. */
  readonly secrets: readonly string[]
  /** Takes one line, with its end. */
  readonly write: (line: string) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What is worth a warning, where whoever tells does not say so: events are named in words, and their words tell. */
const WARNING =
  /\b(?:failed|refused|rejected|missing|forbids|error|disconnected|interrupted|expired|lost|not|slow down|left (?:alone|out)|put back)\b/u

/** Fields that every line has, and that no other may take the place of. */
const OWN = new Set(['level', 'time', 'event', 'err'])

/** One JSON object a line: level, time, fields, event. */
export function createLogger({ level: lowest, secrets, write, now }: LoggerParts): Logger {
  const redact = createRedact(secrets)
  const sink = pino(
    {
      level: lowest,
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      // pino's own would fold causes into one text.
      serializers: { err: (record) => record },
    },
    { write },
  )
  const clean = (fields: Fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        OWN.has(name) ? `${name}_` : name,
        typeof value === 'string' ? redact(value) : value,
      ]),
    )
  return {
    log(event, fields = {}, level = WARNING.test(event) ? 'warn' : 'info') {
      sink[level](clean(fields), redact(event))
    },
    failed(event, error, fields = {}, said) {
      const hide = said === undefined ? redact : (text: string) => hideSaid(said)(redact(text))
      sink.error({ ...clean(fields), err: recordOf(error, hide) }, redact(event))
    },
  }
}
