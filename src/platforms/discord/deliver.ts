import { type APIMessage, type APIUser, type REST, Routes, SnowflakeUtil } from 'discord.js'
import { z } from 'zod'
import { withPicture } from '../../render/discord.ts'
import type { PlatformCore } from '../core.ts'
import { pictureOf, STORED_PICTURE } from '../pictures.ts'
import type { Deliverer, Receipt, Refusal } from '../platform.ts'
import { reachedBy } from '../reachability.ts'
import { recent } from '../recent.ts'
import { readPart, UNREADABLE } from '../stored-part.ts'
import { marked, markOf } from './delivery-marks.ts'
import { isForPicture, type UploadablePicture, uploadableOf } from './pictures.ts'
import { refusalOf, unlessRefused } from './refusals.ts'
import { messagesFor } from './render.ts'
import { restFor } from './rest.ts'
import { DISCORD, type DiscordSettings } from './settings.ts'

/** How long Discord may take to answer, in milliseconds; after that it is unknown whether a part arrived. */
const PATIENCE = 10_000

/** How far Discord's clock may be behind ours, in milliseconds. */
const SKEW = 60_000

/** For how long it is worth asking again, in milliseconds: there may be channels that Discord never lists (discord-api-docs#8611). */
const LONGEST_DOUBT = 30 * 60_000

/** Parts of which we remember since when Discord lists nothing. */
const MOST_IN_DOUBT = 1000

/** A part whose picture was left unknown so often goes without it. */
const MOST_UNKNOWN = 2

/** For how long a channel counts as one where no files may be sent, in milliseconds; and how many such are remembered. */
const CLOSED = 60 * 60_000
const MOST_CLOSED = 10_000

/** How many messages Discord lists at once, and after how many such lists a part counts as not sent. */
const A_LIST = 100
const MOST_LISTS = 5

/** Sends what was prepared, a message a request: nothing is waited for, and nothing tried again. */
export function reachDiscord(settings: DiscordSettings, core: PlatformCore, patience = PATIENCE): Deliverer {
  // Where discord.js would wait for a rate to pass, these are refused, and answers go on waiting.
  const rest = restFor(settings, { retries: 0, rejectOnRateLimit: () => true })
  // As Discord's API describes it.
  const self = async () => (await rest.get(Routes.user(), { signal: AbortSignal.timeout(patience) })) as APIUser
  let ourId: string | undefined
  const unlistedSince = recent<number>(MOST_IN_DOUBT)
  /** For how long Discord has been asked in vain: while we were not there ourselves, it was not. */
  const doubtOf = (deliveryKey: string) => {
    const since = unlistedSince.get(deliveryKey) ?? core.now()
    unlistedSince.set(deliveryKey, since)
    return core.now() - since
  }
  const unknown = recent<number>(MOST_IN_DOUBT)
  const closedSince = recent<number>(MOST_CLOSED)
  /** Each refusal counts against us with Discord. */
  const mayShow = (channelId: string, deliveryKey: string) =>
    (unknown.get(deliveryKey) ?? 0) < MOST_UNKNOWN &&
    Math.abs(core.now() - (closedSince.get(channelId) ?? Number.NEGATIVE_INFINITY)) > CLOSED

  async function post(
    channelId: string,
    { components, flags }: StoredMessage,
    deliveryKey: string,
    picture?: UploadablePicture,
  ): Promise<Posted> {
    const body = {
      components: marked(picture ? withPicture(components, picture) : components, markOf(deliveryKey)),
      flags,
      allowed_mentions: { parse: [] },
      nonce: deliveryKey,
      enforce_nonce: true,
      ...(picture ? { attachments: [{ id: '0', filename: picture.name, description: picture.description }] } : {}),
    }
    const file = picture && { name: picture.name, data: picture.bytes, contentType: 'image/png' }
    const signal = AbortSignal.timeout(patience)
    try {
      const sent = await rest.post(Routes.channelMessages(channelId), {
        body,
        signal,
        ...(file ? { files: [file] } : {}),
      })
      const { data } = CREATED.safeParse(sent)
      return { outcome: data ? { kind: 'sent', messageId: data.id } : NO_MESSAGE, isForPicture: false }
    } catch (error) {
      if (signal.aborted) return { outcome: { kind: 'unreachable', reason: 'timeout' }, isForPicture: false }
      return { outcome: refusalOf(error), isForPicture: isForPicture(error) }
    }
  }

  return {
    name: DISCORD,
    isReached: reachedBy(self, core.now),
    prepare(answer) {
      const described = pictureOf(answer, core)
      const reference = described && { picture: described.picture, language: described.language }
      return messagesFor(answer, core).map(({ components, flags }, index) =>
        JSON.stringify({ components, flags, ...(index === 0 && reference ? { picture: reference } : {}) }),
      )
    },
    async sendPart({ id }, part, deliveryKey) {
      const message = readPart(part, MESSAGE)
      if (!message) return UNREADABLE
      const picture = mayShow(id, deliveryKey) ? await drawnOf(message, core, patience) : undefined
      const shown = picture && (await post(id, message, deliveryKey, picture))
      if (shown && !shown.isForPicture) {
        if (shown.outcome.kind === 'unreachable') unknown.set(deliveryKey, (unknown.get(deliveryKey) ?? 0) + 1)
        return shown.outcome
      }
      const { outcome } = await post(id, message, deliveryKey)
      if (shown) core.log('discord picture refused', { channel: id, reason: reasonIn(shown.outcome) })
      // Had it been for another right than that of sending files, the text would have been refused, too.
      if (shown?.outcome.kind === 'forbidden' && outcome.kind === 'sent') closedSince.set(id, core.now())
      return outcome
    },
    /** Looks forward from there, so that what others wrote since does not hide it. */
    async wasSent({ id }, deliveryKey, since) {
      const mark = markOf(deliveryKey)
      ourId ??= (await self()).id
      const list = (more: Record<string, string>) => {
        const query = new URLSearchParams({ limit: String(A_LIST), ...more })
        return listed(rest, id, query, patience).catch((error: unknown) => unlisted(error, doubtOf(deliveryKey)))
      }
      const foundIn = (messages: readonly APIMessage[]) =>
        messages.find(({ author, components }) => author?.id === ourId && components?.[0]?.id === mark)?.id
      let after = snowflakeAt(since - SKEW)
      for (let lists = 0; lists < MOST_LISTS; lists++) {
        const messages = await list({ after })
        const found = foundIn(messages)
        if (found !== undefined) return found
        const [newest] = messages
        // Where our clock was far ahead, nothing is that new.
        if (!newest && lists === 0) return foundIn(await list({}))
        if (!newest || messages.length < A_LIST) return undefined
        after = newest.id
      }
      return undefined
    },
  }
}

