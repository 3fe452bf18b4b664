import { Ajv, type ValidateFunction } from 'ajv'
import { readSchemas } from './declarations.ts'

const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'openai', $defs: readSchemas() })
const compiled = new Map<string, ValidateFunction>()

/** What a request of the chat may hold, what answers it, and one piece of an answer that is streamed. */
export const REQUEST = 'ChatCompletionsAPI.ChatCompletionCreateParamsBase'
export const RESPONSE = 'ChatCompletionsAPI.ChatCompletion'
export const CHUNK = 'ChatCompletionsAPI.ChatCompletionChunk'

/** What is wrong with a value by the description that OpenAI publishes. */
export function problemsOf(name: string, value: unknown): string[] {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `openai#/$defs/${name}` })
  compiled.set(name, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath || '/'} ${message} ${params.additionalProperty ?? ''}`,
  )
}
