import { createHash } from 'node:crypto'
import type { OfferedFact, Outcome, Pick, Picker, PickQuestion } from '../answer/picker.ts'
import { ModelFailure } from './failure.ts'
import { hostOf } from './host.ts'
import type { ModelMeters } from './meters.ts'
import { INSTRUCTIONS, PICK_PROMPT, PICK_TOKENS, promptFor, verdictSchema } from './pick-prompt.ts'
import { remembering } from './remembered.ts'
import type { Requests } from './requests.ts'
import type { ModelSettings } from './settings.ts'
import type { Priority } from './turns.ts'

export interface PickerParts {
  readonly requests: Requests
  readonly meters?: ModelMeters | undefined
  /** Ends after so many milliseconds, or when that is given up. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly priority?: Priority
}

interface Verdict extends Pick {
  readonly reads: string
}

/** Lets a model choose among facts, within the time that a reader waits. */
export function createPicker(
  { url, name, timeout, ask }: ModelSettings,
  { requests, meters, wait, priority = 'reader' }: PickerParts,
): Picker {
  const remembered = remembering<Verdict>()

  async function look(question: PickQuestion, offered: readonly OfferedFact[], signal: AbortSignal): Promise<Verdict> {
    const text = promptFor(question, offered)
    const key = createHash('sha256')
      .update(JSON.stringify([name, PICK_PROMPT, text]))
      .digest('base64')
    return await remembered(key, async () => {
      const schema = verdictSchema(offered.length)
      const asking = { instructions: INSTRUCTIONS, text, schema, name: 'verdict', maxTokens: PICK_TOKENS, signal }
      const { value } = await requests.ask({ ...asking, purpose: 'pick', priority })
      const facts = [...new Set(value.pick)].flatMap((number) => offered[number - 1]?.key ?? [])
      return { verdict: value.verdict, facts, reads: value.reads }
    })
  }

  async function lookTwice(
    question: PickQuestion,
    offered: readonly OfferedFact[],
    searchAgain: (reads: string) => readonly OfferedFact[],
    signal: AbortSignal,
  ): Promise<Pick> {
    const first = await look(question, offered, signal)
    const hasOtherWords = first.reads.trim() !== '' && first.reads.trim() !== question.text
    const others = first.verdict !== 'answers' && hasOtherWords ? searchAgain(first.reads) : []
    if (others.every(({ key }) => offered.some((one) => one.key === key))) return first
    const second = await look(question, others, signal).catch(() => first)
    return RANK[second.verdict] > RANK[first.verdict] ? second : first
  }

  return {
    host: hostOf(url),
    asked: ask === 'always' ? 'always' : 'unsure',
    async pick(question, offered, searchAgain) {
      const over = new AbortController()
      const late = new AbortController()
      void wait(timeout, over.signal).then(() => late.abort())
      try {
        return await lookTwice(question, offered, searchAgain, late.signal)
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error
        return undefined
      } finally {
        over.abort()
      }
    },
    compared(ours: Outcome, theirs: Outcome) {
      meters?.compared(ours.kind, theirs.kind, ours.fact === theirs.fact)
    },
  }
}

const RANK = { none: 0, related: 1, answers: 2 } as const
