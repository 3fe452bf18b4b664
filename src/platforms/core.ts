import type { Answer } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Command } from '../command/define-command.ts'
import type { Dispatch, Request } from '../command/dispatch.ts'
import type { Limits } from '../command/limits.ts'
import { notice } from '../command/present.ts'
import type { ChatEvents, Log } from './platform.ts'

/** What a platform needs of the core. */
export interface PlatformCore {
  readonly dispatch: Dispatch
  readonly commands: ReadonlyMap<string, Command>
  readonly knowledge: () => Knowledge
  readonly limits: Limits
  readonly log: Log
  /** Whoever keeps something about chats wants to know what becomes of them. */
  readonly chats: ChatEvents
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds; ends early when that is given up. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** What is said to a request; to who asks too often, when to come back. */
export async function saidTo(request: Request, { limits, knowledge, dispatch }: PlatformCore): Promise<Answer> {
  const seconds = await limits.take(request.reader, request.chat)
  if (seconds === 0) return await dispatch(request)
  return notice(knowledge(), request.hint ?? 'en', 'notice-slow-down', { seconds })
}
