import type { Update } from 'grammy/types'
import { z } from 'zod'

/** As much of an update's form as has to be right for it to be handed on. */
const UPDATE = z.looseObject({ update_id: z.int().nonnegative() })

/** An update; undefined for anything else. */
export function readUpdate(value: unknown): Update | undefined {
  const { success } = UPDATE.safeParse(value)
  return success ? (value as Update) : undefined // of the API's form, as far as it matters
}

/** What `getUpdates` gave; what is no update among them is left out. @throws {TypeError} where it is no list, or holds none */
export function readUpdates(value: unknown): readonly Update[] {
  if (!Array.isArray(value)) throw new TypeError('no list of updates')
  const updates = value.flatMap((one) => readUpdate(one) ?? [])
  if (updates.length === 0 && value.length > 0) throw new TypeError('no updates')
  return updates
}
