import { problem } from './errors.ts'
import type { Problem } from './types.ts'

/** Any component of a message or modal, in the fields that rules are about. */
export interface Part {
  readonly type: number
  readonly id?: number
  readonly custom_id?: string
  readonly style?: number
  readonly url?: string
  readonly label?: string
  readonly emoji?: unknown
  readonly disabled?: boolean
  readonly content?: string
  readonly options?: readonly { readonly value: string }[]
  readonly components?: readonly Part[]
  readonly component?: Part
  readonly accessory?: Part
}

export const TYPE = { row: 1, button: 2, textInput: 4, text: 10 } as const

/** A component, the components inside it, and so on, each with the path to it. */
export function flatten(parts: readonly Part[], path: readonly string[]): Placed[] {
  return parts.flatMap((part, index) => flattenOne(part, [...path, String(index)]))
}

interface Placed {
  readonly part: Part
  readonly path: readonly string[]
}

function flattenOne(part: Part, path: readonly string[]): Placed[] {
  return [
    { part, path },
    ...flatten(part.components ?? [], [...path, 'components']),
    ...(part.accessory ? flattenOne(part.accessory, [...path, 'accessory']) : []),
    ...(part.component ? flattenOne(part.component, [...path, 'component']) : []),
  ]
}

/** Rules about components that Discord keeps but does not write into its OpenAPI document. */
export function componentProblems(parts: readonly Part[], path: readonly string[]): Problem[] {
  const all = flatten(parts, path)
  return [
    ...repeated(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...all.flatMap(({ part, path }) => [
      ...buttonProblems(part, path),
      ...rowProblems(part, path),
      ...optionProblems(part, path),
    ]),
  ]
}

function repeated(all: readonly Placed[], field: 'custom_id' | 'id', code: string, message: string): Problem[] {
  const seen = new Set<string | number>()
  return all.flatMap(({ part, path }) => {
    const value = part[field]
    if (value === undefined || value === null || value === 0) return []
    if (seen.has(value)) return [problem([...path, field], code, message)]
    seen.add(value)
    return []
  })
}

function buttonProblems(part: Part, path: readonly string[]): Problem[] {
  if (part.type !== TYPE.button || part.style === 6) return []
  const link = part.style === 5
  const wrong = {
    url: link ? !part.url && 'A url is required' : part.url && 'A custom id and url cannot both be specified',
    custom_id: link ? part.custom_id && 'A link button has no custom id' : !part.custom_id && 'A custom id is required',
    label: !part.label && !part.emoji && 'A button must have a label or an emoji',
  }
  return Object.entries(wrong).flatMap(([field, message]) =>
    message ? [problem([...path, field], 'BUTTON_INVALID', message)] : [],
  )
}

/** A row holds up to five buttons, or one of anything else. */
function rowProblems(part: Part, path: readonly string[]): Problem[] {
  const inside = part.type === TYPE.row ? (part.components ?? []) : []
  if (inside.length < 2 || inside.every(({ type }) => type === TYPE.button)) return []
  const at = [...path, 'components', '1']
  return [problem(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')]
}

function optionProblems({ options = [] }: Part, path: readonly string[]): Problem[] {
  const values = options.map(({ value }) => value)
  return values.flatMap((value, index) => {
    const at = [...path, 'options', String(index), 'value']
    const message = 'The specified option value is already used'
    return values.indexOf(value) === index ? [] : [problem(at, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message)]
  })
}

/** Discord numbers the components that came without an id. */
export function withIds<T extends Part>(parts: readonly T[]): T[] {
  const taken = new Set(flatten(parts, []).map(({ part }) => part.id))
  let next = 0
  const numbered = <P extends Part>(part: P): P => {
    if (!part.id) {
      do {
        next += 1
      } while (taken.has(next))
    }
    const id = part.id || next
    return {
      ...part,
      id,
      ...(part.components && { components: part.components.map(numbered) }),
      ...(part.accessory && { accessory: numbered(part.accessory) }),
      ...(part.component && { component: numbered(part.component) }),
    }
  }
  return parts.map(numbered)
}
