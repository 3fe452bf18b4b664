import { z } from 'zod'
import type { Dispatch, Request } from '../../command/dispatch.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import { type AnswerJson, renderJson } from '../../render/json.ts'
import type { PlainParts } from '../../render/plain.ts'

export interface BatchParts {
  readonly dispatch: Dispatch
  readonly presentation: (language: Language) => PlainParts
  readonly findBriefing: (id: string) => Request['briefing']
  /** What holds for lines that do not say otherwise. */
  readonly defaults: Pick<Request, 'language' | 'briefing'>
  /** Milliseconds, for `took_ms`. */
  readonly clock: () => number
}

type Id = { id?: string | number }
export type BatchAnswer = Id & { question: string } & AnswerJson & { took_ms: number }
export type BatchError = Id & { error: string }

const batch = { platform: 'terminal', id: 'batch' }

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  language: z.enum(LANGUAGES).optional(),
  briefing: z.string().optional(),
})

/** One line of the batch door: lines are independent of each other, and a bad one spoils only itself. */
export async function answerLine(line: string, parts: BatchParts): Promise<BatchAnswer | BatchError> {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { error: 'not a JSON object' }
  }
  const id = idOf(data)
  const parsed = lineSchema.safeParse(data)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
    return { ...id, error: problems.join('; ') }
  }
  const { question, language = parts.defaults.language, briefing: briefingId } = parsed.data
  const briefing = briefingId === undefined ? parts.defaults.briefing : parts.findBriefing(briefingId)
  if (briefingId !== undefined && !briefing) return { ...id, error: `no briefing "${briefingId}"` }
  return { ...id, ...(await answerJson(question, { ...parts, defaults: { language, briefing } })) }
}

/** One question as one JSON object. */
export async function answerJson(
  question: string,
  { dispatch, presentation, defaults, clock }: BatchParts,
): Promise<BatchAnswer> {
  const started = clock()
  const answer = await dispatch({ chat: batch, reader: batch, text: question, forgetful: true, ...defaults })
  const took = clock() - started
  return { question, ...renderJson(answer, presentation(answer.language)), took_ms: Math.round(took * 1000) / 1000 }
}

/** A longer line is cut, and so no JSON any more; in characters. */
const LONGEST_LINE = 10_000_000

/** Lines that are not empty, cut at \n only: JSON may hold other line breaks (U+2028) as they are. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let isFirst = true
  const trimmed = (line: string) => {
    const text = (isFirst ? line.replace(/^\ufeff/u, '') : line).trim()
    isFirst = false
    return text
  }
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE)
    for (const line of lines.map(trimmed)) if (line !== '') yield line
  }
  const last = trimmed(rest)
  if (last !== '') yield last
}

function idOf(data: unknown): Id {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined
  return typeof id === 'string' || typeof id === 'number' ? { id } : {}
}