/** Nothing where we may not look: whoever sends there again learns why. */
async function listed(rest: REST, channelId: string, query: URLSearchParams, patience: number): Promise<APIMessage[]> {
  const signal = AbortSignal.timeout(patience)
  const messages = (await unlessRefused(() => rest.get(Routes.channelMessages(channelId), { query, signal }))) ?? []
  if (!Array.isArray(messages)) throw new TypeError('what Discord lists is no list')
  // As Discord's API describes it: newest first.
  return messages as APIMessage[]
}

/** What cannot be listed is unknown for a while, and then counts as not sent: rather twice than never. */
function unlisted(error: unknown, doubt: number): APIMessage[] {
  if (doubt > LONGEST_DOUBT) return []
  throw error
}

/** The first id of a millisecond; ids hold their time above bit 22. */
function snowflakeAt(milliseconds: number): string {
  const age = BigInt(milliseconds) - SnowflakeUtil.epoch
  return String(age > 0n ? age << 22n : 0n)
}

/** What says that a message arrived. */
const CREATED = z.object({ id: z.string().regex(/^\d{1,20}$/) })

/** What became of a message, and whether it may be taken without its picture. */
interface Posted {
  readonly outcome: Receipt | Refusal
  readonly isForPicture: boolean
}

const NO_MESSAGE: Refusal = { kind: 'unreachable', reason: 'no message in the answer' }

function reasonIn(outcome: Receipt | Refusal): string {
  return 'reason' in outcome ? outcome.reason : outcome.kind
}

async function drawnOf(
  { picture }: StoredMessage,
  core: PlatformCore,
  patience: number,
): Promise<UploadablePicture | undefined> {
  const described = picture && pictureOf(picture, core)
  return described && (await uploadableOf(described, core, patience))
}

type StoredMessage = z.infer<typeof MESSAGE>

/** A message as it is stored; nobody whom it names is pinged, whatever stands there. */
const MESSAGE = z.object({
  components: z.array(z.looseObject({ type: z.int() })).min(1),
  flags: z.int(),
  picture: STORED_PICTURE,
})
