import type { EncountersCard, Meeting, Person } from '../card.ts'

/** Who stands on either side of the meetings; nobody stands on both. */
export interface Sides {
  readonly first: readonly Person[]
  readonly meetings: readonly Meeting[]
  readonly second: readonly Person[]
}

/**
 * Those asked about on one side, whom they met on the other, in an order in which their ties cross as little as may be. Of
 * meetings without them, whoever met most; of one meeting nobody asked about, half of its people.
 */
export function sidesOf({ people, meetings }: Pick<EncountersCard, 'people' | 'meetings'>): Sides {
  const first = firstSide(people, meetings)
  return untangled({ first, meetings, second: people.filter((person) => !first.includes(person)) })
}

function firstSide(people: readonly Person[], meetings: readonly Meeting[]): readonly Person[] {
  const asked = people.filter(({ isKey }) => isKey)
  if (asked.length === 0 && meetings.length === 1) return people.slice(0, Math.floor(people.length / 2))
  const covering = cover(people, meetings, cover(asked, meetings))
  return covering.length === people.length ? people.slice(0, Math.ceil(people.length / 2)) : covering
}

/** Few of them, so that one is in each meeting that any of them is in. */
function cover(people: readonly Person[], meetings: readonly Meeting[], before: readonly Person[] = []): Person[] {
  const chosen = [...before]
  for (;;) {
    const open = meetings.filter((meeting) => !chosen.some(({ id }) => meeting.people.includes(id)))
    const count = ({ id }: Person) => open.filter((meeting) => meeting.people.includes(id)).length
    const [next] = [...people].sort((a, b) => count(b) - count(a))
    if (!next || count(next) === 0) return chosen
    chosen.push(next)
  }
}

/** So often the meetings are ordered anew by whom they are tied to. */
const ROUNDS = 6

/** The order with the fewest crossings among some; among equals, the one closest to that of time. */
function untangled(sides: Sides): Sides {
  let [best, current] = [arranged(sides), arranged(sides)]
  for (let round = 0; round < ROUNDS && crossingsIn(best) > 0; round++) {
    const { first, second } = current
    const share = (people: readonly Person[], meeting: Meeting) => placeOf(meeting, people) / people.length
    const beside = (meeting: Meeting) => share(first, meeting) + (round === 0 ? 0 : share(second, meeting))
    current = arranged({ ...current, meetings: [...current.meetings].sort((a, b) => beside(a) - beside(b)) })
    if (crossingsIn(current) < crossingsIn(best)) best = current
  }
  return swapped(best)
}

/** Meetings that follow each other change places as long as that leaves fewer crossings. */
function swapped(sides: Sides): Sides {
  const crossings = crossingsIn(sides)
  if (crossings === 0) return sides
  const { meetings } = sides
  for (const [at, meeting] of meetings.slice(1).entries()) {
    const others = meetings.filter((one) => one !== meeting)
    const tried = arranged({ ...sides, meetings: [...others.slice(0, at), meeting, ...others.slice(at)] })
    if (crossingsIn(tried) < crossings) return swapped(tried)
  }
  return sides
}

/** Each side in the order of its meetings. */
function arranged({ first, meetings, second }: Sides): Sides {
  const place = ({ id }: Person) => mean(meetings.flatMap(({ people }, at) => (people.includes(id) ? [at] : [])))
  const sorted = (people: readonly Person[]) => [...people].sort((a, b) => place(a) - place(b))
  return { first: sorted(first), meetings, second: sorted(second) }
}

function placeOf(meeting: Meeting, people: readonly Person[]): number {
  return mean(people.flatMap(({ id }, at) => (meeting.people.includes(id) ? [at] : [])))
}

/** How many ties cross. */
export function crossingsIn({ first, meetings, second }: Sides): number {
  return [first, second].reduce((sum, people) => {
    const ties = meetings.flatMap((meeting, at) =>
      people.flatMap(({ id }, place) => (meeting.people.includes(id) ? [[at, place] as const] : [])),
    )
    const crossing = ties.filter(([at, place]) => ties.some(([other, far]) => other > at && far < place)).length
    return sum + crossing
  }, 0)
}

/** Somebody, or a crowd: so many who were at the same meetings that they stand together. */
export type Party = readonly Person[]

const CROWD = 4

/** People by themselves; with crowds, many who were at the same meetings are one party: those asked about by themselves. */
export function partiesIn(people: readonly Person[], meetings: readonly Meeting[], hasCrowds: boolean): Party[] {
  if (!hasCrowds) return people.map((person) => [person])
  const keyOf = ({ id, isKey }: Person) =>
    `${isKey} ${meetings.flatMap((meeting, at) => (meeting.people.includes(id) ? [at] : [])).join(' ')}`
  const groups = [...Map.groupBy(people, keyOf).values()]
  return groups.flatMap((group) => (group.length < CROWD ? group.map((person) => [person]) : [group]))
}

export function wasAt([person]: Party, { people }: Meeting): boolean {
  return person !== undefined && people.includes(person.id)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}
