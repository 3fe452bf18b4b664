import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError } from 'discord.js'
import type { Answer } from '../../answer/document.ts'
import { clip } from '../../language/text.ts'
import { DESCRIPTION_LIMIT, type NamedPicture, withPicture } from '../../render/discord.ts'
import type { PlatformCore } from '../core.ts'
import { type DescribedPicture, drawnFor, pictureOf } from '../pictures.ts'
import { isPassing, isRefusal } from './backoff.ts'
import { reasonOf } from './refusals.ts'
import type { SendableMessage } from './render.ts'

/** A picture, drawn, with the words for whoever does not see it. */
export interface UploadablePicture extends NamedPicture {
  readonly bytes: Uint8Array
}

/** How long an answer waits for its picture, in milliseconds. */
const LATE = 1500

/** What an answer shows above its text; undefined where nothing is drawn, or not in time. */
export async function pictureFor(said: Answer, core: PlatformCore): Promise<UploadablePicture | undefined> {
  const described = pictureOf(said, core)
  if (!described) return undefined
  const over = new AbortController()
  const late = core.wait(LATE, over.signal).then(() => undefined)
  try {
    return await Promise.race([uploadableOf(described, core), late])
  } finally {
    over.abort()
  }
}

export async function uploadableOf(
  described: DescribedPicture,
  core: Pick<PlatformCore, 'pictures'>,
  patience?: number,
): Promise<UploadablePicture | undefined> {
  const drawn = await drawnFor(described, 'wide', core, patience)
  const description = clip(described.description, DESCRIPTION_LIMIT)
  // By its name a message's picture is known to be the same.
  return drawn && { name: `picture-${drawn.key}.png`, bytes: drawn.bytes, description }
}

/** A message with a picture at its top: a file of Discord's is one message's, and dies with it, so that each has its own. */
export function pictured(message: SendableMessage, { bytes, name, description }: UploadablePicture): SendableMessage {
  const attachment = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    ...message,
    components: withPicture(message.components, { name, description }),
    files: [{ attachment, name, description }],
  }
}

/** An upload that breaks off so often is given up. */
const MOST_BREAKS = 2

/**
 * One try after the other to send a message as it should be, and as soon as that is refused for its picture, or broke off
 * twice, without.
 */
export function orWithout(
  full: SendableMessage | undefined,
  plain: SendableMessage,
  send: (message: SendableMessage) => Promise<unknown>,
  { log }: Pick<PlatformCore, 'log'>,
): () => Promise<unknown> {
  let breaks = 0
  return async () => {
    if (!full || breaks >= MOST_BREAKS) return await send(plain)
    try {
      return await send(full)
    } catch (error) {
      if (isPassing(error)) breaks++
      if (!isForPicture(error)) throw error
      log('discord picture refused', { reason: reasonOf(error) })
      return await send(plain)
    }
  }
}

/** Whether a message was surely not taken, and may be without its picture: for its size, its form, or the right to attach files. */
export function isForPicture(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return error.status === 413 || isRefusal(error, ...OF_PICTURE)
  return false
}

const OF_PICTURE = [
  Code.MissingPermissions,
  Code.RequestEntityTooLarge,
  Code.InvalidFormBodyOrContentType,
  Code.FileUploadedExceedsMaximumSize,
  Code.InvalidFileUploaded,
  Code.FailedToResizeAssetBelowTheMaximumSize,
  Code.UploadedFileNotFound,
  Code.AccessToFileUploadsHasBeenLimitedForThisGuild,
]
