/** A record of which anything may be missing, or be of another kind than it should: an editor may have written it by hand. */
export type Loose = Readonly<Record<string, unknown>>

/** As YAML would write it; nothing of what is no text and no number. */
export function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function writtenList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(written).filter((one) => one !== '') : []
}

export function looseList(value: unknown): Loose[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === 'object' && one !== null ? { ...one } : {})) : []
}
