import type { APIMessage, APIUser } from 'discord.js'
import type { Doing } from './interactions.ts'
import { type Channel, dmWith, type Guild, type World } from './world.ts'

/** Who does something, and where: by default the first person, in the first channel of the first guild, in English. */
export interface Place {
  readonly user?: APIUser
  readonly dm?: boolean
  readonly guild?: Guild
  readonly channel?: Channel
  /** The person's client language; any string, so that one unknown to the bot can be tried. */
  readonly locale?: string
  /** What the person may do in this channel. */
  readonly permissions?: bigint
}

export function placed(
  world: World,
  { user, dm, guild, channel, locale = 'en-US', permissions }: Place,
  source?: APIMessage,
): Doing {
  const who = user ?? [...world.people.values()][0]
  if (!who) throw new Error('nobody is here')
  const [first] = world.guilds.values()
  const there = channel ?? (dm ? dmWith(world, who) : (guild ?? first)?.channels[0])
  if (!there) throw new Error('the bot is in no guild; say { dm: true } or joinGuild() first')
  return { user: who, channel: there, locale, permissions, ...(source && { source }) }
}
