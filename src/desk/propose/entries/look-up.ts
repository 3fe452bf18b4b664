import type { EntityKind } from '../../../content/library.ts'
import { meaningsOf } from '../../../language/vocabulary.ts'
import type { Entries } from './entries.ts'
import { slugOf } from './slug.ts'

/** What else may go by the name of a kind: a sheet's "sector" may be a term. */
const KINDS: Readonly<Partial<Record<EntityKind, readonly EntityKind[]>>> = { sector: ['sector', 'term'] }

/** The entry with this English name; where there is none, one is made. */
export function lookUp(name: string, kind: EntityKind, entries: Entries): string {
  const { vocabulary, entities } = entries.readers()('en')
  const kinds = KINDS[kind] ?? [kind]
  const ids = meaningsOf(name, vocabulary).flatMap((sense) => (sense.kind === 'entity' ? [sense.id] : []))
  const found = kinds.flatMap((one) => ids.filter((id) => entities.get(id)?.kind === one))[0]
  if (found !== undefined) return found
  const id = slugOf(name)
  entries.add([{ id, kind, names: { en: { name } } }])
  return id
}
