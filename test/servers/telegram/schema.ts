import type { Declarations, Field } from './declarations.ts'
import { limits } from './doc-limits.ts'

export type Schema = Record<string, unknown>

const TOKEN = /"[^"]*"|[\w.]+(?:<[^>]*>)?|\{[^}]*\}|\[\]|[|()]/gu
const PRIMITIVES: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  true: { const: true },
  false: { const: false },
  // An uploaded file; in the parameters stands the name of its part.
  Blob: { type: 'string', pattern: '^attach://.' },
}
/** Telegram's few Float fields; every other number is an Integer, a difference that TypeScript does not know. */
const FLOATS = /latitude|longitude|accuracy|shift|scale|percentage|angle|temperature|timestamp|^duration$/u

/** JSON Schema for every object and every method's parameters, by name. */
export function schemas({ interfaces, aliases }: Declarations): Record<string, Schema> {
  const known = (name: string) => interfaces.has(name) || aliases.has(name)

  function object(fields: readonly Field[]): Schema {
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
      required: fields.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    }
  }

  function property(field: Field): Schema {
    const schema = typed(field.type, FLOATS.test(field.name) ? 'number' : 'integer')
    return { ...schema, ...limits(field, schema) }
  }

  function typed(type: string, number: 'number' | 'integer'): Schema {
    const tokens = type.match(TOKEN) ?? []
    let at = 0

    function union(): Schema {
      const members: Schema[] = []
      for (;;) {
        if (tokens[at] === '|') at += 1
        const member = array()
        if (member) members.push(member)
        if (tokens[at] !== '|') return joined(members)
      }
    }

    function array(): Schema | undefined {
      let schema = single()
      while (schema && tokens[at] === '[]') {
        at += 1
        schema = { type: 'array', items: schema }
      }
      return schema
    }

    function single(): Schema | undefined {
      const token = tokens[at] ?? ''
      at += 1
      if (token === '(') {
        const inside = union()
        at += 1
        return inside
      }
      // `{ toString(): string }` and the like stand for gramio's own builders, which never reach the network.
      if (token.startsWith('{')) return undefined
      if (token.startsWith('"')) return { const: JSON.parse(token) }
      if (/^\d+$/u.test(token)) return { const: Number(token) }
      if (token === 'number') return { type: number }
      const name = token.replace(/^Objects\./u, '')
      if (name.startsWith('Exclude<keyof ')) return { enum: updateKinds() }
      if (!PRIMITIVES[name] && !known(name)) throw new Error(`@gramio/types writes a type in a new way: ${type}`)
      return PRIMITIVES[name] ?? { $ref: `#/$defs/${name}` }
    }

    return union()
  }

  function updateKinds(): string[] {
    return (interfaces.get('TelegramUpdate') ?? []).map(({ name }) => name).filter((name) => name !== 'update_id')
  }

  /** A union of objects becomes a choice by what tells them apart, so that only the member that was meant complains. */
  function joined(members: readonly Schema[]): Schema {
    const [first, ...more] = members
    if (first && more.length === 0) return first
    const constants = members.flatMap((member) => ('const' in member ? [member.const] : []))
    if (constants.length === members.length) return { enum: constants }
    const objects = members.flatMap((member) => (interfaces.get(nameOf(member)) ? [nameOf(member)] : []))
    const others = members.filter((member) => !interfaces.has(nameOf(member)))
    if (members.every(({ type }) => type === 'string')) return { type: 'string' }
    if (objects.length === 0) return { anyOf: others }
    if (others.length > 0) return { if: { type: 'object' }, ...branches(choice(objects), { anyOf: others }) }
    return { type: 'object', ...choice(objects) }
  }

  function choice(names: readonly string[]): Schema {
    const refs = names.map((name) => ({ $ref: `#/$defs/${name}` }))
    const [tag] = ['type', 'source', 'status'].filter((key) => names.every((name) => constant(name, key) !== undefined))
    if (tag !== undefined) {
      const values = [...new Set(names.map((name) => constant(name, tag)))]
      return {
        required: [tag],
        properties: { [tag]: { enum: values } },
        allOf: values.map((value) => ({
          if: { properties: { [tag]: { const: value } } },
          ...branches({ anyOf: refs.filter((_, index) => constant(names[index] ?? '', tag) === value) }),
        })),
      }
    }
    const keys = names.map((name) => ownKey(name, names))
    const told = keys.flatMap((key, index) => (key === undefined ? [] : [{ key, ref: refs[index] }]))
    // Telegram, too, takes the first object whose fields fit.
    const rest: Schema =
      told.length === names.length ? { anyOf: told.map(({ key }) => ({ required: [key] })) } : { anyOf: refs }
    return told.reduceRight<Schema>(
      (otherwise, { key, ref }) => ({
        if: { required: [key] },
        ...branches({ ...ref }, otherwise),
      }),
      rest,
    )
  }

  function constant(name: string, key: string): unknown {
    const type = interfaces.get(name)?.find((field) => field.name === key)?.type
    return type?.startsWith('"') && !type.includes('|') ? JSON.parse(type) : undefined
  }

  /** A required field that no other member of the union has. */
  function ownKey(name: string, names: readonly string[]): string | undefined {
    const others = names.filter((other) => other !== name).flatMap((other) => interfaces.get(other) ?? [])
    return interfaces.get(name)?.find((field) => field.required && !others.some((other) => other.name === field.name))
      ?.name
  }

  return Object.fromEntries([
    ...[...interfaces].map(([name, fields]) => [name, object(fields)] as const),
    ...[...aliases].map(([name, type]) => [name, typed(type, 'integer')] as const),
  ])
}

const nameOf = ({ $ref }: Schema) => String($ref ?? '').replace('#/$defs/', '')

function branches(whenTrue: Schema, whenFalse?: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword
  return { then: whenTrue, ...(whenFalse && { else: whenFalse }) }
}
