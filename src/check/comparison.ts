import { post } from '../language/lists.ts'

/** Who says something of a fact: a language, or its typed fields. */
export type Voice = string

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
  /** Voices that neither say it nor contradict it. */
  readonly silent: readonly Voice[]
}

export interface Comparison<Item> {
  readonly conflicts: readonly Conflict<Item>[]
  readonly tellings: readonly Telling<Item>[]
}

export interface Likeness<Item> {
  /** Both say the same, as exactly as the vaguer of the two says it. */
  agree(a: Item, b: Item): boolean
  /** Both can only be about the same matter, so that one of them is wrong where neither is said elsewhere. */
  rival(a: Item, b: Item): boolean
}

/** Compares what several voices say of one fact. */
export function compare<Item>(
  voices: ReadonlyMap<Voice, readonly Item[]>,
  { agree, rival }: Likeness<Item>,
): Comparison<Item> {
  const all = [...voices].flatMap(([voice, items]) => items.map((item): Said<Item> => ({ voice, item })))
  const isSaidBy = (voice: Voice, item: Item) => (voices.get(voice) ?? []).some((one) => agree(one, item))
  const rivalsOf = ({ voice, item }: Said<Item>) =>
    all.filter(
      (other) =>
        other.voice !== voice &&
        rival(item, other.item) &&
        !isSaidBy(other.voice, item) &&
        !isSaidBy(voice, other.item),
    )
  const rivals = new Map(all.map((one) => [one, rivalsOf(one)]))
  const conflicts = conflictsIn(rivals)
  const contradicted = ({ voice, item }: Said<Item>, other: Voice) =>
    (rivals.get(all.find((one) => one.voice === voice && one.item === item) as Said<Item>) ?? []).some(
      (one) => one.voice === other,
    ) // it is one of all
  const tellings: Telling<Item>[] = []
  const told = new Set<Said<Item>>()
  for (const one of all) {
    if (told.has(one)) continue
    const said = all.filter((other) => other === one || agree(one.item, other.item))
    for (const other of said) told.add(other)
    const silent = [...voices.keys()].filter(
      (voice) => !said.some((other) => other.voice === voice) && !said.some((other) => contradicted(other, voice)),
    )
    tellings.push({ said, silent })
  }
  return { conflicts, tellings }
}

/** One conflict for all that hang together. */
function conflictsIn<Item>(rivals: ReadonlyMap<Said<Item>, readonly Said<Item>[]>): Conflict<Item>[] {
  const seen = new Set<Said<Item>>()
  const conflicts: Conflict<Item>[] = []
  for (const [one, others] of rivals) {
    if (seen.has(one) || others.length === 0) continue
    const group = new Set([one])
    for (const member of group) for (const other of rivals.get(member) ?? []) group.add(other)
    for (const member of group) seen.add(member)
    const against = (said: Said<Item>) => new Set((rivals.get(said) ?? []).map(({ voice }) => voice)).size
    const [odd] = [...group].sort((a, b) => against(b) - against(a))
    if (odd) conflicts.push({ odd, others: rivals.get(odd) ?? [] })
  }
  return conflicts
}

/** “17” in ar and it; the words of each voice once. */
export function quoted<Item>(said: readonly Said<Item>[], show: (item: Item) => string): string {
  const voices = new Map<string, Voice[]>()
  for (const { voice, item } of said) post(voices, show(item), voice)
  return [...voices].map(([text, those]) => `“${text}” (${[...new Set(those)].join(', ')})`).join(', ')
}
