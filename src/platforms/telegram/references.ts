import type { Message, MessageOrigin, UserFromGetMe } from 'grammy/types'
import { phraseKeyOf } from '../../command/define-command.ts'
import { LANGUAGES } from '../../content/languages.ts'
import { hasWords, isBare } from '../../language/text.ts'
import type { PlatformCore } from '../core.ts'
import { isFromBot } from './mentions.ts'

/** What somebody else wrote, and a message without words of its own replies to, or quotes of it; taken as its question. */
export function borrowedBy(
  message: Message,
  text: string,
  me: UserFromGetMe,
  { knowledge }: PlatformCore,
): string | undefined {
  const { phrases } = knowledge()
  const isBareAsk = LANGUAGES.some((one) => text.toLowerCase() === `/${phrases(one).say(phraseKeyOf('ask'))}`)
  if (!isBare(text) && !isBareAsk) return undefined
  const { reply_to_message: original, external_reply: elsewhere, quote } = message
  const isTheirs = original ? isWritten(original) : elsewhere !== undefined && isPersons(elsewhere.origin)
  const words = quote?.text ?? original?.text ?? original?.caption ?? ''
  if (!isTheirs || !hasWords(words)) return undefined
  // A command, or our name, may stand in front of what was asked.
  return words.replace(/^\/\S+\s+(?=\S)/u, '').replace(new RegExp(`@${me.username}\\b`, 'giu'), ' ')
}

/** Other bots' words, and our own, are nobody's question, whoever sends or forwards them. */
function isWritten(original: Message): boolean {
  const { via_bot, forward_origin: origin } = original
  return !isFromBot(original) && via_bot === undefined && (origin === undefined || isPersons(origin))
}

/** What a channel posts may be a bot's. */
function isPersons(origin: MessageOrigin): boolean {
  return origin.type === 'hidden_user' || (origin.type === 'user' && !origin.sender_user.is_bot)
}
