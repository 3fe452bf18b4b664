import type { Chat, PictureChoice, Place, Reader, Scope } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import type { Store } from './store.ts'

/** What holds for a reader in a chat; `undefined` = nobody chose. */
export interface Settings {
  readonly language: Language | undefined
  readonly timeZone: string | undefined
  /** The time zone of the chat's digest. */
  readonly digestZone: string | undefined
  /** For the chat or its community. */
  readonly pictures: PictureChoice | undefined
}

type Chosen = Pick<Settings, 'language' | 'timeZone' | 'pictures'>

/** Milliseconds after which another process's change is seen at the latest, while the store is there. */
const FRESH = 30_000
/** Readers in chats whose settings are remembered; the one looked up longest ago gives way. */
const ROOM = 10_000

/** What readers chose for themselves, and administrators for their chats. What is set closest to the reader counts. */
export function readersInStore(store: Store, now: () => number) {
  const known = new Map<string, { settings: Settings; isFreshUntil: number }>()

  function fresh(reader: Reader, chat: Chat): Settings | undefined {
    const found = known.get(keyOf(reader, chat))
    return found && found.isFreshUntil > now() ? found.settings : undefined
  }
  async function settings(reader: Reader, chat: Chat): Promise<Settings> {
    return fresh(reader, chat) ?? (await readAnew(reader, chat))
  }
  async function readAnew(reader: Reader, chat: Chat): Promise<Settings> {
    const key = keyOf(reader, chat)
    const read = await readSettings(store, reader, chat)
    known.delete(key)
    known.set(key, { settings: read, isFreshUntil: now() + FRESH })
    const [oldest] = known.keys()
    if (known.size > ROOM && oldest !== undefined) known.delete(oldest)
    return read
  }
  async function set(scope: Scope, reader: Reader, chat: Chat, change: Partial<Chosen>): Promise<void> {
    const id = idOf(scope, reader, chat)
    if (id === undefined) return
    await writeSetting(store, { scope, platform: reader.platform, id }, change)
    for (const [key, one] of known) known.set(key, { ...one, isFreshUntil: 0 })
    // What was just chosen is known even if the store goes away now.
    await settings(reader, chat).catch(() => known.delete(keyOf(reader, chat)))
  }

  return {
    settings,
    /** Where they were read a moment ago: the store is not asked for them. */
    fresh,
    /** As they were when they were read last, however long ago. */
    remembered: (reader: Reader, chat: Chat): Settings | undefined => known.get(keyOf(reader, chat))?.settings,
    language: async (reader: Reader, chat: Chat) => (await settings(reader, chat)).language,
    timeZone: async (reader: Reader, chat: Chat) => (await settings(reader, chat)).timeZone,
    setLanguage: (scope: Scope, reader: Reader, chat: Chat, language: Language | undefined) =>
      set(scope, reader, chat, { language }),
    setTimeZone: (scope: Scope, reader: Reader, chat: Chat, timeZone: string | undefined) =>
      set(scope, reader, chat, { timeZone }),
    setPictures: (place: Place, reader: Reader, chat: Chat, pictures: PictureChoice | undefined) =>
      set(place, reader, chat, { pictures }),
    /** After settings changed by another way: readers forgotten, groups moved, digests changed. */
    refresh: () => known.clear(),
  }
}

function keyOf(reader: Reader, chat: Chat): string {
  return JSON.stringify([reader.platform, reader.id, chat.id, chat.community])
}

const SCOPES_CLOSEST_FIRST = ['reader', 'chat', 'community'] as const satisfies readonly Scope[]

async function readSettings({ db }: Store, reader: Reader, chat: Chat): Promise<Settings> {
  const digest = db
    .selectFrom('subscription')
    .select('time_zone')
    .where('platform', '=', chat.platform)
    .where('chat_id', '=', chat.id)
    .executeTakeFirst()
  const chosen = db
    .selectFrom('setting')
    .select(['scope', 'language', 'time_zone', 'pictures'])
    .where('platform', '=', reader.platform)
    .where((row) =>
      row.or(
        SCOPES_CLOSEST_FIRST.flatMap((scope) => {
          const id = idOf(scope, reader, chat)
          return id === undefined ? [] : [row.and([row('scope', '=', scope), row('id', '=', id)])]
        }),
      ),
    )
    .execute()
  const [rows, subscription] = await Promise.all([chosen, digest])
  const closest = SCOPES_CLOSEST_FIRST.flatMap((scope) => rows.filter((row) => row.scope === scope))
  return {
    language: closest.find(({ language }) => language !== null)?.language ?? undefined,
    timeZone: closest.find(({ time_zone }) => time_zone !== null)?.time_zone ?? undefined,
    digestZone: subscription?.time_zone,
    pictures: closest.find(({ pictures }) => pictures !== null)?.pictures ?? undefined,
  }
}

interface SettingKey {
  readonly scope: Scope
  readonly platform: string
  readonly id: string
}

async function writeSetting({ db }: Store, key: SettingKey, change: Partial<Chosen>): Promise<void> {
  const columns = {
    ...('language' in change ? { language: change.language ?? null } : {}),
    ...('timeZone' in change ? { time_zone: change.timeZone ?? null } : {}),
    ...('pictures' in change ? { pictures: change.pictures ?? null } : {}),
  }
  await db.transaction().execute(async (work) => {
    await work
      .insertInto('setting')
      .values({ ...key, language: null, time_zone: null, pictures: null, ...columns })
      .onConflict((conflict) => conflict.columns(['scope', 'platform', 'id']).doUpdateSet(columns))
      .execute()
    await work
      .deleteFrom('setting')
      .where('scope', '=', key.scope)
      .where('platform', '=', key.platform)
      .where('id', '=', key.id)
      .where('language', 'is', null)
      .where('time_zone', 'is', null)
      .where('pictures', 'is', null)
      .execute()
  })
}

function idOf(scope: Scope, reader: Reader, chat: Chat): string | undefined {
  return { reader: reader.id, chat: chat.id, community: chat.community }[scope]
}
