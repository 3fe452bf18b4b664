import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBot } from '../fixtures/process.ts'
import { AHEAD, type Clock } from './clock.ts'
import { type Door, openDoor } from './doors.ts'
import type { Servers } from './subscribers.ts'

export const PLATFORMS = ['telegram', 'discord'] as const
export type PlatformName = (typeof PLATFORMS)[number]

/** A bot's process, or one of several that share its work. */
export interface Process {
  readonly name: string
  readonly roles: string
  readonly doors: Readonly<Record<PlatformName, Door>>
  /** For what it has held the lease, now or earlier. */
  readonly held: ReadonlySet<PlatformName>
  readonly state: 'running' | 'stopped' | 'gone'
  /** It said that everything in it works. */
  readonly hasStarted: boolean
}

/** Another process sends from now on. */
export interface TakeOver {
  readonly platform: PlatformName
  readonly by: Process
  /** By the run's clock, and by one that is not put forward. */
  readonly at: number
  readonly time: number
}

/** What may leave the outcome of a request unknown. */
export interface Blow {
  readonly process: Process
  readonly from: number
  readonly time: number
  /** Whether another process was there that could send. */
  readonly isCovered: boolean
  /** When a stopped process went on. */
  to: number
}

export interface CrewSettings {
  readonly clock: Clock
  readonly servers: Servers
  /** Of every process. */
  readonly env: Readonly<Record<string, string>>
  /** Where the logs go. */
  readonly folder: string
  /** A chat to which only answers go. */
  readonly isReader: (chat: string) => boolean
  /** What a process needs beside that, by its roles. */
  readonly more: (roles: string) => Readonly<Record<string, string>>
}

export interface Crew {
  readonly running: readonly Process[]
  /** Those that are gone, too. */
  readonly all: readonly Process[]
  readonly takeOvers: readonly TakeOver[]
  readonly blows: readonly Blow[]
  /** Who ended unasked, or not in good order. */
  readonly crashes: readonly string[]
  /** Who sends there. */
  holder(platform: PlatformName): Process | undefined
  /** `skew` = milliseconds that its own clock is wrong by. */
  start(roles: string, skew?: number): Promise<void>
  kill(process: Process): Promise<void>
  stop(process: Process): void
  goOn(process: Process): void
  /** Asks all to end, and waits for it. */
  end(): Promise<void>
}

const PRELOAD = `--import=${pathToFileURL(join(import.meta.dirname, 'ahead.ts')).href}`

export function createCrew({ clock, servers, env, folder, isReader, more }: CrewSettings): Crew {
  interface Member extends Process {
    readonly bot: ReturnType<typeof startBot>
    readonly held: Set<PlatformName>
    readonly gone: Promise<void>
    state: Process['state']
    blow: Blow | undefined
    /** What it has yet to say. */
    readonly awaited: Set<string>
    mayEnd: boolean
  }
  const members = new Map<Process, Member>()
  const all: Process[] = []
  const takeOvers: TakeOver[] = []
  const blows: Blow[] = []
  const crashes: string[] = []
  let started = 0

  // Who is stopped would outlive an interrupted run.
  process.once('exit', () => {
    for (const { bot } of members.values()) bot.child.kill('SIGKILL')
  })

  const memberOf = (process: Process) => {
    const member = members.get(process)
    if (!member) throw new Error(`${process.name} is gone`)
    return member
  }

  async function start(roles: string, skew = 0): Promise<void> {
    const [telegram, discord] = await Promise.all(
      [servers.telegram.apiRoot, servers.discord.api].map((to) => openDoor(to, clock.now, isReader)),
    )
    if (!telegram || !discord) throw new Error('two doors were asked for')
    const bot = startBot({
      PICTURES: 'on',
      ...env,
      ...(roles === '' ? {} : { ROLES: roles }),
      TELEGRAM_TOKEN: servers.telegram.token,
      TELEGRAM_API_ROOT: telegram.address,
      DISCORD_TOKEN: servers.discord.token,
      DISCORD_API_ROOT: discord.address,
      NODE_OPTIONS: PRELOAD,
      [AHEAD]: String(clock.ahead + skew),
      ...more(roles),
    })
    started++
    const name = `${String(started).padStart(3, '0')}-${roles.replaceAll(',', '-') || 'all'}`
    const doors = { telegram, discord }
    const gone = bot.ended.then(async ([code, signal]) => {
      if (!member.mayEnd) crashes.push(`${name} ended: ${code ?? signal}`)
      else if (code !== null && code !== 0) crashes.push(`${name} ended with ${code} when asked to`)
      member.state = 'gone'
      members.delete(member)
      telegram.close()
      discord.close()
      writeFileSync(join(folder, `${name}.log`), (await bot.out) + (await bot.err))
    })
    const member: Member = {
      name,
      roles,
      doors,
      bot,
      held: new Set(),
      awaited: new Set([
        'started',
        ...PLATFORMS.filter((one) => roles === '' || roles.includes(one)).map((one) => `${one} ready`),
      ]),
      get hasStarted() {
        return this.awaited.size === 0
      },
      gone,
      state: 'running',
      blow: undefined,
      mayEnd: false,
    }
    members.set(member, member)
    all.push(member)
    bot.lines.on('line', (line) => {
      for (const one of member.awaited) if (line.includes(`"event":"${one}"`)) member.awaited.delete(one)
      if (!line.includes('"event":"digest sender took over"')) return
      const platform = PLATFORMS.find((one) => line.includes(`"platform":"${one}"`))
      if (!platform) return
      member.held.add(platform)
      takeOvers.push({ platform, by: member, at: clock.now(), time: performance.now() })
    })
  }

  function strike(member: Member): Blow {
    const isCovered = [...members.values()].some(
      (one) => one !== member && one.roles === 'send' && one.state === 'running' && one.hasStarted,
    )
    const blow = { process: member, isCovered, from: clock.now(), time: performance.now(), to: clock.now() }
    blows.push(blow)
    return blow
  }

  function goOn(process: Process): void {
    const member = members.get(process)
    if (member?.state !== 'stopped') return
    member.state = 'running'
    if (member.blow) member.blow.to = clock.now()
    member.bot.child.kill('SIGCONT')
  }

  return {
    get running() {
      return [...members.values()]
    },
    all,
    takeOvers,
    blows,
    crashes,
    holder: (platform) => {
      const last = takeOvers.findLast((one) => one.platform === platform)?.by
      return last && members.has(last) ? last : undefined
    },
    start,
    async kill(process) {
      const member = memberOf(process)
      if (member.state === 'stopped' && member.blow) member.blow.to = clock.now()
      strike(member)
      member.mayEnd = true
      member.bot.child.kill('SIGKILL')
      await member.gone
    },
    stop(process) {
      const member = memberOf(process)
      member.blow = strike(member)
      member.state = 'stopped'
      member.bot.child.kill('SIGSTOP')
    },
    goOn,
    async end() {
      const asked = [...members.values()]
      for (const member of asked) {
        goOn(member)
        member.mayEnd = true
        member.bot.child.kill('SIGTERM')
      }
      await Promise.all(asked.map(({ gone }) => gone))
    },
  }
}
