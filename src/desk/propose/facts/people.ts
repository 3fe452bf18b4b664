import type { FactType } from '../../../content/schemas.ts'
import { unique } from '../../../language/lists.ts'
import type { Reader } from '../reading/reader.ts'
import type { SentenceReading } from '../reading/sentence.ts'
import type { Event } from './event.ts'
import { sameSet } from './same-set.ts'

export interface People {
  people: readonly string[]
  all: readonly string[]
  isEverybody: boolean
  isElsewhere: boolean
  isOfTalks: boolean
  type: FactType
  kind: Event['kind']
}

/** Undefined where those of the briefing are meant, which need not be written. */
export function peopleOf({
  people,
  all,
  isEverybody,
  isElsewhere,
  isOfTalks,
  type,
  kind,
}: People): string[] | undefined {
  const own = unique([...people, ...(isEverybody ? all : [])])
  if (own.length > 0) return sameSet(own, all) ? undefined : own
  if (all.length === 0) return undefined
  // What was agreed at a summit its leaders agreed; elsewhere a text speaks of its governments.
  const isTheirs = kind === 'summit' && !isElsewhere && type !== 'context' && type !== 'programme'
  return isTheirs || isOfTalks || type === 'meeting' ? undefined : []
}

/** Acts of telling, before which languages other than English leave out who was named last. */
const TELLING: ReadonlySet<string> = new Set('say praise thank invite worry propose reply refer consider'.split(' '))
/** So near behind a verb stands who does it: "ha detto Meloni". */
const BEHIND = 1

/** "Ha poi ringraziato", وأضاف: whoever was named last, where somebody tells something and nobody is named for it. */
export function leftOutSubject(
  { acts, named }: SentenceReading,
  { language }: Reader,
  before: readonly string[],
): string | undefined {
  const [main] = acts
  if (language === 'en' || !main?.isVerb || !TELLING.has(main.id)) return undefined
  const subjects = named.filter(
    ({ kind, by, at }) =>
      (kind === 'person' || kind === 'country' || kind === 'organisation') &&
      by !== 'adjective' &&
      (language === 'ar' || at < main.at || (kind === 'person' && at <= main.at + BEHIND)),
  )
  return subjects.length === 0 ? before[0] : undefined
}
