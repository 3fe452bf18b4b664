import type { TelegramMessageEntity } from '@gramio/types'
import { malformed } from './errors.ts'

export type Entity = TelegramMessageEntity

/** Text and what it is marked up with; offsets and lengths count UTF-16 units. */
export interface Formatted {
  readonly text: string
  readonly entities: readonly Entity[]
}

/** Telegram silently leaves out what comes after so many. */
const MOST_ENTITIES = 100

/** Refuses entities that Telegram refuses, and those it would silently drop. */
export function checkEntities({ text, entities }: Formatted): void {
  for (const { type, offset, length, url } of entities) {
    const end = offset + length
    if (length <= 0) throw malformed(`entity at UTF-16 offset ${offset} is empty`)
    if (offset < 0 || offset >= text.length) {
      throw malformed(`entity begins after the end of the text at UTF-16 offset ${offset}`)
    }
    if (end > text.length) {
      throw malformed(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      )
    }
    if (splitsPair(text, offset)) {
      throw malformed(`entity begins in a middle of a UTF-16 symbol at UTF-16 offset ${offset}`)
    }
    if (splitsPair(text, end)) {
      throw malformed(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at UTF-16 offset ${end}`,
      )
    }
    if (type === 'text_link' && !isLink(url)) throw malformed(`entity at UTF-16 offset ${offset} has a wrong URL`)
  }
  const quotes = entities.filter(({ type }) => /blockquote$/u.test(type)).toSorted((a, b) => a.offset - b.offset)
  if (quotes.some((quote, index) => index > 0 && quote.offset < endOf(quotes[index - 1]))) {
    throw malformed("blockquote entities can't be nested")
  }
}

const splitsPair = (text: string, at: number) =>
  /^[\uDC00-\uDFFF]/u.test(text.slice(at)) && /[\uD800-\uDBFF]$/u.test(text.slice(0, at))
const endOf = (entity: Entity | undefined) => (entity ? entity.offset + entity.length : 0)

export function isLink(url: string | undefined): boolean {
  if (url === undefined || /\s/u.test(url)) return false
  if (/^(?:https?|tg|ton|ftp):/iu.test(url)) return URL.canParse(url)
  return /^[^/?#:]+\.\p{L}{2,}(?:[:/?#]|$)/u.test(url)
}

/** Cuts white space off both ends as Telegram does: in front only as far as the first entity. */
export function trimmed({ text, entities }: Formatted): Formatted {
  const first = Math.min(...entities.map(({ offset }) => offset), text.length)
  const start = Math.min(text.length - text.trimStart().length, first)
  const body = text.slice(start).trimEnd()
  const kept = entities.flatMap((entity) => {
    const offset = entity.offset - start
    const length = Math.min(entity.length, body.length - offset)
    return length > 0 ? [{ ...entity, offset, length }] : []
  })
  return { text: body, entities: kept }
}

/** Some of the endings that Telegram knows of addresses without a protocol. */
const DOMAIN = String.raw`(?:[\p{L}\p{N}_-]+\.)+(?:com|org|net|info|gov|edu|int|eu|it|jp|me|gg|ly|dev|app|uk|om|ae|рф)`

const DETECTED: readonly (readonly [Entity['type'], RegExp])[] = [
  ['bot_command', /(?<![\w/])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/gu],
  ['mention', /(?<![\w@/.])@[A-Za-z0-9_]{3,32}(?!\w)/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$(?:[A-Z]{3,8}|1INCH)(?![\p{L}\p{N}_])/gu],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['url', /(?:(?:https?|tg|ton|ftp):\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)]/giu],
  ['url', new RegExp(String.raw`(?<![\p{L}\p{N}_@.\-])${DOMAIN}(?![\p{L}\p{N}_@\-])(?:[:\/?#][^\s<>"”»」]*)?`, 'giu')],
  ['phone_number', /(?<![\p{L}\p{N}_])\+\d(?:[ ().-]{0,2}\d){6,14}(?![\p{L}\p{N}_])/gu],
]

/** With what Telegram finds in a text by itself: commands, mentions, hashtags and addresses. */
export function detected({ text, entities }: Formatted): Formatted {
  const found = DETECTED.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }): Entity => ({ type, offset: index, length })),
  )
  const all = [...entities]
  for (const entity of found.toSorted((a, b) => b.length - a.length)) {
    const apart = (other: Entity) => endOf(other) <= entity.offset || endOf(entity) <= other.offset
    const blocks = all.filter(({ type }) =>
      ['code', 'pre', 'text_link', 'text_mention', ...DETECTED_TYPES].includes(type),
    )
    if (blocks.every(apart)) all.push(entity)
  }
  const sorted = all.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  return { text, entities: sorted.slice(0, MOST_ENTITIES) }
}

const DETECTED_TYPES = DETECTED.map(([type]) => type)
