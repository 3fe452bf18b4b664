import type { z } from 'zod'

/** Some models think aloud first, and some put what they say into a block of code. */
const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/u
const CODE_BLOCK = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/u

/** One JSON value that fits, and nothing around it; undefined for anything else. Nothing is mended. */
export function parseStrictly<Value>(text: string, schema: z.ZodType<Value>): Value | undefined {
  const said = text.replace(THOUGHTS, '')
  const [, inside = said] = CODE_BLOCK.exec(said) ?? []
  try {
    return schema.safeParse(JSON.parse(inside)).data
  } catch {
    // It is no JSON.
    return undefined
  }
}
