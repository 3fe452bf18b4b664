import { matchSpans } from '../../../language/match.ts'
import { idsOf } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'

/** A counterpart holds the office that was named before. */
export function officeOrTheSame(office: string | undefined, front: string, { vocabulary }: Reader): string | undefined {
  if (office !== 'counterpart') return office
  const named = matchSpans(front, vocabulary).flatMap((span) => idsOf(span, 'office'))
  return named.findLast((one) => one !== 'counterpart')
}
