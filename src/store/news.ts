import type { Store } from './store.ts'

/** Something that can be news. */
export interface NewsItem {
  /** Stays the same whatever is edited: `jpit26 published`, `jpit26 updated`, `jpit26/space-body corrected`, `jpit26 withdrawn`. */
  readonly name: string
  /** The day that its editor wrote, YYYY-MM-DD. */
  readonly day: string
  /** The item after which a later day is news once more. */
  readonly follows?: string | undefined
  /** A later day than the one that was told is news once more. */
  readonly repeats: boolean
  /** The name that it had before it went by the briefing's key, if it is of that time. */
  readonly formerName?: string | undefined
  /** What it tells, as a short hash; another day is no other content. */
  readonly content: () => string
}

/** When an item became news: noted at a moment, in milliseconds since 1970, and not before its day begins. */
export interface Noted {
  readonly day: string
  readonly at: number
}

interface Row extends Noted {
  readonly content: string | null
}
type Rows = ReadonlyMap<string, readonly Row[]>

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Days begin so much earlier in the east than in UTC. */
const EAST = 14 * HOUR
/** Rows of one statement. */
const AT_ONCE = 500

/**
 * Notes what is news now; what the first process of a store finds, was news at the end of its own day. Returns what is known
 * of each item by its name; what another process noted first, counts.
 */
export async function noteNews(
  store: Store,
  items: readonly NewsItem[],
  now: number,
): Promise<ReadonlyMap<string, readonly Noted[]>> {
  const known = await knownNews(store)
  const isFirst = known.size === 0
  const noted = new Map<string, readonly Row[]>()
  const added: [string, Row][] = []
  const gone: [string, Row][] = []
  for (const item of items) {
    const before = known.get(item.name)
    const rows = before ?? formerRows(item, known)
    const kept = rows.filter((row) => row.day === item.day || hasBegun(row.day, now))
    const fresh = newRow(item, item.follows === undefined ? kept : [...(noted.get(item.follows) ?? []), ...kept], now)
    const at = isFirst ? Math.min(now, endOf(item.day)) : now
    const own = fresh ? [...kept, { ...fresh, at: fresh.at ?? at }] : kept
    noted.set(item.name, own)
    for (const row of own) if (!before?.includes(row)) added.push([item.name, row])
    for (const row of before ?? []) if (!kept.includes(row)) gone.push([item.name, row])
  }
  if (added.length + gone.length === 0) return known
  await write(store, added, gone)
  return await knownNews(store)
}

/** What is to be noted of an item, beside what is: nothing, or its day, at a moment where that is not now. */
function newRow({ day, repeats, content }: NewsItem, rows: readonly Row[], now: number) {
  const last = rows.reduce<Row | undefined>((one, row) => (one && one.day >= row.day ? one : row), undefined)
  if (last && (!repeats || day <= last.day)) return undefined
  const told = content()
  // A day that is corrected, and nothing else, is the same news.
  const isSame = last?.content === told && now - last.at < DAY && hasBegun(day, now)
  return { day, at: isSame ? last.at : undefined, content: told }
}

/** Whether a day has begun anywhere on earth: until then nobody was told, and what was to come then may be moved or given up. */
function hasBegun(day: string, now: number): boolean {
  return now >= Date.parse(`${day}T00:00:00Z`) - EAST
}

/** The end of a day in UTC, in milliseconds since 1970. */
export function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY
}

/** What was noted under an earlier name was told at once, even before its day. */
function formerRows({ formerName = '' }: NewsItem, known: Rows): Row[] {
  const rows = known.get(formerName) ?? []
  return rows.map(({ day, at }) => {
    const notedOn = new Date(at).toISOString().slice(0, 10)
    return { day: day < notedOn ? day : notedOn, at, content: null }
  })
}

async function write({ db }: Store, added: readonly [string, Row][], gone: readonly [string, Row][]): Promise<void> {
  for (let start = 0; start < gone.length; start += AT_ONCE) {
    const names = gone.slice(start, start + AT_ONCE).map(([name, { day }]) => `${name} ${day}`)
    await db.deleteFrom('news').where('item', 'in', names).execute()
  }
  for (let start = 0; start < added.length; start += AT_ONCE) {
    const rows = added.slice(start, start + AT_ONCE)
    await db
      .insertInto('news')
      .values(rows.map(([name, { day, at, content }]) => ({ item: `${name} ${day}`, known_at: at, content })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** What is noted, by its name without the day behind it. */
async function knownNews({ db }: Store): Promise<Rows> {
  const rows = await db.selectFrom('news').selectAll().execute()
  const named = rows.map(({ item, known_at, content }) => {
    const [name, day] = [item.slice(0, -' YYYY-MM-DD'.length), item.slice(-'YYYY-MM-DD'.length)]
    return { name, row: { day, at: known_at, content } }
  })
  const byName = Map.groupBy(named, ({ name }) => name)
  return new Map([...byName].map(([name, those]) => [name, those.map(({ row }) => row)]))
}
