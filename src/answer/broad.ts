import type { Briefing, Fact } from '../content/library.ts'
import { idsNamed, type Reading } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { does } from '../search/kinds.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { eventsFor, isBroad, PRESENCE } from './events.ts'
import { answerOf, type Finding, type Part, partOf, type View } from './finding.ts'

/** How many facts answer a broad question. */
const MOST_FACTS = 12

/** How many tell what lies behind an event; the rest is for whoever wants more. */
const SHOWN_OF_BACKGROUND = 5

/** Types whose facts are about working together. */
const COOPERATIVE: ReadonlySet<Fact['type']> = new Set(['agreement', 'programme', 'next-step'])

/** Acts that are asked of an event as a whole: "what was agreed?", "what are they worried about?" */
const LISTED: readonly string[] = ['agree', 'worry', 'say', 'aim']

/** What two sides do together: said of an event as a whole, it asks for nothing more. */
const TOGETHER: readonly string[] = ['meet', 'agree', 'cooperate', 'take-part', 'announce', 'raise', 'discuss', 'sign']

/** What is asked of an event as a whole: in short, who met, what was agreed, which sectors, what lies behind it. */
export function askBroadly(reading: Reading, index: SearchIndex, briefing?: Briefing): Finding | undefined {
  const view = viewAsked(reading, briefing !== undefined)
  const isMentioned = partiesIn(reading.named, index).some(({ ids }) => !ids.some((id) => index.heads.has(id)))
  if (!view || isMentioned || reading.negated || reading.except || reading.relation || !isBroad(reading, index))
    return undefined
  // What is asked for is plain; beside mere acts a word that nothing knows can be what matters.
  const most = view === 'sectors' || view === 'sources' ? Number.POSITIVE_INFINITY : 0
  if (reading.unknown.length > most) return undefined
  const findings = eventsFor(reading, index, briefing).flatMap((event): Finding[] => {
    const part = partOn(event, view, reading, index)
    if (part.facts.length === 0) return []
    if (view !== 'background') return [answerOf(part, event)]
    const [facts, more] = [part.facts.slice(0, SHOWN_OF_BACKGROUND), part.facts.slice(SHOWN_OF_BACKGROUND)]
    return [{ ...answerOf({ ...part, facts }, event), more }]
  })
  const [first, ...others] = findings
  return first && { ...first, others }
}

type Broad = Extract<View, 'sectors' | 'sources' | 'sides' | 'people'> | 'background' | 'summary' | 'kind'

function viewAsked(
  { asks, acts, hintedActs, event, named, yesNo, dates, units }: Reading,
  isOfOne: boolean,
): Broad | undefined {
  const isOfEvent = acts.every((act) => TOGETHER.includes(act))
  if (asks.includes('sectors')) return isOfEvent ? 'sectors' : undefined
  if (asks.includes('sources')) return 'sources'
  if (asks.includes('compare')) return 'sides'
  if (asks.includes('background') || asks.includes('importance')) return isOfEvent ? 'background' : undefined
  if (asks.includes('overview') && acts.length === 0) return 'summary'
  if (yesNo || asks.some((ask) => ask !== 'who' && ask !== 'what')) return undefined
  const isPresence = [...acts, ...hintedActs].every((act) => PRESENCE.includes(act))
  if (asks.includes('who'))
    return isPresence && (event || isOfOne || acts.length + named.length > 0) ? 'people' : undefined
  if (acts.length > 0) return asks.includes('what') && acts.every((act) => LISTED.includes(act)) ? 'kind' : undefined
  const countsOther = units.some((unit) => unit !== 'summit' && unit !== 'visit')
  return asks.length === 0 && event && !countsOther && named.length + dates.length > 0 ? 'summary' : undefined
}

function partOn(event: Briefing, view: Broad, reading: Reading, index: SearchIndex): Part {
  const told = event.facts.filter(({ words }) => words[reading.language] !== undefined)
  const isTold = (fact: Fact) => told.includes(fact)
  switch (view) {
    case 'sectors':
      return partOf(
        'sectors',
        told.filter(({ type }) => COOPERATIVE.has(type)),
        reading,
      )
    case 'sources':
      return partOf('sources', told, reading)
    case 'background':
      return partOf('facts', event.background.filter(isTold), reading)
    case 'summary':
      return partOf('summary', event.summary.filter(isTold), reading)
    case 'people':
      return partOf('people', introducing(told).slice(0, 1), reading)
    case 'sides':
      return partOf('sides', comparable(told, reading, index), reading)
    case 'kind': {
      const kind = byWeight(told, event).filter((fact) => isOfKindAsked(fact, reading))
      const own = kind.filter(({ type, by }) => (type === 'statement' || type === 'concern') && isAlone(by, index))
      const all = reading.acts.includes('say') && reading.subjects.length > 0 && own.length > 0 ? own : kind
      return partOf('facts', all.slice(0, MOST_FACTS), reading)
    }
  }
}

/** One person, who said it for themselves and not with somebody else. */
function isAlone(by: readonly string[], { library }: SearchIndex): boolean {
  return by.filter((id) => library.entities.get(id)?.kind === 'person').length === 1
}

/** As the editors weigh them: what tells the event in a minute, then what was settled, then the rest in their order. */
function byWeight(facts: readonly Fact[], { summary }: Briefing): Fact[] {
  const weight = (fact: Fact) => {
    const at = summary.indexOf(fact)
    return at >= 0 ? at : summary.length + (fact.type === 'agreement' ? 0 : 1)
  }
  return [...facts].sort((a, b) => weight(a) - weight(b) || a.ordinal - b.ordinal)
}

/** All of a kind: agreements for "what was agreed?"; what a person said is said by that person. */
function isOfKindAsked(fact: Fact, { acts, subjects }: Reading): boolean {
  const isKind = (act: string) =>
    fact.acts.includes(act) || fact.impliedActs[0] === act || (act !== 'agree' && does(fact, act))
  if (!acts.some(isKind)) return false
  if (subjects.length === 0 || !acts.includes('say')) return subjects.every((id) => fact.by.includes(id))
  return fact.named && subjects.some((id) => fact.by.includes(id))
}

/** The facts of a meeting, those first that name who was there. */
function introducing(facts: readonly Fact[]): Fact[] {
  const weight = ({ named, briefing, ...fact }: Fact) =>
    (named ? 2 : 0) + (briefing.summary.some(({ id }) => id === fact.id) ? 1 : 0)
  return facts.filter(({ type }) => type === 'meeting').sort((a, b) => weight(b) - weight(a))
}

/** What people themselves said or did can be held side by side, where at least two of them are heard. */
function comparable(facts: readonly Fact[], reading: Reading, { library }: SearchIndex): Fact[] {
  const people = idsNamed(reading).filter((id) => library.entities.get(id)?.kind === 'person')
  const own = facts.filter(
    ({ named, type, by }) =>
      named && type !== 'programme' && (people.length === 0 || people.some((id) => by.includes(id))),
  )
  const heard = people.filter((person) => own.some(({ by }) => by.includes(person)))
  if (people.length > 0 && heard.length < 2) return []
  return people.length > 0 || reading.acts.length > 0 ? own.slice(0, MOST_FACTS) : []
}
