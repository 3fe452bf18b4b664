import { malformed, Refusal, refused } from './errors.ts'
import type { SentFile, TelegramRequest } from './types.ts'
import type { World } from './world.ts'

const MEGABYTE = 1024 * 1024
const MOST = { photos: 10 * MEGABYTE, documents: 50 * MEGABYTE } as const

export interface KeptFile {
  readonly file_id: string
  readonly file_unique_id: string
  readonly file_size?: number
}

/** The file that a parameter means: a part of the request, one that Telegram has, or one for it to fetch. */
export function keepFile(world: World, { files }: TelegramRequest, value: unknown, kind: keyof typeof MOST) {
  const source = String(value)
  const [, part] = /^attach:\/\/(.+)$/u.exec(source) ?? []
  if (part !== undefined) {
    const file = files.find((one) => one.part === part)
    if (!file) throw malformed(`there is no file ${part} in the request`)
    if (file.bytes.length === 0) throw malformed('file must be non-empty')
    if (file.bytes.length > MOST[kind])
      throw new Refusal(413, 'Request Entity Too Large', { problems: ['file too large'] })
    return { kept: keep(world, file, kind), file }
  }
  const known = world.files.get(source)
  if (known) return { kept: described(source, known), file: known }
  // This server fetches nothing.
  if (/^https?:\/\/./u.test(source)) return { kept: described(`fetched-${world.serial()}`, undefined), file: undefined }
  // Another bot's, or one that Telegram does not know any more.
  if (source.startsWith('file-')) throw refused("wrong remote file identifier specified: can't unserialize it")
  throw refused('wrong file identifier/HTTP URL specified')
}

function keep(world: World, file: SentFile, kind: string): KeptFile {
  const id = `file-${world.serial()}`
  const stored = { ...file, path: `${kind}/${id}_${file.name}` }
  world.files.set(id, stored)
  return described(id, file)
}

const described = (id: string, file: SentFile | undefined): KeptFile => ({
  file_id: id,
  file_unique_id: `unique-${id}`,
  ...(file && { file_size: file.bytes.length }),
})

/** A picture's size in pixels; refuses what Telegram cannot show. Only PNG files say theirs at a fixed place. */
export function pictureSize(file: SentFile | undefined): { width: number; height: number } {
  if (!file) return { width: 800, height: 800 }
  const bytes = Buffer.from(file.bytes)
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')) && bytes.length >= 24
  const isOther = /^(?:\xFF\xD8\xFF|RIFF....WEBP|GIF8)/su.test(bytes.toString('latin1', 0, 12))
  if (!isPng && !isOther) throw malformed('IMAGE_PROCESS_FAILED')
  if (!isPng) return { width: 800, height: 800 }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width + height > 10_000 || Math.max(width / height, height / width) > 20) {
    throw malformed('PHOTO_INVALID_DIMENSIONS')
  }
  return { width, height }
}
