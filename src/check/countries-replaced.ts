import type { Finding } from './finding.ts'
import type { Passage, ReadContent, ToldFact } from './passages.ts'
import { finding } from './places.ts'
import type { Entities } from './told-names.ts'

/**
 * A country that all the others spell out more often in a field than one language does, which spells out another one more often
 * instead: that somebody of the country is named does not make up for it.
 */
export function countryInstead(
  fact: ToldFact,
  passage: Passage,
  passages: readonly Passage[],
  { entities }: ReadContent,
): Finding[] {
  const others = passages.filter((other) => other !== passage).map((other) => countriesIn(other, entities))
  if (others.length < 2) return []
  const own = countriesIn(passage, entities)
  // Munich is in Germany: one of the two is enough.
  const stands = new Set(
    passages.flatMap(({ names }) =>
      names.flatMap(({ entities: ids }) =>
        ids.flatMap((id) => (entities.get(id)?.kind === 'place' ? (entities.get(id)?.country ?? []) : [])),
      ),
    ),
  )
  const countIn = (counts: Counts, id: string) => counts.get(id)?.count ?? 0
  const all = new Set([own, ...others].flatMap((counts) => [...counts.keys()]))
  const lacking = [...all].filter((id) => others.every((counts) => countIn(counts, id) > countIn(own, id)))
  const instead = [...countriesIn(passage, entities, true)].find(
    ([id, { count }]) =>
      others.every((counts) => countIn(counts, id) < count) &&
      !stands.has(id) &&
      // Where both are named anyway, languages repeat one or the other.
      (others.every((counts) => !counts.has(id)) || lacking.some((one) => !own.has(one))),
  )
  if (lacking[0] === undefined || instead === undefined) return []
  const message = `says “${instead[1].text}” where others name ${lacking[0]}: mend the one that is wrong`
  return [finding(fact, 'error', 'names-differ', { voice: passage.language, item: { path: [passage.field] } }, message)]
}

type Counts = ReadonlyMap<string, { readonly text: string; readonly count: number }>

/** How often a text spells out each country; where asked, only where nothing beside it says why. */
function countriesIn({ names }: Passage, entities: Entities, isFree = false): Counts {
  const counts = new Map<string, { text: string; count: number }>()
  for (const [index, name] of names.entries())
    for (const id of [...name.entities, ...name.within]) {
      if (entities.get(id)?.kind !== 'country') continue
      if (isFree && (name.entities.length > 1 || isBesideOwn(id, index, names, entities))) continue
      counts.set(id, { text: name.text, count: (counts.get(id)?.count ?? 0) + 1 })
    }
  return counts
}

/** So many words lie between a country and a person that it is said of: "Meloni, the prime minister of Italy". */
const NEAR = 4

/** Whether somebody of the country stands right beside it. */
function isBesideOwn(country: string, index: number, names: Passage['names'], entities: Entities): boolean {
  const at = names[index]
  return [-2, -1, 1, 2].some((step) => {
    const other = names[index + step]
    const isNear = other !== undefined && other.clause === at?.clause && Math.abs(other.at - at.at) <= NEAR
    return isNear && other.entities.some((id) => entities.get(id)?.country === country)
  })
}
