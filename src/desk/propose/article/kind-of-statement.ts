import type { FactType } from '../../../content/schemas.ts'
import type { SentenceReading } from '../reading/sentence.ts'

/** Types by what is done, in the order in which they tell more. */
const BY_ACT: readonly (readonly [FactType, ReadonlySet<string>])[] = [
  ['concern', new Set(['worry', 'condemn', 'worsen'])],
  ['agreement', new Set(['agree', 'sign', 'establish', 'raise'])],
  ['statement', new Set(['say', 'praise', 'thank', 'consider', 'propose', 'refer', 'reply'])],
  ['next-step', new Set(['aim', 'invite', 'approve', 'negotiate'])],
  ['meeting', new Set(['meet', 'host', 'discuss'])],
]
const MUTUAL: ReadonlySet<FactType> = new Set(['agreement'])

/** What kind of statement a sentence of a report is. */
export function typeOfStatement(
  { acts, named }: SentenceReading,
  /** It speaks of all who take part. */
  isTogether: boolean,
): FactType {
  const done = new Set(acts.map(({ id }) => id))
  const people = new Set(named.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const has = (ids: ReadonlySet<string>) => [...ids].some((id) => done.has(id))
  for (const [type, ids] of BY_ACT) {
    if (!has(ids)) continue
    // One who says that all agreed tells a statement; all who say so agreed.
    if (MUTUAL.has(type) && people.size === 1 && done.has('say')) return 'statement'
    if (type === 'statement' && people.size === 0 && (isTogether || done.size > 1)) return 'agreement'
    return type
  }
  return isTogether ? 'agreement' : 'context'
}
