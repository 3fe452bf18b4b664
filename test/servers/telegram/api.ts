import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { readDeclarations } from './declarations.ts'
import { type Schema, schemas } from './schema.ts'

const ajv = new Ajv({ strict: false, allErrors: true, verbose: true })
const counted = (count: (text: string) => number) => ({
  type: 'string' as const,
  errors: false,
  validate: ([least, most]: [number, number], text: string) => count(text) >= least && count(text) <= most,
})
ajv.addKeyword({ keyword: 'utf16', ...counted((text) => text.length) })
ajv.addKeyword({ keyword: 'bytes', ...counted((text) => Buffer.byteLength(text)) })

const { methods, ...declared } = readDeclarations()
const definitions = schemas({ methods, ...declared })
// The documentation says "RichText: a String, an Array of RichText, or one of …" and "String can be used instead of
// KeyboardButton"; gramio has only the objects.
const text: Schema = { type: 'string' }
const richTexts: Schema = { type: 'array', items: { $ref: '#/$defs/TelegramRichText' } }
definitions.TelegramRichText = { anyOf: [text, richTexts, definitions.TelegramRichText ?? {}] }
definitions.TelegramKeyboardButton = { anyOf: [text, definitions.TelegramKeyboardButton ?? {}] }
ajv.addSchema({ $id: 'telegram', $defs: definitions })
const compiled = new Map<string, ValidateFunction>()

export const isMethod = (method: string) => methods.has(method)

/** What is wrong with a method's parameters by the description that npm's `@gramio/types` carries. */
export function methodProblems(method: string, params: Readonly<Record<string, unknown>>): string[] {
  const name = methods.get(method)
  if (name !== undefined) return objectProblems(name, params)
  return Object.keys(params).map((field) => `${field}: is no field here`)
}

/** What is wrong with a value as one of Telegram's objects, such as `TelegramUpdate`. */
export function objectProblems(name: string, value: unknown): string[] {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `telegram#/$defs/${name}` })
  compiled.set(name, validate)
  if (validate(value)) return []
  return [...new Set(telling(validate.errors ?? []).map(said))]
}

/** A form has only texts: turns those into JSON whose parameters are no texts. */
export function fromForm(method: string, form: Readonly<Record<string, string>>): Record<string, unknown> {
  // `schemas` gives every interface its properties.
  const properties = definitions[methods.get(method) ?? '']?.properties as Record<string, Schema> | undefined
  return Object.fromEntries(
    Object.entries(form).map(([name, text]) => [name, properties?.[name]?.type === 'string' ? text : parsed(text)]),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Without the echoes of unions, and of what a union's other members would have wanted. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if')
  const isEcho = ({ keyword, instancePath }: ErrorObject) =>
    keyword === 'type' && own.some((other) => other.instancePath.startsWith(`${instancePath}/`))
  const precise = own.filter((error) => !isEcho(error))
  return precise.length > 0 ? precise : errors
}

function said({ instancePath, keyword, params, schema, message = keyword }: ErrorObject): string {
  const field = params.additionalProperty ?? params.missingProperty
  const path = [...instancePath.split('/').slice(1), ...(field === undefined ? [] : [String(field)])].join('.')
  return `${path || 'parameters'}: ${telegramsWords(keyword, schema) ?? message}`
}

function telegramsWords(keyword: string, schema: unknown): string | undefined {
  if (keyword === 'additionalProperties') return 'is no field here'
  if (keyword === 'required') return 'is missing'
  if (keyword === 'utf16') return `must have ${(schema as [number, number]).join('-')} characters`
  if (keyword === 'bytes') return `must have ${(schema as [number, number]).join('-')} bytes`
  return undefined
}
