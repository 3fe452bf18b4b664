import type { EncountersCard, Meeting, Person } from '../card.ts'

/** Who stands on either side of the meetings; nobody stands on both. */
export interface Sides {
  readonly first: readonly Person[]
  readonly meetings: readonly Meeting[]
  readonly second: readonly Person[]
}

/**
 * Those asked about on one side, whom they met on the other, in an order in which their ties cross as little as may be. Where
 * nobody was asked about, those who met most; of one meeting, half of its people.
 */
export function sidesOf({ people, meetings }: Pick<EncountersCard, 'people' | 'meetings'>): Sides {
  const first = firstSide(people, meetings)
  return untangled({ first, meetings, second: people.filter((person) => !first.includes(person)) })
}

function firstSide(people: readonly Person[], meetings: readonly Meeting[]): readonly Person[] {
  const asked = people.filter(({ isKey }) => isKey)
  if (asked.length === 0 && meetings.length === 1) return people.slice(0, Math.floor(people.length / 2))
  const covering = cover(asked.length > 0 ? asked : people, meetings)
  return covering.length === people.length ? people.slice(0, Math.ceil(people.length / 2)) : covering
}

/** Few of them, so that one is in each meeting that any of them is in. */
function cover(people: readonly Person[], meetings: readonly Meeting[]): Person[] {
  const chosen: Person[] = []
  for (;;) {
    const open = meetings.filter((meeting) => !chosen.some(({ id }) => meeting.people.includes(id)))
    const count = ({ id }: Person) => open.filter((meeting) => meeting.people.includes(id)).length
    const [next] = [...people].sort((a, b) => count(b) - count(a))
    if (!next || count(next) === 0) return chosen
    chosen.push(next)
  }
}

/** Each side in the order of its meetings, and those in the order of time beside whom they are tied to. */
function untangled({ first, meetings, second }: Sides): Sides {
  const placeIn = (person: Person, ordered: readonly Meeting[]) =>
    mean(ordered.flatMap((meeting, at) => (meeting.people.includes(person.id) ? [at] : [])))
  const sorted = (people: readonly Person[], ordered: readonly Meeting[]) =>
    [...people].sort((a, b) => placeIn(a, ordered) - placeIn(b, ordered))
  const left = sorted(first, meetings)
  const beside = (meeting: Meeting) => mean(left.flatMap(({ id }, at) => (meeting.people.includes(id) ? [at] : [])))
  const ordered = [...meetings].sort((a, b) => beside(a) - beside(b))
  return { first: sorted(left, ordered), meetings: ordered, second: sorted(second, ordered) }
}

/** Somebody, or a crowd: so many who were at the same meetings that they stand together. */
export type Party = readonly Person[]

const CROWD = 4

/** People by themselves; with crowds, many who were at the same meetings are one party. Nobody asked about is lost in a crowd. */
export function partiesIn(people: readonly Person[], meetings: readonly Meeting[], hasCrowds: boolean): Party[] {
  if (!hasCrowds) return people.map((person) => [person])
  const keyOf = ({ id, isKey }: Person) =>
    isKey ? id : meetings.flatMap((meeting, at) => (meeting.people.includes(id) ? [at] : [])).join(' ')
  const groups = [...Map.groupBy(people, keyOf).values()]
  return groups.flatMap((group) => (group.length < CROWD ? group.map((person) => [person]) : [group]))
}

export function wasAt([person]: Party, { people }: Meeting): boolean {
  return person !== undefined && people.includes(person.id)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}
