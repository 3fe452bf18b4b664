import { type Client, Events, Status } from 'discord.js'
import type { PlatformCore } from '../core.ts'

/** How often it is looked whether somebody was heard, in milliseconds. Rounds are counted, as clocks are set now and then. */
const ROUND = 5000

/** A gateway is heard every 41 seconds, by the heartbeats that it acknowledges. */
const DEAF = 60_000 / ROUND

/** For how long something may be missing, in rounds: the library mends by itself what can be mended, in seconds. */
const PATIENCE = 40_000 / ROUND

/** How often the library may connect a shard again by itself before it was ready for a minute; it does so twice a second. */
const MOST_BREAKS = 2

export interface Hearing {
  /** The gateway said something on this shard. */
  heard(shard: number): void
  /** Whether every shard is ready, and was heard within the last minute. */
  isHearing(): boolean
}

/** Looks after a client's connections until that is ended, and says once why they are no use any more. */
export function keepHearing(
  client: Client,
  { wait }: Pick<PlatformCore, 'wait'>,
  lost: (reason: string) => void,
  ended: AbortSignal,
): Hearing {
  let round = 0
  const heardIn = new Map<number, number>()
  const breaks = new Map<number, number>()

  const isWell = (shard: number, status: Status) =>
    status === Status.Ready && round - (heardIn.get(shard) ?? Number.NEGATIVE_INFINITY) < DEAF
  const wellShards = () => client.ws.shards.filter(({ id, status }) => isWell(id, status)).size
  const isHearing = () => client.isReady() && wellShards() === client.ws.shards.size

  async function look(): Promise<void> {
    let [waiting, steady, mostWell] = [0, 0, 0]
    for (;;) {
      await wait(ROUND, ended)
      if (ended.aborted) return
      round++
      const [isWhole, well] = [isHearing(), wellShards()]
      steady = isWhole ? steady + 1 : 0
      if (steady >= DEAF) breaks.clear()
      // Of many shards, one every five seconds may begin.
      waiting = isWhole || well > mostWell ? 0 : waiting + 1
      mostWell = Math.max(mostWell, well)
      if (waiting >= PATIENCE) return lost('nothing is heard')
    }
  }

  client.on(Events.ShardReconnecting, (shard) => {
    const count = (breaks.get(shard) ?? 0) + 1
    breaks.set(shard, count)
    if (count > MOST_BREAKS) lost('the connection breaks off again and again')
  })
  void look()
  return { heard: (shard) => void heardIn.set(shard, round), isHearing }
}
