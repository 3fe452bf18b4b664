/** An error as a log holds it. */
export interface ErrorRecord {
  readonly type: string
  readonly message: string
  readonly code?: string | number
  /** Where it was thrown, the innermost first. */
  readonly stack?: string
  readonly cause?: ErrorRecord
  /** Those of an AggregateError. */
  readonly errors?: readonly ErrorRecord[]
}

/** Causes of causes beyond this are left out, circles among them. */
const DEEPEST = 6

/**
 * What is known of an error and of what caused it. Other properties are left out: platforms' and databases' errors carry the
 * messages and rows they are about.
 */
export function recordOf(error: unknown, clean: (text: string) => string, depth = 1): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: clean(wordOf(error)) }
  const inner = (one: unknown) => recordOf(one, clean, depth + 1)
  const { code } = error as { code?: unknown } // Node's, PostgreSQL's and the platforms' errors have one
  const stack = framesOf(error)
  const hasMore = depth < DEEPEST
  return {
    type: error.name,
    message: clean(error.message),
    ...(typeof code === 'number' || (typeof code === 'string' && CODE.test(code)) ? { code } : {}),
    ...(stack ? { stack } : {}),
    ...(hasMore && error.cause !== undefined ? { cause: inner(error.cause) } : {}),
    ...(hasMore && error instanceof AggregateError ? { errors: error.errors.map(inner) } : {}),
  }
}

/** `ECONNREFUSED`, `23505`: never long enough for a secret. */
const CODE = /^\w{1,40}$/u

/** `    at name (file:///…/file.ts:12:34)` */
const FRAME = /^ {4}at .*:\d+:\d+\)?$/u

/** Without the message that a stack begins with. */
function framesOf({ stack = '', message }: Error): string {
  const afterMessage = stack.slice(Math.max(0, stack.indexOf(message)) + message.length)
  return afterMessage
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim())
    .join('\n')
}

function wordOf(thrown: unknown): string {
  return typeof thrown === 'object' ? 'not an error' : String(thrown)
}
