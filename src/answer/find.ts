import type { Briefing, Fact } from '../content/library.ts'
import type { Ask } from '../content/schemas.ts'
import { unique } from '../language/lists.ts'
import { isTyped, type Reading } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { AT } from '../search/features.ts'
import { figuresOf, holdsBest } from '../search/kinds.ts'
import { type Ranked, type Results, search } from '../search/search.ts'
import { isFactWord, type SearchIndex } from '../search/search-index.ts'
import { gatherTopic, listBriefings, listEncounters, tellTime } from './across.ts'
import { isAffirmed } from './affirm.ts'
import { askBroadly } from './broad.ts'
import { compareEvents } from './compare.ts'
import { tellPerson, tellThing } from './definition.ts'
import { PRESENCE, topicsIn } from './events.ts'
import { type Finding, NOTHING, type Part, partOf } from './finding.ts'
import { judge, ON_SUBJECT, SURE } from './judge.ts'
import { tellMeeting } from './meeting.ts'
import { type Grammar, objectionTo } from './objections.ts'
import { wholeOf } from './withdrawn.ts'

/** How many facts an answer and a list of the closest begin with, and how many more can be had. */
export const SHOWN = 3
export const MORE = 9
/** What a command asks for is shown as a whole, up to here. */
const MOST_OF_A_KIND = 12

/** A fact this much less likely than the best is not shown beside an answer. */
const BESIDE = 0.02
/** Where a date, a place or a name is asked for, the best fact has it; another stands beside it only if it is as likely. */
const BESIDE_TYPED = 0.05
/** One that holds a figure too, where one was asked for. */
const BESIDE_FIGURE = 0.002
/** A briefing whose best fact is this much less likely could not be meant as well. */
const AS_WELL = 0.2

/** An answer holds what is asked for at least so well. */
const HELD = 0.5
/** Below this a fact holds no such thing at all, not even of something else. */
export const LACKED = 0.25

/** What is fixed besides the reading. */
export interface Scope extends Grammar {
  readonly briefing?: Briefing | undefined
}

/** What the briefings hold on a question: by a special reading where one is complete, else by evidence. */
export function find(reading: Reading, index: SearchIndex, scope: Scope): Finding {
  const groups = reading.askGroups.length > 1 ? reading.askGroups : [reading.asks]
  return combine(groups.map((asks) => findOne({ ...reading, asks, askGroups: [asks] }, index, scope)))
}

function findOne(reading: Reading, index: SearchIndex, scope: Scope): Finding {
  const { briefing } = scope
  if (briefing?.withdrawn !== undefined) return withdrawnFinding(wholeOf(briefing), briefing)
  const special = readSpecially(reading, index, briefing)
  if (special) return { ...special, isSpecial: true }
  return reading.text === '' ? byQuery(reading, index, briefing) : byEvidence(reading, index, scope)
}

/** Several things asked in one message are answered together; half an answer does not pass for a whole one. */
export function combine(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings
  if (!first) return NOTHING
  if (others.length === 0) return first
  const found = findings.filter(({ parts, kind }) => parts.length > 0 || kind === 'withdrawn')
  if (found.length === 0) return NOTHING
  const withdrawn = unique(findings.flatMap((finding) => finding.withdrawn ?? []))
  if (findings.every(({ kind }) => kind === 'withdrawn')) return { ...first, withdrawn }
  const isWhole = findings.every(({ kind }) => kind === 'answer')
  const lacks = findings.find((one) => one.lacks)?.lacks
  const parts = found.flatMap((finding) => finding.parts.map(shortened))
  const briefing = found.every((finding) => finding.briefing === found[0]?.briefing) ? found[0]?.briefing : undefined
  const isSpecial = findings.some((finding) => finding.isSpecial)
  return { kind: isWhole ? 'answer' : 'closest', briefing, parts, others: first.others, lacks, withdrawn, isSpecial }
}

/** Room for what else was asked; a list is asked for as a whole. */
function shortened(part: Part): Part {
  return part.facts.length > SHOWN ? part : { ...part, facts: part.facts.slice(0, SHOWN - 1) }
}

