import type { Card } from '../card.ts'
import { type Entities, onItsOwn } from './briefing.ts'

/** The same card, in which no line can end within the name of a country. */
export function boundNames(card: Card, entities: Entities): Card {
  const names = [...entities.values()].flatMap(({ kind, names }) =>
    kind === 'country' ? onItsOwn(names[card.language].name) : [],
  )
  return changed(
    card,
    names.filter((name) => name.includes(' ')),
  )
}

function changed<Value>(value: Value, names: readonly string[]): Value {
  if (typeof value === 'string') {
    const text = names.reduce<string>((said, name) => said.replaceAll(name, name.replaceAll(' ', '\u00a0')), value)
    return text as Value & string // still a text
  }
  if (Array.isArray(value)) return value.map((one) => changed(one, names)) as Value & unknown[] // as many of the same
  if (typeof value !== 'object' || value === null) return value
  // Maps and flags know countries by their English names as they are written.
  const entries = Object.entries(value).map(([key, one]) => [key, key === 'english' ? one : changed(one, names)])
  return Object.fromEntries(entries) as Value & object // of the same keys
}
