import { tooOld } from './errors.ts'
import type { CallbackAnswer, InlineAnswer, InlineAsked, InlineResult, Pressed, User } from './types.ts'
import type { World } from './world.ts'

/** Something that the bot answers once, and in time. */
interface Query<Answer> {
  readonly at: number
  readonly accept: (answer: Answer) => void
  answered: boolean
}

export interface Press extends Query<CallbackAnswer>, Pressed {}

export interface InlineQuery extends Query<InlineAnswer>, InlineAsked {
  results: readonly InlineResult[]
  readonly from: User
}

export function openPress(world: World): Press {
  const { promise, resolve } = Promise.withResolvers<CallbackAnswer>()
  const press: Press = { id: queryId(world), at: world.now(), answered: false, answer: promise, accept: resolve }
  world.presses.set(press.id, press)
  return press
}

export function openInline(world: World, from: User, query: string): InlineQuery {
  const { promise, resolve } = Promise.withResolvers<InlineAnswer>()
  const opened = { at: world.now(), answered: false, answer: promise, accept: resolve, results: [] }
  const inline: InlineQuery = { id: queryId(world), from, query, ...opened }
  world.inlineQueries.set(inline.id, inline)
  return inline
}

/** Ids of queries are numbers of 64 bits, written as text. */
const queryId = ({ serial }: World) => String(4_611_686_018_427_387_904n + BigInt(serial()))

/** Marks a query as answered; refuses one that is unknown, late or answered before. */
export function claim<Answer>(world: World, query: Query<Answer> | undefined, life: number, answer: Answer): void {
  if (!query || query.answered || world.now() - query.at > life) throw tooOld()
  query.answered = true
  query.accept(answer)
}
