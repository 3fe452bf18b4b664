import { z } from 'zod'
import type { Part, Refusal } from './platform.ts'

/** A part in its platform's form; undefined where it is in no such form, as one that another version stored may be. */
export function readPart<T>(part: Part, form: z.ZodType<T>): T | undefined {
  return JSON_TEXT.pipe(form).safeParse(part).data
}

/** What becomes of a part that cannot be read. */
export const UNREADABLE: Refusal = { kind: 'rejected', reason: 'the stored part cannot be read' }

const JSON_TEXT = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})
