import type { Role } from './config/values.ts'
import type { Config } from './config.ts'
import type { PlatformCore } from './platforms/core.ts'
import { DISCORD } from './platforms/discord/settings.ts'
import type { Connect, Deliverer, Listening } from './platforms/platform.ts'
import { TELEGRAM } from './platforms/telegram/settings.ts'
import type { Size } from './render/card/card.ts'

/** A platform, both ways. */
export interface Door {
  readonly name: Role
  /** Of the pictures that it shows best. */
  readonly size: Size
  readonly reach: (core: PlatformCore) => Deliverer
  readonly listen: (core: PlatformCore, ...connecting: Parameters<Connect>) => Promise<Listening>
}

/** Those that this process listens to, or makes or sends digests for. The parts of each are loaded only then. */
export async function doorsOf({ discord, telegram, roles }: Config): Promise<Door[]> {
  const delivers = roles.includes('schedule') || roles.includes('send')
  const doors: Door[] = []
  if (discord && (delivers || roles.includes(DISCORD))) {
    const { reachDiscord } = await import('./platforms/discord/deliver.ts')
    const { startDiscord } = await import('./platforms/discord/start.ts')
    doors.push({
      name: DISCORD,
      size: 'wide',
      reach: (core) => reachDiscord(discord, core),
      listen: (...connecting) => startDiscord(discord, ...connecting),
    })
  }
  if (telegram && (delivers || roles.includes(TELEGRAM))) {
    const { reachTelegram } = await import('./platforms/telegram/deliver.ts')
    const { startTelegram } = await import('./platforms/telegram/start.ts')
    doors.push({
      name: TELEGRAM,
      size: 'tall',
      reach: (core) => reachTelegram(telegram, core),
      listen: (...connecting) => startTelegram(telegram, ...connecting),
    })
  }
  return doors
}

export function platformsIn({ roles }: Config): string[] {
  return roles.filter((role) => role === DISCORD || role === TELEGRAM)
}
