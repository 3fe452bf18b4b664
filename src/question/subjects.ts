import type { Entity } from '../content/library.ts'
import type { Span } from '../language/match.ts'
import { has, idsOf, isAttachedAnd, isHard } from '../language/senses.ts'
import type { Vocabulary } from '../language/vocabulary.ts'
import type { Mention } from './mentions.ts'

/** Felt by whoever follows it without a preposition ("What worries Japan?"). */
const FELT = 'worry'

/** Ids of the people and countries that the question lets act, as far as its word order tells. */
export function subjectsOf(
  mentions: readonly Mention[],
  spans: readonly Span[],
  vocabulary: Vocabulary,
  entities: ReadonlyMap<string, Entity>,
): string[] {
  const actsAt = (at: number) => (spans[at] && isHard(spans[at]) ? idsOf(spans[at], 'act') : [])
  const acting = [...spans.keys()].filter((at) => actsAt(at).length > 0)
  const [first = Number.POSITIVE_INFINITY, last = -1] = [acting[0], acting.at(-1)]
  const isTold = acting.some((at) => actsAt(at).some((act) => vocabulary.isAct(act, 'telling')))
  const hasSpeaker = mentions.some(({ role, ids }) => role === 'bare' && entities.get(ids[0] ?? '')?.kind === 'person')
  // "Chi ha invitato Meloni?", من دعا ميلوني؟: who does it is asked, so the name is whom it is done to.
  const asksWho = spans.slice(0, first).some((span) => idsOf(span, 'ask').includes('who'))
  const isObject = (at: number) => {
    const behind = actsAt(at - 1)
    if (behind.includes(FELT)) return false
    if (vocabulary.language === 'en') return behind.length > 0 || (at > last && first < at)
    if (vocabulary.language !== 'ja' && asksWho && first < at && isFirstName(at, mentions)) return true
    // A verb that already says "they" has its subject: هل ناقشوا أوكرانيا؟
    if (vocabulary.language === 'ar' && behind.length > 0 && /وا$/u.test(spans[at - 1]?.text ?? '')) return true
    return vocabulary.language === 'ar' && first < at && isSecondName(at, mentions, spans, vocabulary)
  }
  return mentions.flatMap(({ at, role, ids }) => {
    const kind = entities.get(ids[0] ?? '')?.kind
    if (kind !== 'person' && kind !== 'country') return []
    const acts = role === 'of' ? isTold && kind === 'person' && !hasSpeaker : role === 'bare' && !isObject(at)
    return acts ? ids.slice(0, 1) : []
  })
}

function isFirstName(at: number, mentions: readonly Mention[]): boolean {
  return !mentions.some((mention) => mention.at < at && mention.role === 'bare' && mention.ids.length > 0)
}

/** The verb comes first in Arabic, then who acts, then whom it is done to: زارت ميلوني اليابان. */
function isSecondName(
  at: number,
  mentions: readonly Mention[],
  spans: readonly Span[],
  vocabulary: Vocabulary,
): boolean {
  const earlier = mentions.findLast((mention) => mention.at < at && mention.role === 'bare' && mention.ids.length > 0)
  if (!earlier || isAttachedAnd(spans[at], vocabulary)) return false
  return !spans.slice(earlier.at + 1, at).some((span) => has(span, 'act'))
}
