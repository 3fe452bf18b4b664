import type { Path } from '../content/problems.ts'
import { post, unique } from '../language/lists.ts'

/** Who says something of a fact: a language, or its typed fields. */
export type Voice = string

/** Something that is said, and in which field; below the fact. */
interface Placed {
  readonly path: Path
}

/** One thing that a voice says. */
export interface Said<Item> {
  readonly voice: Voice
  readonly item: Item
}

/** Two voices say different things of one matter. */
export interface Conflict<Item> {
  /** What contradicts the most voices, and so is most likely wrong. */
  readonly odd: Said<Item>
  /** What the others say in its place. */
  readonly others: readonly Said<Item>[]
}

/** One thing, and who says it. */
export interface Telling<Item> {
  readonly said: readonly Said<Item>[]
  /** Voices that do not say it. */
  readonly silent: readonly Voice[]
}

export interface Likeness<Item> {
  /** Both say the same, as exactly as the vaguer of the two says it. */
  agree(a: Item, b: Item): boolean
  /** Both can only be about the same matter, so that one of them is wrong where neither is said elsewhere. */
  rival(a: Item, b: Item): boolean
  /** The second says all that the first does; left out, what agrees does so. */
  confirms?(item: Item, by: Item): boolean
}

export type Voices<Item> = ReadonlyMap<Voice, readonly Item[]>

/**
 * Where voices contradict each other: something that one says and another does not, which says something else in its place.
 * Looked for in all that each says, and again in each field by itself, as a wrong title hides behind a right sentence.
 */
export function conflictsIn<Item extends Placed>(voices: Voices<Item>, likeness: Likeness<Item>): Conflict<Item>[] {
  const whole = conflictsBetween(ownReading(voices), likeness, () => true)
  const confirms = likeness.confirms ?? likeness.agree
  const isAlone = ({ voice, item }: Said<Item>) =>
    [...voices].every(([other, items]) => other === voice || !items.some((one) => confirms(item, one)))
  const fields = unique([...voices.values()].flatMap((items) => items.map(({ path }) => path[0])))
  const within = fields.flatMap((field) => {
    const own = new Map([...voices].map(([voice, items]) => [voice, items.filter(({ path }) => path[0] === field)]))
    return conflictsBetween(own, likeness, isAlone)
  })
  return [...whole, ...within.filter(({ odd }) => !isKnown(odd.item, whole))]
}

function isKnown<Item>(item: Item, conflicts: readonly Conflict<Item>[]): boolean {
  return conflicts.some(({ odd, others }) => [odd, ...others].some((said) => said.item === item))
}

/** As `conflictsIn`, and where a voice contradicts itself: for what is said once and in one way, such as figures. */
export function allConflictsIn<Item extends Placed>(voices: Voices<Item>, likeness: Likeness<Item>): Conflict<Item>[] {
  const between = conflictsIn(voices, likeness)
  return [...between, ...conflictsInside(voices, likeness).filter(({ odd }) => !isKnown(odd.item, between))]
}

/**
 * Where one voice contradicts itself: a title says what nobody else does, and what its sentence says instead, others say too.
 */
function conflictsInside<Item extends Placed>(voices: Voices<Item>, likeness: Likeness<Item>): Conflict<Item>[] {
  const { agree, rival, confirms = agree } = likeness
  return [...ownReading(voices)].flatMap(([voice, items]) => {
    const sentence = items.filter(({ path }) => path[0] === 'text')
    const isSaidByOthers = (item: Item, says: Likeness<Item>['agree']) =>
      [...voices].some(([other, those]) => other !== voice && those.some((one) => says(item, one)))
    return items.flatMap((item): Conflict<Item>[] => {
      if (item.path[0] !== 'title' || isSaidByOthers(item, confirms)) return []
      const instead = sentence.find((one) => rival(item, one) && isSaidByOthers(one, agree))
      const isSaidThere = sentence.some((one) => agree(item, one))
      return instead && !isSaidThere ? [{ odd: { voice, item }, others: [{ voice, item: instead }] }] : []
    })
  })
}

