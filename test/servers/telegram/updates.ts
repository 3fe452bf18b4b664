import type { TelegramRequest, Update, UpdateKind } from './types.ts'
import type { World } from './world.ts'

/** What Telegram sends only to bots that ask for it. */
const UNASKED: readonly UpdateKind[] = ['chat_member', 'message_reaction', 'message_reaction_count']

interface Queued {
  readonly update: Update
  /** Delivered once more although it was confirmed: no offset takes it off the queue. */
  readonly repeated: boolean
}

export interface Updates {
  readonly queue: Queued[]
  /** Every update by id, for `repeat`. */
  readonly history: Map<number, Update>
  /** The kinds that the bot asked for last; empty means the usual ones. */
  allowed: readonly UpdateKind[]
  confirmed: number
  nextId: number
  /** The long poll that waits. */
  poll: Poll | undefined
  /** Told of every new update. */
  readonly listeners: Set<() => void>
}

export interface Poll {
  readonly request: TelegramRequest
  /** The server's clock at which it ends with nothing. */
  readonly until: number
  finish(outcome: 'updates' | 'timeout' | 'conflict' | 'webhook' | 'gone'): void
}

export function createUpdates(): Updates {
  return {
    queue: [],
    history: new Map(),
    allowed: [],
    confirmed: 0,
    nextId: 500_000_001,
    poll: undefined,
    listeners: new Set(),
  }
}

/** Tells the bot of something, unless it does not want this kind. */
export function tell<Kind extends UpdateKind>(
  world: World,
  kind: Kind,
  value: NonNullable<Update[Kind]>,
): Update | undefined {
  const { allowed } = world.updates
  const wanted = allowed.length === 0 ? !UNASKED.includes(kind) : allowed.includes(kind)
  return wanted ? enqueue(world, { [kind]: value }) : undefined
}

export function enqueue({ updates }: World, content: Omit<Update, 'update_id'>): Update {
  // What is told must not change when the world does.
  const update: Update = structuredClone({ update_id: updates.nextId, ...content })
  updates.nextId += 1
  updates.history.set(update.update_id, update)
  updates.queue.push({ update, repeated: false })
  arrived(updates)
  return update
}

export function repeat({ updates }: World, id: number): void {
  const update = updates.history.get(id)
  if (!update) throw new Error(`there was no update ${id}`)
  updates.queue.push({ update, repeated: true })
  arrived(updates)
}

function arrived({ poll, listeners }: Updates): void {
  poll?.finish('updates')
  for (const listener of listeners) listener()
}

/** Takes an update off the queue because the bot has it. */
export function confirm({ updates, events }: World, done: (queued: Queued) => boolean): void {
  for (const queued of updates.queue.filter(done)) {
    updates.queue.splice(updates.queue.indexOf(queued), 1)
    if (!queued.repeated) updates.confirmed += 1
    events.emit('confirmed', queued.update)
  }
}
