import type { z } from 'zod'
import { unfitValues } from '../../content/unfit-values.ts'

type Key = string | number

/** One thing wrong with a value, and where. */
export interface Fault {
  readonly path: readonly Key[]
  readonly message: string
}

export interface Pruned<Value> {
  /** What is left once everything wrong is taken away; undefined where that leaves nothing. */
  readonly value: Value | undefined
  /** What is wrong with the value as it was written. */
  readonly faults: readonly Fault[]
}

/** Taking something away can show that what it was in is not whole; a briefing is no deeper than this. */
const MOST_PASSES = 12

/**
 * Parses what is still being written: whatever is wrong is taken away, with what cannot do without it. `defaults` stand in for
 * fields at the top that are missing.
 */
export function pruned<Schema extends z.ZodType>(
  schema: Schema,
  written: unknown,
  defaults: Readonly<Record<string, unknown>> = {},
): Pruned<z.output<Schema>> {
  if (unfitValues(written).length > 0) return { value: undefined, faults: unfitValues(written).map(asFault) }
  const first = schema.safeParse(written)
  if (first.success) return { value: first.data, faults: [] }
  const faults = first.error.issues.flatMap(faultsOf).map(({ path, message }) => ({
    path,
    message: isWritten(written, path) ? message : 'missing',
  }))
  const rest: Record<string, unknown> = { value: structuredClone(written) }
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const result = schema.safeParse(rest.value)
    if (result.success) return { value: result.data, faults }
    const paths = result.error.issues.flatMap(faultsOf).map(({ path }) => path)
    // The last items of a list first: the places of the others stay theirs.
    for (const path of paths.toReversed()) mend(rest, path, defaults)
    if (rest.value === undefined) break
  }
  return { value: undefined, faults }
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }))
}

function isWritten(written: unknown, path: readonly Key[]): boolean {
  const value = path.reduce((holder, key) => (isHolder(holder) ? holder[key] : undefined), written)
  return value !== undefined && value !== null
}

function asFault({ path, message }: ReturnType<typeof unfitValues>[number]): Fault {
  return { path: path.map(String), message }
}

/** Takes away what is wrong; where nothing is there to be taken, what it is missing in. */
function mend(rest: Record<string, unknown>, path: readonly Key[], defaults: Readonly<Record<string, unknown>>): void {
  const [field] = path
  const isTop = path.length === 1 && field !== undefined && Object.hasOwn(defaults, field)
  if (isTop && isHolder(rest.value)) {
    rest.value[field] = structuredClone(defaults[field])
    return
  }
  let holder: unknown = rest
  for (const key of ['value', ...path].slice(0, -1)) {
    if (!isHolder(holder) || holder[key] === undefined) return // went with something else
    holder = holder[key]
  }
  const last = path.at(-1) ?? 'value'
  if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else if (isHolder(holder) && holder[last] !== undefined) delete holder[last]
  else if (path.length > 0) mend(rest, path.slice(0, -1), {})
}

function isHolder(value: unknown): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null
}
