import type { Field } from './declarations.ts'
import type { Schema } from './schema.ts'

/**
 * The limits that Telegram's documentation states only in prose, such as "1-64 bytes" or "At most 100 commands".
 * `utf16` and `bytes` are keywords of ours: JSON Schema counts code points, Telegram does not. Texts that may be
 * formatted, which gramio types as `string | { toString(): string }`, are counted after parsing by the rules that parse.
 */
export function limits({ doc, type }: Pick<Field, 'doc' | 'type'>, schema: Schema): Schema {
  if (schema.type === 'integer' || schema.type === 'number') {
    const [, least, most] = /\b(\d+)-(\d+)\b/u.exec(doc) ?? []
    return most === undefined ? {} : { minimum: Number(least), maximum: Number(most) }
  }
  if (schema.type === 'array') {
    const [, least, most] = /\b(\d+)-(\d+) (?!characters|bytes)/u.exec(doc) ?? []
    if (most !== undefined && Number(least) < Number(most)) return { minItems: Number(least), maxItems: Number(most) }
    const [, top] = /(?:at most|not? more than|up to) (\d+)/iu.exec(doc) ?? []
    return top === undefined ? {} : { maxItems: Number(top) }
  }
  return schema.type === 'string' && !type.includes('toString') ? textLimits(doc) : {}
}

function textLimits(doc: string): Schema {
  const [, least, most, unit] = /\b(\d+)-(\d+) (characters|bytes)/iu.exec(doc) ?? []
  const [, top] = /can't exceed (\d+) bytes/u.exec(doc) ?? []
  const latin = /only (?:characters )?`A-Z`, `a-z`, `0-9`, `_` and `-` are allowed/iu.test(doc)
  return {
    ...(most !== undefined && { [unit === 'characters' ? 'utf16' : 'bytes']: [Number(least), Number(most)] }),
    ...(top !== undefined && { bytes: [0, Number(top)] }),
    ...(latin && { pattern: '^[\\w-]*$' }),
  }
}
