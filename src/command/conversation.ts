import type { Turn } from '../answer/ask.ts'
import { type Answer, factsOf } from '../answer/document.ts'
import { unique } from '../language/lists.ts'
import type { Reading } from '../question/reading.ts'
import type { Chat, Reader } from './services.ts'

/** What a reader asked last in a chat, so that "and when?" can lean on it. */
export interface Conversations {
  recall(chat: Chat, reader: Reader, now: number): Turn | undefined
  remember(chat: Chat, reader: Reader, turn: Turn, now: number): void
  forget(reader: Reader): void
}

/**
 * What an answer leaves to lean on; undefined where it showed nothing that could be. `before` is what it goes on with. What
 * only comes close does not lead away from the event spoken of last.
 */
export function turnAfter(answer: Answer, reading: Reading, last?: Turn, before?: Turn): Turn | undefined {
  const { kind, blocks, actions, briefing, rest } = answer
  const facts = kind === 'answer' || kind === 'closest' ? factsOf(answer) : []
  const options = kind === 'unknown' ? [] : blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
  if (facts.length + options.length === 0) return undefined
  const alternatives = actions.filter(({ isAlternative }) => isAlternative)
  const seen = unique([...(before?.seen ?? []), ...facts])
  const closest = kind === 'closest' ? (last?.briefing ?? facts[0]?.split('/')[0]) : undefined
  const event = closest ?? briefing ?? before?.briefing
  return { reading, briefing: event, facts, rest: rest ?? [], seen, options, alternatives }
}

/** Milliseconds after which a question stands by itself again. */
const MEMORY = 15 * 60_000
const MOST_CONVERSATIONS = 10_000

/** `now` is in milliseconds since 1970. The oldest conversations are forgotten first. */
export function conversationsInMemory(): Conversations {
  const turns = new Map<string, { turn: Turn; at: number; reader: Reader }>()
  const keyOf = (chat: Chat, reader: Reader) => `${chat.platform} ${chat.id} ${reader.id}`
  return {
    recall(chat, reader, now) {
      const last = turns.get(keyOf(chat, reader))
      return last && now - last.at <= MEMORY ? last.turn : undefined
    },
    remember(chat, reader, turn, now) {
      const key = keyOf(chat, reader)
      turns.delete(key)
      turns.set(key, { turn, at: now, reader })
      const oldest = turns.size > MOST_CONVERSATIONS ? turns.keys().next().value : undefined
      if (oldest !== undefined) turns.delete(oldest)
    },
    forget({ platform, id }) {
      for (const [key, { reader }] of turns) if (reader.platform === platform && reader.id === id) turns.delete(key)
    },
  }
}
