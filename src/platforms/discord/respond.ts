import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Answer } from '../../answer/document.ts'
import type { PlatformCore } from '../core.ts'
import { isRefusal, UNKNOWN_INTERACTION, withBackoff } from './backoff.ts'
import { orWithout, pictured, type UploadablePicture } from './pictures.ts'
import { EPHEMERAL, messagesFor, type SendableMessage } from './render.ts'

/**
 * Discord gives three seconds. What takes longer than this, in milliseconds from when the interaction reached us, is
 * acknowledged first; how old its own time makes it says more about clocks.
 */
const LATE = 1500

/** How an interaction was acknowledged before its answer was known, if it was. */
export type Acknowledged = 'for all' | 'for the asker' | 'as an update' | undefined

/** Waits for an answer, and acknowledges the interaction where that takes long. */
export async function inTime<Said>(
  asking: Promise<Said>,
  acknowledge: () => Promise<Acknowledged>,
  { wait }: PlatformCore,
): Promise<{ said: Said; acknowledged: Acknowledged }> {
  const answered = new AbortController()
  const late = wait(LATE, answered.signal).then(() => (answered.signal.aborted ? undefined : acknowledge()))
  // It is waited for below; until then it is nobody's.
  late.catch(() => {})
  try {
    const said = await asking
    answered.abort()
    return { said, acknowledged: await late }
  } finally {
    answered.abort()
  }
}

/** Says that an answer comes: to the asker alone where what they pressed is theirs alone too. */
export async function acknowledge(interaction: RepliableInteraction, core: PlatformCore): Promise<Acknowledged> {
  const isTheirs = isOnTheirOwn(interaction)
  const flags = isTheirs ? { flags: MessageFlags.Ephemeral as const } : {}
  if (!(await tolerantly(core, () => interaction.deferReply(flags)))) return undefined
  return isTheirs ? 'for the asker' : 'for all'
}

export interface Responding {
  readonly page?: number
  readonly acknowledged?: Acknowledged
  readonly picture?: UploadablePicture | undefined
}

/** Sends an answer; what is for the asker alone never stands where others see it. */
export async function respond(
  interaction: RepliableInteraction,
  said: Answer,
  core: PlatformCore,
  { page = 0, acknowledged, picture }: Responding = {},
): Promise<void> {
  const isPrivate = isForTheAsker(said) || isOnTheirOwn(interaction)
  const messages = messagesFor(said, core, page).map((message) => ({
    ...message,
    flags: isPrivate ? message.flags | EPHEMERAL : message.flags,
  }))
  const [first, ...others] = messages
  if (!first) return
  const full = picture && pictured(first, picture)
  const begin = async (message: SendableMessage): Promise<unknown> => {
    switch (acknowledged) {
      case undefined:
        return await interaction.reply(message)
      case 'for the asker':
        return await interaction.editReply({ ...message, flags: message.flags & ~EPHEMERAL })
      case 'as an update':
        return await interaction.followUp(message)
      case 'for all':
        return isPrivate ? await interaction.deleteReply() : await interaction.editReply(message)
    }
  }
  if (!(await tolerantly(core, orWithout(full, first, begin, core)))) return
  // An acknowledgement stays as public as it was: it had to go first.
  const rest = isPrivate && acknowledged === 'for all' ? messages : others
  const goOn = (message: SendableMessage): Promise<unknown> => interaction.followUp(message)
  for (const message of rest)
    await tolerantly(core, orWithout(message === first ? full : undefined, message, goOn, core))
}

/** Notices, and what tells of the asker; which of several things is meant, others may as well choose. */
export function isForTheAsker({ kind, isPersonal, blocks }: Answer): boolean {
  return isPersonal === true || (kind === 'notice' && !blocks.some(({ type }) => type === 'choice'))
}

/** Whether it began on a message that only the asker sees. */
function isOnTheirOwn(interaction: RepliableInteraction): boolean {
  const message = interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.message : undefined
  return message?.flags.has(MessageFlags.Ephemeral) ?? false
}

/**
 * Whether something was sent: an interaction that ran out meanwhile cannot be answered any more, and nobody is to blame.
 * @throws what Discord refuses otherwise
 */
export async function tolerantly(core: PlatformCore, send: () => Promise<unknown>): Promise<boolean> {
  try {
    await withBackoff(send, core.wait)
    return true
  } catch (error) {
    if (!isRefusal(error, UNKNOWN_INTERACTION)) throw error
    core.log('discord interaction expired')
    return false
  }
}
