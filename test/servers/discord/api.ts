import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type $ZodType, type $ZodTypes, type JSONSchema, toJSONSchema } from 'zod/v4/core'
import type { Problem } from './types.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
// Discord takes addresses with letters of any script, but not every scheme.
ajv.addFormat('uri', (text) => URL.canParse(text) && /^(?:https?|discord|attachment):/u.test(text))
const compiled = new Map<$ZodType, ValidateFunction>()

/**
 * What is wrong with `body` by Discord's own OpenAPI document, which `discord-api-spec` carries as zod schemas.
 * They go through JSON Schema because zod would let unknown fields pass and counts UTF-16 units, where Discord's
 * Python counts code points (discord-api-docs#1315), as Ajv does.
 */
export function schemaProblems(schema: $ZodType, body: unknown): Problem[] {
  const validate = compiled.get(schema) ?? ajv.compile(discordSchema(schema))
  compiled.set(schema, validate)
  if (validate(body)) return []
  const problems = telling(validate.errors ?? []).map(problem)
  return problems.filter((one, index) => problems.findIndex((other) => same(one, other)) === index)
}

function discordSchema(schema: $ZodType) {
  return toJSONSchema(schema, {
    unrepresentable: 'any',
    reused: 'ref',
    override({ zodSchema, jsonSchema }) {
      const { def } = known(zodSchema)._zod
      // "undefined" cannot stand in JSON; left alone it would become "anything".
      if (def.type === 'undefined') jsonSchema.not = {}
      if (def.type === 'union') byType(def.options.map(typesOf), jsonSchema)
      // zod's own pattern refuses the offsets that ISO 8601 allows; the format stays.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
      const fields = jsonSchema.properties
      // Described as an integer, sent and returned as a string of digits.
      if (fields?.default_member_permissions) {
        fields.default_member_permissions = { type: ['string', 'integer', 'null'], pattern: '^\\d+$' }
      }
      // discord.js puts both into every message, also where the document has none; Discord ignores them there.
      if (fields?.allowed_mentions) {
        fields.tts ??= { type: 'boolean' }
        fields.enforce_nonce ??= { type: 'boolean' }
      }
    },
  })
}

/** The values of a schema's constant `type` field, by which Discord tells the members of a union apart. */
function typesOf(schema: $ZodType): readonly unknown[] | undefined {
  const { def } = known(schema)._zod
  if (def.type === 'lazy') return typesOf(def.getter())
  const type = def.type === 'object' ? def.shape.type && known(def.shape.type)._zod.def : undefined
  return type?.type === 'literal' ? type.values : undefined
}

/** zod's own schemas are all of this union, which tells them apart by `def.type`. */
const known = (schema: $ZodType) => schema as $ZodTypes

/** Turns a union into a choice by `type`: faster, and only the member that was meant reports problems. */
function byType(types: readonly (readonly unknown[] | undefined)[], union: JSONSchema.BaseSchema): void {
  if (!union.anyOf || !types.every((values) => values !== undefined)) return
  union.allOf = union.anyOf.map((member, index) => ({
    if: { properties: { type: { enum: [...(types[index] ?? [])] } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword
    then: member,
    // zod types neither the constants it allows nor `if`.
  })) as JSONSchema.BaseSchema[]
  union.properties = { type: { enum: types.flat() as string[] } }
  union.required = ['type']
  delete union.anyOf
}

/** Without the echoes of other members of a union. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const own = errors.filter(
    ({ keyword, params }) =>
      !['anyOf', 'if', 'not'].includes(keyword) && !(keyword === 'type' && params.type === 'null'),
  )
  const precise = own.filter(({ keyword }) => keyword !== 'type')
  return precise.length > 0 ? precise : own
}

function problem({ instancePath, keyword, params, message = keyword }: ErrorObject): Problem {
  const field = params.additionalProperty ?? params.missingProperty
  return {
    path: [...instancePath.split('/').slice(1), ...(field === undefined ? [] : [String(field)])],
    code: keyword.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase(),
    message: keyword === 'additionalProperties' ? 'is no field here' : message,
  }
}

const same = (one: Problem, other: Problem) =>
  one.message === other.message && one.path.join('.') === other.path.join('.')
