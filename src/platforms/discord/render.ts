import type { AttachmentPayload, InteractionReplyOptions, MessageCreateOptions } from 'discord.js'
import type { Answer } from '../../answer/document.ts'
import { presentationOf } from '../../command/presentation.ts'
import { type DiscordMessage, renderDiscord } from '../../render/discord.ts'
import type { PlatformCore } from '../core.ts'

/** An answer as messages for discord.js. */
export type SendableMessage = Required<
  Pick<MessageCreateOptions & InteractionReplyOptions, 'components' | 'allowedMentions'>
> & {
  flags: number
  files?: AttachmentPayload[]
}

export const EPHEMERAL = 1 << 6

/** Renders an answer with what the library knows now; `from` of its statements were shown before. */
export function messagesFor(answer: Answer, { knowledge }: PlatformCore, from = 0): SendableMessage[] {
  return renderDiscord(answer, presentationOf(knowledge(), answer.language), from).map(toDiscord)
}

/** The API's JSON is what discord.js sends as it is; its types only know its own builders and enums. */
function toDiscord({ components, flags, allowedMentions }: DiscordMessage): SendableMessage {
  return {
    components: components as unknown as SendableMessage['components'],
    flags,
    allowedMentions: { ...allowedMentions },
  }
}
