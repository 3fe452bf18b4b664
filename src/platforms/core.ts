import type { Answer, Picture } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Command } from '../command/define-command.ts'
import type { Dispatch, Request } from '../command/dispatch.ts'
import type { Limits } from '../command/rate-limits.ts'
import type { Language } from '../content/languages.ts'
import type { Size } from '../render/card/card.ts'
import type { Drawn } from '../render/card/pictures.ts'
import type { QuietChats } from './chat-rate-limits.ts'
import type { ChatEvents, Claims, Log } from './platform.ts'

/** What a platform needs of the core. */
export interface PlatformCore {
  readonly dispatch: Dispatch
  /** Somebody is asked who thinks about it first: readers are shown that an answer comes. */
  readonly mayTakeLong?: boolean
  readonly commands: ReadonlyMap<string, Command>
  readonly knowledge: () => Knowledge
  readonly limits: Limits
  readonly log: Log
  /** Known to answers and digests alike. */
  readonly quietChats: QuietChats
  /** Whoever keeps something about chats wants to know what becomes of them. */
  readonly chats: ChatEvents
  /** Keeps several processes from seeing to the same. */
  readonly claims: Claims
  /** The platform refused a request because there were too many; somebody counts that. */
  readonly slowedDown: (platform: string) => void
  /** A message of an answer goes; digests give way. */
  readonly answering: (platform: string) => void
  /** Left out where none can be drawn. */
  readonly pictures?: Pictures | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds; ends early when that is given up. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** Draws what goes with an answer. */
export interface Pictures {
  /** What it shows, in words, for whoever does not see it; at most 1,000 characters. Undefined where there is nothing to draw. */
  describe(picture: Picture, language: Language): string | undefined
  /** Undefined where there is nothing to draw, or not in time. Never throws. */
  draw(picture: Picture, language: Language, size: Size): Promise<Drawn | undefined>
}

/**
 * What is said to a request; to who asks too often, when to come back, and nothing more to who goes on all the same. A
 * courtesy is returned in private only: a group does not want a message for each "thanks".
 */
export async function saidTo(request: Request, core: PlatformCore): Promise<Answer | undefined> {
  const { seconds, isFirst } = await core.limits.take(request.reader, request.chat)
  if (seconds > 0) return isFirst ? await slowDown(request, seconds, core) : undefined
  const said = await core.dispatch(request)
  return said.isCourtesy && request.chat.community !== undefined ? undefined : said
}

/** The same, where the platform wants an answer to each. */
export async function alwaysSaidTo(request: Request, core: PlatformCore): Promise<Answer> {
  const { seconds } = await core.limits.take(request.reader, request.chat)
  return seconds === 0 ? await core.dispatch(request) : await slowDown(request, seconds, core)
}

async function slowDown(request: Request, seconds: number, { dispatch }: PlatformCore): Promise<Answer> {
  return await dispatch({ ...request, waits: seconds })
}
