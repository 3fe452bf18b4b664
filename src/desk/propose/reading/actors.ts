import { unique } from '../../../language/lists.ts'
import type { Span } from '../../../language/match.ts'
import { idsOf, isAttachedAnd } from '../../../language/senses.ts'
import type { Reader } from './reader.ts'
import type { Named, SentenceReading } from './sentence.ts'

export interface Actors {
  readonly by: readonly string[]
  readonly to: readonly string[]
}

/** Forms of "be" that put the one who acts behind "by", folded. */
const PASSIVE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('was were is are be been being'.split(' ')),
  it: new Set('è e stato stata stati state viene vengono venne vennero fu furono'.split(' ')),
}
/** Who acts has at least a name of its own in the sentence. */
const ACTING: ReadonlySet<Named['kind']> = new Set(['person', 'country', 'organisation'])

/** Who does the first thing that is told, and to whom, as far as the order of words says so. */
export function actorsIn(reading: SentenceReading, reader: Reader): Actors {
  const { spans, named, acts } = reading
  const verb = acts.find(({ isVerb }) => isVerb) ?? acts[0]
  if (!verb) return { by: [], to: [] }
  const acting = named.filter(({ kind, by }) => ACTING.has(kind) && by !== 'adjective')
  const front = acting.filter(({ at, role }) => at < verb.at && isFree(role))
  const behind = acting.filter(({ at }) => at > verb.at)
  switch (reader.language) {
    case 'en':
    case 'it': {
      const agents = behind.filter(({ role }) => role === 'by')
      // "«…», ha detto Meloni".
      const teller = behind.find(({ at, role }) => at === verb.at + 1 && role === 'bare')
      if (front.length === 0 && teller && reader.vocabulary.isAct(verb.id, 'telling')) return actors([teller], [])
      if (isPassive(spans, verb.at, reader) && agents.length > 0) return actors(joined(agents, 0), front)
      return actors(joined(front, 0), nearby(behind, verb.at))
    }
    case 'ar': {
      // The verb stands in front of who acts, unless the sentence begins with them.
      const bare = behind.filter(({ role }) => role === 'bare')
      if (front.length > 0) return actors(joined(front, 0), nearby(behind, verb.at))
      const end = bare.findIndex(({ at }, index) => index > 0 && !isAttachedAnd(spans[at], reader.vocabulary))
      const doing = end < 0 ? bare : bare.slice(0, end)
      return actors(doing, behind.filter((one) => !doing.includes(one)).slice(0, 1))
    }
    case 'ja': {
      const subjects = acting.filter(({ at }) => marks(spans[at + 1], 'subject'))
      const others = acting.filter(({ at, role }) => !marks(spans[at + 1], 'subject') && role === 'to')
      return actors(subjects, others)
    }
  }
}

function actors(by: readonly Named[], to: readonly Named[]): Actors {
  // "His Korean counterpart" is no country that acts beside its people.
  const people = by.filter(({ kind }) => kind !== 'country')
  const doing = unique((people.length > 0 ? people : by).map(({ id }) => id))
  return { by: doing, to: unique(to.map(({ id }) => id)).filter((id) => !doing.includes(id)) }
}

/** "Of", "in" and "about" make a name part of something else. */
function isFree(role: Named['role']): boolean {
  return role === 'bare' || role === 'with'
}

/** So many words behind a verb its object still stands. */
const REACH = 4

function nearby(behind: readonly Named[], verb: number): Named[] {
  const first = behind.find(({ role }) => role === 'bare' || role === 'to' || role === 'of')
  return first && first.at - verb <= REACH ? joined(behind, behind.indexOf(first)) : []
}

/** Names in a row with nothing but "and" between them; what stands in "of" belongs to the one before. */
function joined(names: readonly Named[], from: number): Named[] {
  const row: Named[] = []
  for (const one of names.slice(from)) {
    const last = row.at(-1)
    if (last && (one.at - last.at > 2 || (one.role === 'of' && last.role !== 'of'))) break
    row.push(one)
  }
  return row
}

function isPassive(spans: readonly Span[], verb: number, { language }: Reader): boolean {
  return PASSIVE[language]?.has(spans[verb - 1]?.folded ?? '') ?? false
}

function marks(span: Span | undefined, marker: string): boolean {
  return span !== undefined && idsOf(span, 'marker').includes(marker)
}
