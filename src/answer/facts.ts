import type { Briefing, Fact, Library } from '../content/library.ts'

/** What answers, turns and questions call a fact: `<briefing>/<fact>`. */
export function factKey({ briefing, id }: Fact): string {
  return `${briefing.id}/${id}`
}

/** The facts of such keys, in their order; those that are gone, or withdrawn, are left out. */
export function factsAt(keys: readonly string[], { briefingById }: Library): Fact[] {
  return keys.flatMap((key) => {
    const [briefing = '', id = ''] = key.split('/')
    return briefingById.get(briefing)?.facts.find((fact) => fact.id === id && fact.withdrawn === undefined) ?? []
  })
}

/** The one briefing that holds all of these facts. */
export function briefingOfAll(facts: readonly Fact[]): Briefing | undefined {
  const [first] = facts
  return first && facts.every(({ briefing }) => briefing === first.briefing) ? first.briefing : undefined
}

/** The briefing that buttons call so, withdrawn or not. */
export function briefingWithKey(key: string, { briefings, withdrawn }: Library): Briefing | undefined {
  const isIt = (briefing: Briefing) => briefing.key === key
  return briefings.find(isIt) ?? withdrawn.find(isIt)
}
