import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from '../../src/store/tables.ts'
import { fuzzedMischief } from '../servers/discord/mischief.ts'
import type { Clock } from './clock.ts'
import { keepEditing } from './editor.ts'
import { befall, type Faults, refusePictures } from './faults.ts'
import { type Crew, PLATFORMS, type Process } from './processes.ts'
import type { StoreTrouble } from './store-troubles.ts'
import { type Servers, type Subscriber, TURNS } from './subscribers.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** About so many kills fall on the digests of one hour. */
const KILLS_OF_A_TURN = 8
/** So long before digests fall due, the processes start; or so long after. */
const EARLY = 8000
const LATE = 20 * MINUTE
/** So long after they fell due, they are in the store. */
const PLANNED = 3000
/** What is left of an hour when nobody is away for minutes any more. */
const SPARE = 10 * MINUTE
/** A day in which nothing ran until its digests were stale, where there are days enough. */
const STALE_DAY = 2
const ASLEEP = 8 * HOUR

/** How long a run waits before it goes on as if nothing more came, in milliseconds. */
const PATIENCE = { forStart: 60_000, forRequest: 10_000, withTrouble: 10_000, forPlans: 30_000, forDrain: 120_000 }
const POLL = 25
/** No kill takes longer than this, with all that belongs to it. */
const LONGEST = { aKill: 15_000, rest: 600_000 }
/** Between the start of processes, or a trouble's end, and what is to be seen of it. */
const SETTLING = 5000
/** How long the gateway misbehaves, and how far a clock is wrong. */
const MISCHIEF = 15_000
const WRONG_BY = 6 * HOUR
/** An editor changes something so often. */
const EDITS = 1500

export interface StoryParts {
  readonly clock: Clock
  readonly crew: Crew
  readonly servers: Servers
  readonly subscribers: readonly Subscriber[]
  /** Reads beside the processes. */
  readonly db: Kysely<Tables>
  /** Whether several processes share the work. */
  readonly isShared: boolean
  readonly contentDir: string
  /** One for each hour of digests, as far as they go. */
  readonly storeTroubles: readonly StoreTrouble[]
  readonly kills: number
  readonly chance: () => number
  /** Drawn apart, so that neither draws what the other would have. */
  readonly faultsChance: () => number
  readonly tell: (line: string) => void
}

