import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DeliveryKey } from '../../src/store/outbox.ts'
import type { DeliveryState, Tables } from '../../src/store/tables.ts'

/** A part as the store has it. */
export interface Row extends DeliveryKey {
  readonly platform: string
  readonly state: DeliveryState
  readonly dueAt: number
  readonly attempt: number
  readonly messageId: string | null
  readonly lastError: string | null
  readonly settledAt: number | null
  /** Of Telegram: what a reader sees of it. */
  readonly text: string
  /** It is to have a picture. */
  readonly isPictured: boolean
}

/** All parts, a chat's in the order in which they should come. */
export async function rowsOf(db: Kysely<Tables>): Promise<Row[]> {
  const rows = await db
    .selectFrom('delivery')
    .leftJoin('composition', 'composition.id', 'delivery.composition')
    .selectAll('delivery')
    .select('composition.parts')
    .orderBy('delivery.subscription')
    .orderBy('delivery.due_at')
    .orderBy('delivery.part')
    .execute()
  return rows.map((row) => ({
    subscription: row.subscription,
    digestDate: row.digest_date,
    part: row.part,
    platform: row.platform,
    state: row.state,
    dueAt: row.due_at,
    attempt: row.attempt,
    messageId: row.message_id,
    lastError: row.last_error,
    settledAt: row.settled_at,
    ...partOf(row.parts, row.part),
  }))
}

const PARTS = z.array(z.string())
const PART = z.looseObject({ text: z.string().default(''), picture: z.unknown().optional() })

function partOf(parts: string | null, part: number): Pick<Row, 'text' | 'isPictured'> {
  const texts = parts === null ? [] : PARTS.parse(JSON.parse(parts))
  const { text, picture } = PART.parse(JSON.parse(texts[part] ?? '{}'))
  return { text, isPictured: picture !== undefined }
}
