import type { Entity, Formatted } from './entities.ts'
import { isLink } from './entities.ts'
import { malformed } from './errors.ts'

interface Open {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly offset: number
}

const SIMPLE: Readonly<Record<string, Entity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
}
const TAGS = new Set([...Object.keys(SIMPLE), 'a', 'span', 'blockquote', 'tg-emoji', 'tg-time'])
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Reads Telegram's HTML, with the tags it knows and the refusals it has for all others. */
export function parseHtml(html: string): Formatted {
  const open: Open[] = []
  const entities: Entity[] = []
  let text = ''
  let at = 0
  const fail = (what: string, offset = at) =>
    cannotParse(`${what} at byte offset ${Buffer.byteLength(html.slice(0, offset))}`)

  while (at < html.length) {
    const rest = html.slice(at)
    const [plain] = /^[^<&]+/u.exec(rest) ?? []
    if (plain !== undefined) {
      text += plain
      at += plain.length
    } else if (rest.startsWith('&')) {
      const [source, value] = character(rest)
      text += value
      at += source.length
    } else if (rest.startsWith('</')) close()
    else start()
  }
  const [unclosed] = open.slice(-1)
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  // Only `pre` keeps a language.
  for (const entity of entities) if (entity.type === 'code') delete entity.language
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) }

  function start(): void {
    const [source, name = '', attributes = ''] = /^<([^\s>]*)([^>]*)>/u.exec(html.slice(at)) ?? []
    if (source === undefined) throw fail('Unclosed start tag')
    const tag = name.toLowerCase()
    if (!TAGS.has(tag)) throw fail(`Unsupported start tag "${tag}"`)
    const pairs = [...attributes.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)]
    const values = Object.fromEntries(
      pairs.map(([, key = '', ...value]) => [key.toLowerCase(), decode(value.join(''))]),
    )
    if (tag === 'span' && values.class !== 'tg-spoiler') throw fail('Tag "span" must have class "tg-spoiler"')
    open.push({ tag, attributes: values, offset: text.length })
    at += source.length
  }

  function close(): void {
    const [source, name = ''] = /^<\/\s*([^\s>]*)\s*>/u.exec(html.slice(at)) ?? []
    if (source === undefined) throw fail('Unclosed end tag')
    const last = open.pop()
    if (!last) throw fail('Unexpected end tag')
    if (name !== '' && name.toLowerCase() !== last.tag) {
      throw fail(`Unmatched end tag, expected "</${last.tag}>", found "</${name.toLowerCase()}>",`)
    }
    at += source.length
    const length = text.length - last.offset
    const entity = length > 0 ? marked(last, text.slice(last.offset)) : undefined
    if (entity) add({ ...entity, offset: last.offset, length })
  }

  function add(entity: Entity): void {
    const inner = entities.at(-1)
    const wrapsCode = entity.type === 'pre' && inner?.type === 'code' && inner.language !== undefined
    if (wrapsCode && inner.offset === entity.offset && inner.length === entity.length) {
      entities.splice(-1, 1, { ...entity, ...(inner.language !== undefined && { language: inner.language }) })
    } else entities.push(entity)
    const outer = open.some(({ tag }) => tag === 'blockquote')
    if (outer && /blockquote$/u.test(entity.type)) throw cannotParse('Nested blockquote')
  }
}

function marked({ tag, attributes }: Open, inside: string): (Pick<Entity, 'type'> & Partial<Entity>) | undefined {
  switch (tag) {
    case 'a': {
      const url = attributes.href ?? inside
      const [, user] = /^tg:\/\/user\?id=(\d+)$/u.exec(url) ?? []
      if (user !== undefined)
        return { type: 'text_mention', user: { id: Number(user), is_bot: false, first_name: inside } }
      // Real Telegram shows the text without a link; a bot that meant one should hear of it.
      if (!isLink(url)) throw cannotParse(`Wrong URL "${url}"`)
      return { type: 'text_link', url }
    }
    case 'blockquote':
      return { type: 'expandable' in attributes ? 'expandable_blockquote' : 'blockquote' }
    case 'span':
      return { type: 'spoiler' }
    case 'tg-emoji':
      return { type: 'custom_emoji', custom_emoji_id: attributes['emoji-id'] ?? '' }
    case 'tg-time':
      return { type: 'date_time', unix_time: Number(attributes.unix) }
    case 'code': {
      const [, language] = /^language-(.+)$/u.exec(attributes.class ?? '') ?? []
      return { type: 'code', ...(language !== undefined && { language }) }
    }
    default:
      return SIMPLE[tag] && { type: SIMPLE[tag] }
  }
}

/** A character reference and what it stands for; one that Telegram does not know is ordinary text. */
function character(rest: string): readonly [source: string, value: string] {
  const [source = '&', name = ''] = /^&(#x[\da-f]+|#\d+|\w+);?/iu.exec(rest) ?? []
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (name.startsWith('#') && code > 0 && code <= 0x10ffff) return [source, String.fromCodePoint(code)]
  const value = NAMED[name]
  return value === undefined ? ['&', '&'] : [source, value]
}

function decode(value: string): string {
  return value.replace(/&(?:#x[\da-f]+|#\d+|\w+);?/giu, (source) => {
    const [taken, decoded] = character(source)
    return decoded + source.slice(taken.length)
  })
}

const cannotParse = (what: string) => malformed(`can't parse entities: ${what}`)
