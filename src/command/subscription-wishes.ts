import { isLanguage } from '../content/languages.ts'
import { UserError } from '../errors.ts'
import { unique } from '../language/lists.ts'
import { EVERY_DAY } from '../language/weekdays.ts'
import type { Argument, Context, Values } from './define-command.ts'
import type { Chat, Digests, Subscription, Topics, Wish } from './services.ts'

export const TIME: Argument = { name: 'time', kind: 'time' }
export const ZONE: Argument = { name: 'zone', kind: 'zone' }
export const CHANNEL: Argument = { name: 'channel', kind: 'chat' }

/** What else a digest is made and sent by. */
export const WISHES: readonly Argument[] = [
  { name: 'days', kind: 'days', several: true },
  { name: 'language', kind: 'language' },
  { name: 'topics', kind: 'interest', several: true },
  { name: 'empty', kind: 'switch' },
]

export const EVERYTHING: Topics = { sectors: [], countries: [] }

/** @throws {UserError} where nothing is kept, and so nothing can be sent of itself */
export function digestsOf({ digests }: Context): Digests {
  if (!digests) throw new UserError('digest-not-here')
  return digests
}

/**
 * The chat that a command is about: this one, or a channel that the reader administers and the bot may write in.
 * @throws {UserError} when there is no such channel, or one of them may not
 */
export async function targetOf({ channel }: Values, context: Context): Promise<Chat> {
  if (channel === undefined) return context.chat
  const found = await context.findChat(channel)
  if (!found) throw new UserError('digest-no-channel', { channel })
  if (!found.isAdministrator) throw new UserError('digest-not-administrator', { channel })
  if (!found.canPost) throw new UserError('digest-cannot-post')
  return found.chat
}

/** The subscription of that chat. @throws {UserError} when it has none, too */
export async function subscriptionAt(values: Values, context: Context): Promise<Subscription> {
  const found = await digestsOf(context).of(await targetOf(values, context))
  if (!found) throw new UserError('digest-none')
  return found
}

/** What a chat asks for: as before, as far as nothing else is said now. */
export function wishFrom(values: Values, before: Subscription | undefined, context: Context): Wish {
  const { days, time, zone, language = '', topics, empty } = values
  // As the question = in the language of whoever asks for it.
  const usual = language === 'auto' ? context.language : (before?.language ?? context.language)
  return {
    days: days
      ? unique([...days.replaceAll(',', '')])
          .sort()
          .join('')
      : (before?.days ?? EVERY_DAY),
    localTime: time ?? before?.localTime ?? '07:00',
    timeZone: zone ?? before?.timeZone ?? context.timeZone ?? 'UTC',
    language: isLanguage(language) ? language : usual,
    topics: topics ? topicsFrom(topics, before?.topics ?? EVERYTHING, context) : (before?.topics ?? EVERYTHING),
    saysNothing: empty ? empty === 'yes' : (before?.saysNothing ?? false),
  }
}

/** `space,italy` are all that is wanted; `+space` and `-italy` change what is; `all` is everything. */
function topicsFrom(written: string, before: Topics, { knowledge: { library } }: Context): Topics {
  const words = written.split(',').filter((word) => word !== 'all')
  const isChange = words.some((word) => /^[+-]/u.test(word))
  const wanted = new Set(isChange ? [...before.sectors, ...before.countries] : [])
  for (const word of words) {
    const id = word.replace(/^[+-]/u, '')
    if (word.startsWith('-')) wanted.delete(id)
    else wanted.add(id)
  }
  const isSector = (id: string) => library.entities.get(id)?.kind === 'sector'
  return { sectors: [...wanted].filter(isSector), countries: [...wanted].filter((id) => !isSector(id)) }
}