/** What was done to the processes and servers, and which digests should have come of it. */
export interface Story {
  readonly kills: number
  readonly stops: number
  readonly downtimes: number
  readonly faults: readonly Faults[]
  readonly refusedPictures: number
  /** What befell the store, and when nobody listened to a platform, by a clock that is not put forward. */
  readonly troubles: readonly (Span & { readonly name: string })[]
  readonly absences: readonly Span[]
  readonly edits: number
  /** When digests fell due, by turn; those of a day that was slept through should not have come. */
  readonly days: readonly { readonly dues: readonly number[]; readonly isStale: boolean }[]
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Lets days pass: digests fall due, processes are killed, stopped and gone for hours, requests fail. Ends when all is sent. */
export async function play(parts: StoryParts): Promise<Story> {
  const { clock, crew, servers, subscribers, db, isShared, chance, tell } = parts
  const zero = Math.ceil(clock.now() / DAY) * DAY
  const planned = Math.ceil(parts.kills / (KILLS_OF_A_TURN * TURNS.length))
  const quota = Math.ceil(parts.kills / (planned * TURNS.length))
  const end = performance.now() + parts.kills * LONGEST.aKill + LONGEST.rest
  // Who crashes is not started again: that is to be seen.
  const isOver = () => crew.crashes.length > 0 || performance.now() > end
  const counts = { kills: 0, stops: 0, downtimes: 0 }
  const faults: Faults[] = []
  const days: { dues: number[]; isStale: boolean }[] = []
  const storeTroubles = [...parts.storeTroubles]
  const troubles: (Span & { name: string })[] = []
  const absences: Span[] = []
  let leftAt = performance.now()
  const refusing = refusePictures(servers, parts.faultsChance)
  const editing = keepEditing(parts.contentDir, EDITS)

  for (let day = 0; counts.kills < parts.kills && !isOver(); day++) {
    const dues = TURNS.map((hour) => zero + day * DAY + hour * HOUR)
    const isStale = day === STALE_DAY
    days.push({ dues, isStale })
    publish(zero + day * DAY)
    if (isStale) await sleepThrough(Math.max(...dues) + ASLEEP)
    else for (const [turn, due] of dues.entries()) await live(day, turn, due)
    await drain(Math.max(...dues))
    if (!isOver()) await liveWrongly()
  }
  editing.end()
  refusing.end()
  const refusedPictures = refusing.count()
  return { ...counts, faults, refusedPictures, days, troubles, absences, edits: editing.count() }

  /** Digests fall due, or fell due an hour ago while nothing ran; what was being sent then waits, too. */
  async function live(day: number, turn: number, due: number): Promise<void> {
    await beGoneUntil((day + turn) % 2 === 0 ? due - EARLY : due + LATE)
    if (day > 0) change(turn)
    await startAll()
    await loseStore()
    const trouble = befall(servers, parts.faultsChance)
    faults.push(trouble)
    if (turn === 0) await misbehave()
    const next = due + HOUR - SPARE
    for (let done = 0; done < quota && counts.kills < parts.kills && !isOver(); ) {
      if (chance() < 0.8) await sending(due)
      await wait(chance() * (chance() < 0.5 ? 60 : 1500))
      if (await isDone(due)) break
      const target = pick()
      if (!target) continue
      if (chance() < 0.25) stop(target)
      else {
        await kill(target, next)
        done++
      }
    }
    // What is left after the last kill of a day meets some trouble, too; before, an hour's downtime is next.
    if (turn === TURNS.length - 1) await met(() => isDone(due), PATIENCE.withTrouble)
    trouble.end()
    tell(`day ${day}, turn ${turn}: ${counts.kills} kills, ${counts.stops} stops`)
  }

  /** Before digests fall due, something befalls the store; they come when it is over. */
  async function loseStore(): Promise<void> {
    const trouble = storeTroubles.shift()
    if (!trouble) return
    const from = performance.now()
    trouble.begin()
    await wait(trouble.lasts)
    trouble.end()
    troubles.push({ name: trouble.name, from, to: performance.now() })
    tell(`the store was ${trouble.name}`)
    await wait(SETTLING)
  }

  /** Discord's gateway, which loses sessions with what was said meanwhile. */
  async function misbehave(): Promise<void> {
    const from = performance.now()
    servers.discord.mischief = fuzzedMischief(parts.faultsChance)
    await wait(MISCHIEF)
    servers.discord.mischief = undefined
    absences.push({ from, to: performance.now() + SETTLING })
  }

  /** For a moment everybody's clock is hours ahead, when nothing is due; whoever holds a lease then is killed. */
  async function liveWrongly(): Promise<void> {
    await gone()
    await startAll(WRONG_BY)
    await wait(SETTLING)
    await gone()
  }

  async function sleepThrough(until: number): Promise<void> {
    await beGoneUntil(until)
    await startAll()
    await met(async () => (await dueSubscriptions()) === 0, PATIENCE.forPlans)
    tell('a day was slept through')
  }

  async function beGoneUntil(moment: number): Promise<void> {
    await gone()
    counts.downtimes++
    await clock.putForward(Math.max(0, moment - clock.now()))
  }

  async function gone(): Promise<void> {
    leftAt = performance.now()
    await Promise.all(crew.running.map((process) => crew.kill(process)))
  }

  function rolesOfAll(): readonly string[] {
    return isShared ? ['send', 'schedule', 'send', 'telegram', 'discord', 'telegram', 'send'] : ['']
  }

  async function startAll(skew = 0): Promise<void> {
    for (const roles of rolesOfAll()) await crew.start(roles, skew)
    await met(async () => crew.running.every(({ hasStarted }) => hasStarted), PATIENCE.forStart)
    absences.push({ from: leftAt, to: performance.now() + SETTLING })
  }

  /** Some leave before their digests fall due, and a group gets another id. */
  function change(turn: number): void {
    for (const platform of PLATFORMS) {
      const here = subscribers.filter(
        (one) => one.chat.platform === platform && one.turn === turn && one.leftAt === undefined && !one.move,
      )
      const leaving = here[Math.floor(chance() * here.length)]
      if (!leaving || here.length < 3) continue
      leaving.leave()
      leaving.leftAt = clock.now()
    }
    const moving = subscribers.find((one) => one.move && one.ids.length === 1)
    const to = moving?.move?.()
    if (to !== undefined) moving?.ids.push(to)
  }

  /** Somebody who sends, mostly. */
  function pick(): Process | undefined {
    const holders = PLATFORMS.flatMap((platform) => crew.holder(platform) ?? [])
    const those = chance() < 0.6 && holders.length > 0 ? holders : crew.running
    return those[Math.floor(chance() * those.length)]
  }

  async function kill(target: Process, next: number): Promise<void> {
    await crew.kill(target)
    counts.kills++
    await wait(chance() * 500)
    // Alone on its machine, it may come back after a while; the lease that it held has lapsed then, and nonces are forgotten.
    const away = (1 + chance() * 3) * MINUTE
    if (!isShared && chance() < 0.85 && clock.now() + away < next) await clock.putForward(away)
    await crew.start(target.roles)
  }

  /** For a moment, or until another has its lease. */
  function stop(target: Process): void {
    if (target.state !== 'running') return
    crew.stop(target)
    counts.stops++
    const milliseconds = chance() < (isShared ? 0.6 : 0.8) ? 300 + chance() * 2500 : 9500 + chance() * 3000
    setTimeout(() => crew.goOn(target), milliseconds).unref()
  }

  /** Until a request is on its way, or none is to be expected any more. */
  async function sending(due: number): Promise<void> {
    const asked = () =>
      crew.all.reduce((sum, { doors }) => sum + doors.telegram.asked.length + doors.discord.asked.length, 0)
    const before = asked()
    await met(async () => asked() > before || (await isDone(due)), PATIENCE.forRequest)
  }

  async function drain(due: number): Promise<void> {
    if (!(await met(() => isDone(due), PATIENCE.forDrain))) tell('not everything was sent in time')
  }

  async function isDone(due: number): Promise<boolean> {
    if (clock.now() < due + PLANNED) return false
    const open = await db.selectFrom('delivery').select('part').where('settled_at', 'is', null).limit(1).execute()
    return open.length === 0 && (await dueSubscriptions()) === 0
  }

  async function dueSubscriptions(): Promise<number> {
    const due = await db
      .selectFrom('subscription')
      .select('id')
      .where('state', '=', 'active')
      .where('next_due_at', '<=', clock.now())
      .limit(1)
      .execute()
    return due.length
  }

  /** An editor goes over every briefing, so that each day has long digests. */
  function publish(day: number): void {
    for (const file of globSync('briefings/*/briefing.yaml', { cwd: parts.contentDir })) {
      const path = join(parts.contentDir, file)
      const updated = `updated: ${new Date(day).toISOString().slice(0, 10)}`
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^updated: .*$/mu, updated))
    }
  }

  /** Whether it is so before the time is over. */
  async function met(condition: () => Promise<boolean>, patience: number): Promise<boolean> {
    const until = performance.now() + patience
    while (performance.now() < until && !isOver()) {
      if (await condition()) return true
      await wait(POLL)
    }
    return false
  }
}
