import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types'
import { phraseKeyOf, topLevel } from '../../command/define-command.ts'
import { LANGUAGES } from '../../content/languages.ts'
import type { PlatformCore } from '../core.ts'

/** What a message that is meant for us says, without the bot's name; undefined when it is not meant for us. */
export function addressedText(message: Message, me: UserFromGetMe, core: PlatformCore): string | undefined {
  if (isFromBot(message) || message.via_bot?.id === me.id) return undefined
  const text = message.text ?? message.caption
  if (message.chat.type === 'private') return text === undefined ? wordless(message) : withoutName(text, message, me)
  if (text === undefined) return undefined
  const called = commandIn(text, message)
  if (called) {
    const isOurs = called.to === undefined ? isKnown(called.name, core) : sameName(called.to, me)
    return isOurs ? withoutName(text, message, me) : undefined
  }
  return isMentioned(text, message, me) || isReplyTo(message, me) ? withoutName(text, message, me) : undefined
}

/** Whether a message replies to one of ours. A message in a topic replies, for Telegram, to the topic's beginning. */
export function isReplyTo({ reply_to_message: original }: Message, me: UserFromGetMe): boolean {
  return original?.from?.id === me.id && original.forum_topic_created === undefined
}

/** Other bots are left alone; who writes as a channel or as the group is no bot, though Telegram sends one along. */
export function isFromBot({ from, sender_chat, is_automatic_forward }: Message): boolean {
  return is_automatic_forward === true || (from?.is_bot === true && sender_chat === undefined)
}

/** A sticker, a voice: something was said, though not in words. What Telegram itself tells is not. */
function wordless(message: Message): string | undefined {
  return WORDLESS.some((kind) => message[kind] !== undefined) ? '' : undefined
}

const WORDLESS = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'location',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const

interface CalledCommand {
  readonly name: string
  /** The bot it names, in `/name@bot`. */
  readonly to: string | undefined
}

function commandIn(text: string, message: Message): CalledCommand | undefined {
  const [first] = entitiesOf(message)
  if (first?.type !== 'bot_command' || first.offset !== 0) return undefined
  const [name = '', to] = text.slice(1, first.length).split('@')
  return { name: name.toLowerCase(), to }
}

/** A group has other bots too, with commands of their own. */
function isKnown(name: string, { commands, knowledge }: PlatformCore): boolean {
  if (name === 'start' || commands.has(name)) return true
  const { phrases } = knowledge()
  return topLevel(commands).some(([one]) =>
    LANGUAGES.some((language) => phrases(language).say(phraseKeyOf(one)) === name),
  )
}

function isMentioned(text: string, message: Message, me: UserFromGetMe): boolean {
  return entitiesOf(message).some((entity) => isMentionOf(entity, text, me))
}

function isMentionOf(entity: MessageEntity, text: string, me: UserFromGetMe): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id
  if (entity.type !== 'mention') return false
  return sameName(text.slice(entity.offset + 1, entity.offset + entity.length), me)
}

function sameName(name: string, { username }: UserFromGetMe): boolean {
  return name.toLowerCase() === username.toLowerCase()
}

function withoutName(text: string, message: Message, me: UserFromGetMe): string {
  const mentions = entitiesOf(message).filter((entity) => isMentionOf(entity, text, me))
  const rest = mentions.reduceRight(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  )
  return rest.replace(/^(\/\w+)@\w+/u, '$1').trim()
}

function entitiesOf({ entities, caption_entities }: Message): readonly MessageEntity[] {
  return entities ?? caption_entities ?? []
}