function readSpecially(reading: Reading, index: SearchIndex, briefing: Briefing | undefined): Finding | undefined {
  // Of one event only a timeline is told in the same way as of all.
  const ofOne = reading.asks.includes('timeline') ? [tellTime] : []
  const across = briefing ? ofOne : [compareEvents, listBriefings, tellTime, listEncounters, gatherTopic]
  for (const read of [...across, tellPerson, tellThing, tellMeeting, askBroadly]) {
    const found = read(reading, index, briefing)
    if (found) return found
  }
  return undefined
}

/** What a command asks without words: everything that deals with what it names. */
function byQuery(reading: Reading, index: SearchIndex, briefing: Briefing | undefined): Finding {
  const { ranked } = search(reading, index, { briefings: briefing && new Set([briefing]) })
  const met = ranked.filter(
    ({ features }) => features[AT['entities-missing']] === 0 && features[AT['acts-missing']] === 0,
  )
  const groups = [...Map.groupBy(met, ({ fact }) => fact.briefing)].map(([event, some]): Finding => {
    const facts = some.slice(0, MOST_OF_A_KIND).map(({ fact }) => fact)
    return { kind: 'answer', briefing: event, parts: [partOf('facts', facts, reading)], others: [] }
  })
  const [first, ...others] = groups
  return first ? { ...first, others } : NOTHING
}

function byEvidence(reading: Reading, index: SearchIndex, scope: Scope): Finding {
  const { briefing } = scope
  const { results, ranked } = evidenceFor(reading, index, scope)
  const [best] = ranked
  if (!best) return NOTHING
  const { sure, onSubject } = judge(reading, results, index)
  const withdrawn = isStanding(best) ? undefined : [best.fact]
  const isOfWithdrawn = withdrawn !== undefined && asksOfWithdrawn(best.fact.briefing, reading, index)
  if (onSubject < ON_SUBJECT && !(isOfWithdrawn && reading.event)) return NOTHING
  const told = withdrawn ? ranked.filter(isStanding) : ranked
  const top = told.slice(0, SHOWN)
  const objection = objectionTo(best, reading, scope, index)
  const shown = besideBest(best, ranked, reading)
  // "Did they agree on Dokdo?", of which no fact anywhere tells: what they agreed on is no answer.
  const isStrange = reading.yesNo && reading.unknown.some((word) => !isFactWord(word, index.language(reading.language)))
  const isUnsure =
    Math.min(sure, onSubject) < SURE || objection || isStrange || holdsBest(factsOf(shown), reading) < HELD
  if (withdrawn && (!isUnsure || isOfWithdrawn)) return withdrawnFinding(withdrawn, best.fact.briefing)
  if (isUnsure) {
    // Where none of the closest holds any such thing, of whatever it be, that much is certain.
    const isLacking = holdsBest(factsOf(top), reading) < LACKED
    const denies = objection === 'denied' ? 'denied' : undefined
    const lacks = withdrawn
      ? undefined
      : (denies ?? (isLacking && !reading.yesNo ? reading.asks.find(isTyped) : undefined))
    const more = factsOf(told.slice(SHOWN, SHOWN + MORE))
    return { kind: 'closest', parts: [partOf('facts', factsOf(top), reading)], others: [], lacks, more, withdrawn }
  }
  const others = isOpen(reading, index) && !briefing ? othersAsWell(ranked, reading) : []
  const part = { ...partShowing(factsOf(shown), reading, index), affirmed: isAffirmed(best.fact, reading, scope) }
  const more = ranked.filter((one) => !shown.includes(one) && one.fact.briefing === best.fact.briefing).slice(0, MORE)
  return { kind: 'answer', briefing: best.fact.briefing, parts: [part], others, more: factsOf(more) }
}

/** With withdrawn facts only where the likeliest of all is one: else they are as if they were not there. */
function evidenceFor(reading: Reading, index: SearchIndex, scope: Scope): Evidence {
  const look = { briefings: scope.briefing && new Set([scope.briefing]) }
  const evidenceIn = (results: Results) => ({ results, ranked: onTheMatter(results.ranked, reading, scope, index) })
  const all = evidenceIn(search(reading, index, { ...look, withWithdrawn: true }))
  const [best] = all.ranked
  const isMixed = best && isStanding(best) && !all.ranked.every(isStanding)
  return isMixed ? evidenceIn(search(reading, index, look)) : all
}

