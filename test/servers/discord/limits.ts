import type { APIEmbed, APIMessage } from 'discord.js'
import { componentProblems, flatten, type Part, TYPE } from './components.ts'
import { problem, Refusal } from './errors.ts'
import type { MessageBody, Problem, SentFile } from './types.ts'

export const FLAGS = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, componentsV2: 1 << 15 } as const

/** What Discord's OpenAPI document does not say about a message, by the documentation and by what is seen. */
const LIMITS = { content: 2000, embeds: 6000, rows: 5, components: 40, text: 4000, upload: 10 * 1024 * 1024 } as const

/** Problems of a message as it would stand: `standing` is what an edit leaves untouched. */
export function messageProblems(
  body: MessageBody,
  files: readonly SentFile[],
  path: readonly string[],
  standing?: APIMessage,
): Problem[] {
  const content = body.content === undefined ? (standing?.content ?? '') : (body.content ?? '')
  const embeds = body.embeds === undefined ? (standing?.embeds ?? []) : (body.embeds ?? [])
  // The schema has checked their shape; `Part` names the fields that matter here.
  const parts = (body.components ?? []) as readonly Part[]
  const v2 = (((body.flags ?? 0) | (standing?.flags ?? 0)) & FLAGS.componentsV2) !== 0
  return [
    ...(v2 ? versionTwoProblems(body, content, embeds, parts, path) : classicProblems(content, embeds, parts, path)),
    ...componentProblems(parts, [...path, 'components']),
    ...missingFiles(parts, [...files.map(({ name }) => name), ...kept(body, standing)], [...path, 'components']),
  ]
}

function classicProblems(
  content: string,
  embeds: APIEmbed[],
  parts: readonly Part[],
  path: readonly string[],
): Problem[] {
  const size = embeds.reduce((sum, embed) => sum + embedLength(embed), 0)
  return [
    ...tooMany(length(content), LIMITS.content, [...path, 'content'], 'in length'),
    ...tooMany(size, LIMITS.embeds, [...path, 'embeds'], 'characters in all embeds'),
    ...tooMany(parts.length, LIMITS.rows, [...path, 'components'], 'rows'),
    ...parts.flatMap(({ type }, index) => {
      const at = [...path, 'components', String(index), 'type']
      return type === TYPE.row ? [] : [problem(at, 'UNION_TYPE_CHOICES', 'must be one of (1,)')]
    }),
  ]
}

function versionTwoProblems(
  body: MessageBody,
  content: string,
  embeds: readonly unknown[],
  parts: readonly Part[],
  path: readonly string[],
): Problem[] {
  const all = flatten(parts, [...path, 'components'])
  const texts = all.map(({ part }) => (part.type === TYPE.text ? (part.content ?? '') : ''))
  const legacy = {
    content: content !== '',
    embeds: embeds.length > 0,
    poll: !!body.poll,
    sticker_ids: !!body.sticker_ids?.length,
  }
  assertStorable(texts.filter(Boolean))
  return [
    ...Object.entries(legacy).flatMap(([field, used]) => {
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`
      return used ? [problem([...path, field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message)] : []
    }),
    ...tooMany(all.length, LIMITS.components, [...path, 'components'], 'components in all'),
    ...tooMany(length(texts.join('')), LIMITS.text, [...path, 'components'], 'characters in all text displays'),
  ]
}

/**
 * Components V2 whose texts outgrow 10,170 bytes of UTF-8, counting 12 more for each text, are answered with a 500
 * (discord-api-docs#8554, August 2026): 3,387 Japanese characters are too many although 4,000 are allowed. It was
 * seen with webhooks; nothing suggests that channels differ.
 */
function assertStorable(texts: readonly string[]): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)
  if (bytes > 10_170 && length(texts.join('')) <= LIMITS.text) throw new Refusal(500, 0, '500: Internal Server Error')
}

/** The names of the files that stay with a message: those that an edit names, or all if it names none. */
function kept({ attachments }: MessageBody, standing?: APIMessage): string[] {
  const stays = (id: string) => !attachments || attachments.some((one) => String(one.id) === id)
  return (standing?.attachments ?? []).flatMap(({ id, filename }) => (stays(id) ? [filename] : []))
}

/** `attachment://name` must name a file that is sent along or stays there. */
function missingFiles(parts: readonly Part[], there: readonly string[], path: readonly string[]): Problem[] {
  const names = new Set(there)
  const wanted = [...JSON.stringify(parts).matchAll(/"attachment:\/\/([^"]+)"/gu)].map(([, name = '']) => name)
  return wanted.flatMap((name) => {
    const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'
    return names.has(name) ? [] : [problem(path, code, `no attachment ${name}`)]
  })
}

export function assertUploadable(files: readonly SentFile[]): void {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > LIMITS.upload) throw new Refusal(413, 40_005, 'Request entity too large')
}

export function tooMany(count: number, most: number, path: readonly string[], of: string): Problem[] {
  const message = `Must be ${most} or fewer ${of}, is ${count}.`
  return count > most ? [problem(path, 'BASE_TYPE_BAD_LENGTH', message)] : []
}

/** In code points, as Discord counts. */
export function length(text: string): number {
  return [...text].length
}

function embedLength({ title = '', description = '', footer, author, fields = [] }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])]
  return texts.reduce((sum, text = '') => sum + length(text), 0)
}
