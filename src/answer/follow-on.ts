import type { Briefing } from '../content/library.ts'
import { idsNamed, leanOn, type Named, type Reading } from '../question/reading.ts'
import { eventsNamed, partiesIn } from '../search/closeness.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Turn } from './ask.ts'
import { sideBySide } from './compare.ts'
import { isOfKind } from './events.ts'
import { briefingOfAll, factsAt } from './facts.ts'
import { find, type Scope } from './find.ts'
import { answerOf, type Finding, groupsPart, NOTHING, partOf } from './finding.ts'

/** A question with no more words of its own than this leans on what was said. */
const FEW_WORDS = 1

export interface Following {
  readonly reading: Reading
  readonly finding: Finding
}

/**
 * What a question finds that leans on the one before: it stays with the event that was spoken of until another is named.
 * Undefined where it stands by itself.
 */
export function followOn(
  { reading: before, facts: shown = [], ...previous }: Turn,
  asked: Reading,
  last: Briefing | undefined,
  index: SearchIndex,
  grammar: Scope,
): Following | undefined {
  const isOfShown = asked.asks.every((ask) => ask === 'sources') && asked.asks.length > 0 && asked.named.length === 0
  if (isOfShown && shown.length > 0) return sourcesOfShown(shown, asked, index)
  const compared = last && comparedWith(last, asked, index)
  if (compared) return compared
  const isAnother = last !== undefined && namesAnother(asked, last, index)
  const same = isAnother ? undefined : last
  const reading = withSpeaker(asked, before, index)
  const findIn = (read: Reading) => ({ reading: read, finding: find(read, index, { ...grammar, briefing: same }) })
  const leaning = leanOn(before, reading)
  const stays = same !== undefined && (isOpen(reading) || dealsWith(same, reading))
  const found = [leaning, stays ? reading : undefined].flatMap((read) => (read ? [findIn(read)] : []))
  const answer = found.find(({ finding: { kind } }) => kind === 'answer' || kind === 'withdrawn')
  if (answer) return answer
  // Whoever is meant by "he" said it elsewhere, or is not quoted at all.
  if (reading !== asked) {
    const elsewhere = find(reading, index, grammar)
    return { reading, finding: elsewhere.kind === 'answer' ? elsewhere : NOTHING }
  }
  const closest = found.find(({ finding }) => finding.kind === 'closest')
  return (leaning !== undefined || isElliptic(reading)) && !isAnother && (same || previous.briefing === undefined)
    ? closest
    : undefined
}

/** Names nothing and no time. */
function isOpen(reading: Reading): boolean {
  return idsNamed(reading).length === 0 && reading.dates.length === 0 && !reading.period
}

/** A question with words of its own may be about anything; one without only makes sense where it was asked. */
export function isElliptic(reading: Reading): boolean {
  return isOpen(reading) && reading.unknown.length <= FEW_WORDS
}

/** "And the source?": of what was shown last. */
function sourcesOfShown(shown: readonly string[], reading: Reading, { library }: SearchIndex): Following {
  const facts = factsAt(shown, library)
  return { reading, finding: answerOf(partOf('sources', facts, reading), briefingOfAll(facts)) }
}

/** "Compare it with the summit in Nara": the event spoken of, and the one named. */
function comparedWith(last: Briefing, reading: Reading, index: SearchIndex): Following | undefined {
  if (!reading.asks.includes('compare')) return undefined
  const [other, ...more] = eventsNamed(reading.named, index).filter((event) => event !== last)
  const parties = partiesIn(reading.named, index)
  // Two events named are compared with each other.
  const namesBoth = parties.length > 1 && !parties.every(({ ids }) => ids.some((id) => other?.head.has(id)))
  if (!other || more.length > 0 || namesBoth) return undefined
  return { reading, finding: answerOf(groupsPart(sideBySide([last, other], reading, index), reading)) }
}

/** A party that has no part in the event spoken of, but in others, begins a new one. */
function namesAnother({ named }: Reading, { head }: Briefing, index: SearchIndex): boolean {
  return partiesIn(named, index).some(
    ({ ids }) => !ids.some((id) => head.has(id)) && ids.some((id) => index.heads.has(id)),
  )
}

/** Whether a briefing tells of everything that a question names. */
function dealsWith({ facts }: Briefing, { named }: Reading): boolean {
  const isTold = ({ ids }: Named) => facts.some((fact) => ids.some((id) => fact.entities.includes(id)))
  return named.every(isTold)
}

/** "What did he say?": whoever was the one person spoken of. */
function withSpeaker(reading: Reading, before: Reading, index: SearchIndex): Reading {
  const people = before.named.filter((one) => isOfKind(one, index, ['person']))
  const [person, ...others] = people
  const isOpen = reading.subjects.length === 0 && reading.named.length === 0
  if (!person || others.length > 0 || !isOpen || !reading.acts.includes('say')) return reading
  return { ...reading, named: [person], subjects: person.ids }
}