interface Evidence {
  readonly results: Results
  /** The same facts, those of another matter not first. */
  readonly ranked: readonly Ranked[]
}

function isStanding({ fact }: Ranked): boolean {
  return fact.withdrawn === undefined
}

function withdrawnFinding(withdrawn: readonly Fact[], briefing: Briefing): Finding {
  return { kind: 'withdrawn', briefing, parts: [], others: [], withdrawn }
}

/** A briefing was withdrawn, and of its event the question asks: no other can be meant. */
function asksOfWithdrawn(event: Briefing, { named }: Reading, index: SearchIndex): boolean {
  if (event.withdrawn === undefined) return false
  const parties = partiesIn(named, index)
  const isOf = ({ head }: Briefing) => parties.every(({ ids }) => ids.some((id) => head.has(id)))
  return parties.length > 0 && isOf(event) && !index.library.briefings.some(isOf)
}

/** The likeliest fact is of another matter than the one named, and the next is not: that one comes first. */
function onTheMatter(ranked: readonly Ranked[], reading: Reading, scope: Scope, index: SearchIndex): readonly Ranked[] {
  const isOther = (one: Ranked) => objectionTo(one, reading, scope, index) === 'other-matter'
  const [first, second, ...rest] = ranked
  return first && second && isOther(first) && !isOther(second) ? [second, first, ...rest] : ranked
}

/** What an answer shows: the best, and what is likely enough of the same briefing. */
function besideBest(best: Ranked, ranked: readonly Ranked[], reading: Reading): Ranked[] {
  const [ask] = reading.asks
  const least = isTyped(ask ?? 'what') || reading.yesNo ? BESIDE_TYPED : BESIDE
  const isBeside = ({ fact, share }: Ranked) =>
    share >= best.share * least ||
    (isFigure(ask) && share >= best.share * BESIDE_FIGURE && figuresOf(ask, fact, reading).length > 0)
  return ranked.filter((one) => one.fact.briefing === best.fact.briefing && isBeside(one)).slice(0, SHOWN)
}

type Figure = Extract<Ask, 'how-many' | 'how-much' | 'how-long'>

function isFigure(ask: Ask | undefined): ask is Figure {
  return ask === 'how-many' || ask === 'how-much' || ask === 'how-long'
}

function factsOf(ranked: readonly Ranked[]): Fact[] {
  return ranked.map(({ fact }) => fact)
}

/** Figures first where one was asked for; people where it was asked who met. */
export function partShowing(facts: readonly Fact[], reading: Reading, index: SearchIndex): Part {
  const [ask] = reading.asks
  const [first] = facts
  if (isFigure(ask)) {
    const figures = new Map(facts.map((fact) => [fact, figuresOf(ask, fact, reading)]))
    if (first && (figures.get(first)?.length ?? 0) > 0) return { ...partOf('amounts', facts, reading), figures }
  }
  const isPresence = reading.acts.every((act) => PRESENCE.includes(act))
  const isMeeting = ask === 'who' && first?.type === 'meeting' && isPresence && topicsIn(reading, index).length === 0
  return partOf(isMeeting ? 'people' : 'facts', facts, reading)
}

/** Nothing in the question tells which event is meant. */
function isOpen(reading: Reading, index: SearchIndex): boolean {
  return partiesIn(reading.named, index).length === 0 && reading.dates.length === 0 && !reading.period
}

/** What the other briefings that could be meant hold. */
function othersAsWell(ranked: readonly Ranked[], reading: Reading): Finding[] {
  const [best, ...rest] = [...Map.groupBy(ranked, ({ fact }) => fact.briefing).values()].map(([first]) => first)
  return rest.flatMap((one): Finding[] => {
    if (!one || !best || one.share < best.share * AS_WELL) return []
    const { fact } = one
    return [{ kind: 'answer', briefing: fact.briefing, parts: [partOf('facts', [fact], reading)], others: [] }]
  })
}