/** Each thing that is said, and by whom. */
export function tellingsIn<Item>(voices: Voices<Item>, { agree }: Likeness<Item>): Telling<Item>[] {
  const all = saidIn(voices)
  const tellings: Telling<Item>[] = []
  const told = new Set<Said<Item>>()
  for (const one of all) {
    if (told.has(one)) continue
    const said = all.filter((other) => other === one || agree(one.item, other.item))
    for (const other of said) told.add(other)
    tellings.push({ said, silent: [...voices.keys()].filter((voice) => !said.some((other) => other.voice === voice)) })
  }
  return tellings
}

/** Whether a thing is part of a conflict, so that nothing else need be said of it. */
export function isDisputed<Item>({ said }: Telling<Item>, conflicts: readonly Conflict<Item>[]): boolean {
  return said.some(({ item }) => isKnown(item, conflicts))
}

function saidIn<Item>(voices: Voices<Item>): Said<Item>[] {
  return [...voices].flatMap(([voice, items]) => items.map((item) => ({ voice, item })))
}

/** What is said as the fact itself, and not as another reading of it. */
export function ownReading<Item extends Placed>(voices: Voices<Item>): Map<Voice, Item[]> {
  return new Map([...voices].map(([voice, items]) => [voice, items.filter(({ path }) => path[0] !== 'other')]))
}

/** What only the languages say of a disputed fact: its other reading. */
export function otherReading<Item extends Placed>(
  voices: Voices<Item>,
  languages: readonly Voice[],
): Map<Voice, Item[]> {
  return new Map(languages.map((voice) => [voice, (voices.get(voice) ?? []).filter(({ path }) => path[0] === 'other')]))
}

type Rivals<Item> = ReadonlyMap<Said<Item>, readonly Said<Item>[]>

/** Everything that is said, with what others say in its place. */
function rivalsIn<Item>(voices: Voices<Item>, { agree, rival }: Likeness<Item>): Rivals<Item> {
  const all = saidIn(voices)
  const isSaidBy = (voice: Voice, item: Item) => (voices.get(voice) ?? []).some((one) => agree(one, item))
  const isRival = (one: Said<Item>, other: Said<Item>) =>
    one.voice !== other.voice &&
    rival(one.item, other.item) &&
    !isSaidBy(other.voice, one.item) &&
    !isSaidBy(one.voice, other.item)
  return new Map(all.map((one) => [one, all.filter((other) => isRival(one, other))]))
}

/** One conflict for all that hang together. */
function conflictsBetween<Item>(
  voices: Voices<Item>,
  likeness: Likeness<Item>,
  canBeWrong: (said: Said<Item>) => boolean,
): Conflict<Item>[] {
  const rivals = rivalsIn(voices, likeness)
  const seen = new Set<Said<Item>>()
  const conflicts: Conflict<Item>[] = []
  for (const [one, others] of rivals) {
    if (seen.has(one) || others.length === 0) continue
    const group = new Set([one])
    for (const member of group) for (const other of rivals.get(member) ?? []) group.add(other)
    for (const member of group) seen.add(member)
    const against = (said: Said<Item>) => new Set((rivals.get(said) ?? []).map(({ voice }) => voice)).size
    const [odd] = [...group].filter(canBeWrong).sort((a, b) => against(b) - against(a))
    if (odd) conflicts.push({ odd, others: rivals.get(odd) ?? [] })
  }
  return conflicts
}

/** “17” (ar, it), with each wording once. */
export function quoted<Item>(said: readonly Said<Item>[], show: (item: Item) => string): string {
  const voices = new Map<string, Voice[]>()
  for (const { voice, item } of said) post(voices, show(item), voice)
  return [...voices].map(([text, those]) => `“${text}” (${unique(those).join(', ')})`).join(', ')
}
