import type { Briefing, Entity } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { PRESENCE, TELLING } from '../question/acts.ts'
import { intersection } from '../question/periods.ts'
import { isMatter, type Need, type Reading } from '../question/reading.ts'
import type { FactIndex } from './fact-index.ts'
import { periodBeside, type Scope, scopeOf } from './scope.ts'

/** A way to look: in a looser one, what only names an event is met by its briefing, and no condition of each fact. */
export interface Look {
  readonly needs: readonly Need[]
  readonly reading: Reading
  readonly briefings?: readonly Briefing[] | undefined
}

/** The ways to look for an answer, likeliest first; `strict` asks for everything in each fact. */
export function looksFor(
  needs: readonly Need[],
  reading: Reading,
  index: FactIndex,
): { readonly strict: Look; readonly looks: readonly Look[] } {
  const scope = scopeOf(needs, reading, index)
  const strict: Look = { needs, reading, briefings: scope?.briefings }
  const loose = scope && withinEvent(needs, reading, scope, index)
  const beside = besideEvent(needs, reading, index)
  // With nothing asked but what was done there, what only names the event is no condition at all.
  const isOfEvent = loose && loose.needs.length > 0 && !loose.needs.some(isMatter)
  const within = isOfEvent ? [loose, strict] : [strict, loose]
  // "Before the summit" is another time for certain; "after it" may be its very outcome.
  const looks = reading.relation?.side === 'before' ? [beside, ...within] : [...within, beside]
  return { strict, looks: looks.filter((look) => look !== undefined) }
}

/** What a fact has to meet: the needs of a reading, and the reading as it is without what is no condition. */
export function conditionsOf(asked: Reading, index: FactIndex): Pick<Look, 'needs' | 'reading'> {
  const needs = needsToMeet(asked, index)
  return { needs, reading: needs === asked.needs ? asked : withoutTelling(asked) }
}

/** Of "who represented Italy at the meeting hosted by Bessent?", the hosting and its host only name the meeting. */
function withinEvent(needs: readonly Need[], reading: Reading, { briefings, naming }: Scope, index: FactIndex): Look {
  const isOfParty = partyTest(index)
  const isPerson = ({ entities }: Need) => entities.some((id) => index.library.entities.get(id)?.kind === 'person')
  // Asked whether two people met, it matters which.
  const isWhich = reading.asks.length === 0 && naming.filter(isPerson).length > 1
  const others = needs.filter((need) => !naming.includes(need) || (isWhich && isPerson(need)))
  const acting = others.filter((need) => isMatter(need) || !need.acts.every((act) => PRESENCE.has(act)))
  const isOnlyNamed = !acting.some((need) => need.acts.length > 0 || !isOfParty(need))
  if (reading.yesNo || isOnlyNamed || acting.length === others.length) return { needs: others, reading, briefings }
  const acts = reading.acts.filter((act) => !PRESENCE.has(act))
  const subjects = reading.asks.includes('who') ? [] : reading.subjects
  return { needs: acting, reading: { ...reading, acts, subjects }, briefings }
}

/** "Where did she go before the Tokyo summit?": that summit only tells the time. */
function besideEvent(needs: readonly Need[], reading: Reading, index: FactIndex): Look | undefined {
  const { relation } = reading
  const period = periodBeside(reading, index)
  if (!relation || !period) return undefined
  const others = needs.filter(({ text }) => !relation.words.includes(text))
  const acts = reading.acts.filter((act) => others.some((need) => need.acts.includes(act)))
  const hintedActs = acts.length > 0 ? reading.hintedActs : [...reading.hintedActs, ...PRESENCE]
  const within = intersection(reading.period ?? {}, period)
  return { needs: others, reading: { ...reading, acts, hintedActs, event: false, period: within } }
}

/** "How long did they talk?" asks of the meeting, as long as it names nothing they talked about. */
const OF_A_MEETING: ReadonlySet<Ask> = new Set(['how-long', 'when', 'where'])

/** Telling is no condition where nobody in particular speaks: "What do they say about coercion?", "Does it mention AI?" */
function needsToMeet({ needs, subjects, asks }: Reading, index: FactIndex): readonly Need[] {
  const { heads } = index
  const isOfParty = partyTest(index)
  if (asks.includes('compare'))
    return needs.filter(({ entities }) => !entities.some((id) => subjects.includes(id) && heads.has(id)))
  const others = needs.filter((need) => isMatter(need) || !need.acts.every((act) => TELLING.has(act)))
  if (asks.length > 0 && asks.every((ask) => OF_A_MEETING.has(ask)) && others.length > 0 && others.every(isOfParty))
    return others
  if (subjects.length > 0 || asks.includes('who')) return needs
  const holds = others.some((need) => !isOfParty(need)) || asks.some((ask) => ask !== 'what')
  return holds && others.length < needs.length ? others : needs
}

/** Telling still hints at what is meant ("does it name China?"). */
function withoutTelling(reading: Reading): Reading {
  const [told, acts] = [reading.acts.filter((act) => TELLING.has(act)), reading.acts.filter((act) => !TELLING.has(act))]
  return { ...reading, acts, hintedActs: [...reading.hintedActs, ...told] }
}

/** Whether a need names who or where, and not what it is about. */
export function partyTest({ library }: FactIndex): (need: Need) => boolean {
  return ({ entities }) => entities.some((id) => isParty(library.entities.get(id)))
}

/** People, countries and their cities are who and where, not what it is about. */
function isParty(entity: Entity | undefined): boolean {
  return (
    entity?.kind === 'person' ||
    entity?.kind === 'country' ||
    (entity?.kind === 'place' && entity.country !== undefined)
  )
}
