import type { SharedContent } from '../../content/load.ts'
import type { BriefingData } from '../../content/schemas.ts'

/** Every id that a briefing may refer to. */
export function referencesIn({ gazetteer, vocabulary }: SharedContent, data: BriefingData): ReadonlySet<string> {
  const holders = [...Object.values(gazetteer), vocabulary.acts, vocabulary.units, data.facts]
  return new Set(holders.flatMap((entries) => Object.keys(entries)))
}

/** Fields by which one item of a list refers to something; without it, the item says nothing. */
const REFERRING = ['at', 'unit', 'person'] as const

/** A part of a briefing without what is not there, in lists of ids and in lists of what is about one. */
export function withoutUnknown<Part extends object>(part: Part, known: ReadonlySet<string>): Part {
  const fields = Object.entries(part).map(([field, value]) => [field, isOfIds(field) ? onlyKnown(value, known) : value])
  return { ...part, ...Object.fromEntries(fields) }
}

function isOfIds(field: string): boolean {
  return field !== 'citations' && field !== 'standing'
}

function onlyKnown(value: unknown, known: ReadonlySet<string>): unknown {
  if (!Array.isArray(value)) return value
  return value.flatMap((item: unknown): unknown[] => {
    if (typeof item === 'string') return known.has(item) ? [item] : []
    if (typeof item !== 'object' || item === null) return [item]
    const isThere = REFERRING.every((field) => !(field in item) || known.has(String(Reflect.get(item, field))))
    return isThere ? [withoutUnknown(item, known)] : []
  })
}
