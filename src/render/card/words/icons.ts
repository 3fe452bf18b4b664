import type { Entity } from '../../../content/library.ts'

/** Stands for what has no sector, or one that nobody gave a sign. */
const USUAL = 'circle-dot'

/** A sector's sign, else that of the wider one it lies in. */
export function iconOf(sector: Entity | undefined, entities: ReadonlyMap<string, Entity>): string {
  if (!sector) return USUAL
  return sector.icon ?? sector.within.flatMap((id) => entities.get(id)?.icon ?? [])[0] ?? USUAL
}
