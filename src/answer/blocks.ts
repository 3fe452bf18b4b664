import type { Briefing, Fact } from '../content/library.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Reading } from '../question/reading.ts'
import type { Action, Block, Person, SectorLine, Statement } from './document.ts'
import { factKey } from './facts.ts'
import type { Group, Part } from './finding.ts'
import { leadOf, MOST_NAMES } from './leads.ts'
import { sourcesOf } from './sources.ts'
import type { Speaker } from './speaker.ts'
import { type Care, led, statementOf } from './statement.ts'
import { encountersOf, timelineOf } from './timeline.ts'
import { datedTitle } from './titles.ts'

/** As many statements as this are each told with how well they stand. */
const FEW = 3
/** An event is told in so many sentences; what else there is of it follows point by point. */
const SENTENCES = 2

/** One part of an answer as blocks. */
export function blocksOf(part: Part, reading: Reading, speaker: Speaker): Block[] {
  const { view, facts } = part
  const { phrases } = speaker
  const [first] = facts
  if (!first) return []
  switch (view) {
    case 'facts':
    case 'amounts':
      return [{ type: 'facts', isProse: facts.length === 1, statements: answering(part, reading, speaker) }]
    case 'summary':
      return summaryOf(facts, phrases)
    case 'people': {
      const ids = first.briefing.participants.map(({ person }) => person)
      const statements = answering(part, reading, speaker)
      const isList = ids.length > MOST_NAMES
      const told: Block = { type: 'facts', isProse: statements.length === 1, statements }
      return [...(isList ? [peopleBlock(ids, first.briefing.facts, speaker)] : []), told]
    }
    case 'person':
      return [{ type: 'facts', isProse: facts.length === 1, statements: presenting(part, speaker) }]
    case 'sectors':
      return [{ type: 'sectors', sectors: sectorsOf(facts, speaker) }]
    case 'sources':
      return [{ type: 'sources', sources: sourcesOf(facts, phrases) }]
    case 'sides':
      return sidesOf(part, speaker)
    case 'groups':
      return (part.groups ?? []).map((group) => groupOf(group, speaker))
    case 'encounters':
      return encountersOf(part, speaker)
    case 'timeline':
      return timelineOf(part, phrases)
  }
}

/** Statements, the first of them begun with what was asked for; with each figure, where figures were. */
function answering(part: Part, reading: Reading, speaker: Speaker): Statement[] {
  const { facts, ask, figures, affirmed = false } = part
  const { phrases } = speaker
  const care: Care = facts.length === 1 ? 'one' : facts.length <= FEW ? 'few' : 'doubts'
  return facts.map((fact, at) => {
    const statement = statementOf(fact, phrases, care)
    if (at === 0 && affirmed) return { ...statement, lead: phrases.say('verdict-yes') }
    if (at > 0 && !figures) return statement
    const lead = leadOf(fact, ask, reading, figures?.get(fact) ?? [], speaker)
    return lead ? led(statement, lead, fact, phrases) : statement
  })
}

/** Who somebody is: the name and office in front, where the sentence itself does not say the name. */
function presenting({ facts, named }: Part, { phrases, entities }: Speaker): Statement[] {
  const people = named.filter((id) => entities.get(id)?.kind === 'person')
  return facts.map((fact, at) => {
    const statement = statementOf(fact, phrases)
    const own = at === 0 ? people.filter((id) => fact.core.includes(id)) : []
    const unsaid = own
      .flatMap((id) => entities.get(id)?.names[phrases.language] ?? [])
      .find(({ name }) => !statement.text.includes(name))
    if (!unsaid?.title) return statement
    return { ...statement, lead: phrases.say('person-title', { name: unsaid.name, title: unsaid.title }) }
  })
}

/** An event in two sentences, then point by point. */
function summaryOf(facts: readonly Fact[], phrases: Phrases): Block[] {
  const statements = facts.map((fact) => statementOf(fact, phrases))
  const [sentences, points] = [statements.slice(0, SENTENCES), statements.slice(SENTENCES)]
  const rest: Block[] = points.length > 0 ? [{ type: 'facts', statements: points }] : []
  return [{ type: 'facts', isProse: true, statements: sentences }, ...rest]
}

export function note(text: string): Block {
  return { type: 'note', text }
}

/** What can be asked of an event next; the sources are those of the facts shown, by their positions. */
export function actionsFor(briefing: Briefing, shown: readonly number[], phrases: Phrases): Action[] {
  return ['sources', 'sectors', 'who'].map((command) => ({
    label: phrases.say(`action-${command}`),
    command,
    briefing: briefing.key,
    ...(command === 'sources' ? { facts: shown } : {}),
  }))
}

function peopleBlock(ids: readonly string[], facts: readonly Fact[], speaker: Speaker): Block {
  return { type: 'people', people: peopleOf(ids, facts, speaker) }
}

/** The people of a meeting, each with the citations of the fact that names them. */
function peopleOf(ids: readonly string[], facts: readonly Fact[], { phrases, entities }: Speaker): Person[] {
  return ids.flatMap((id) => {
    const names = entities.get(id)?.names[phrases.language]
    const fact = facts.find(({ core, withdrawn }) => withdrawn === undefined && core.includes(id))
    if (!names || !fact) return []
    const text = names.title ? phrases.say('person-title', { name: names.name, title: names.title }) : names.name
    return [{ text, citations: fact.citations }]
  })
}

/** Each sector that the facts deal with, in their order, cited from the first that does. */
function sectorsOf(facts: readonly Fact[], { phrases, entities }: Speaker): SectorLine[] {
  const lines = new Map<string, SectorLine>()
  for (const fact of facts)
    for (const id of fact.core) {
      const entity = entities.get(id)
      if (entity?.kind !== 'sector' || lines.has(id)) continue
      const name = entity.names[phrases.language].name
      lines.set(id, { id, name, fact: factKey(fact), citations: fact.citations })
    }
  return [...lines.values()]
}

/** What each of those compared says or does; without two of them, the facts as they are. */
function sidesOf({ facts, named }: Part, { phrases, entities }: Speaker): Block[] {
  const statement = (fact: Fact) => statementOf(fact, phrases)
  const people = named.filter((id) => entities.get(id)?.kind === 'person')
  const compared = people.length > 1 ? people : (facts[0]?.briefing.participants ?? []).map(({ person }) => person)
  const sides = compared.flatMap((id): Block[] => {
    const statements = facts.filter((fact) => fact.named && fact.by.includes(id)).map(statement)
    const heading = entities.get(id)?.names[phrases.language].name ?? id
    return statements.length > 0 ? [{ type: 'facts', heading, statements }] : []
  })
  return sides.length > 1 ? sides : [{ type: 'facts', statements: facts.map(statement) }]
}

function groupOf(group: Group, { phrases, entities }: Speaker): Block {
  const { language } = phrases
  const statements = group.facts.map((fact) => statementOf(fact, phrases))
  if (group.about === 'shared') {
    const matter = entities.get(group.matter)?.names[language].name ?? group.matter
    return { type: 'facts', heading: phrases.say('group-shared', { matter }), statements }
  }
  const event = group.briefing.events[language] ?? group.briefing.id
  const isMore = group.about === 'only'
  return {
    type: 'facts',
    heading: isMore ? phrases.say('group-only', { title: event }) : datedTitle(group.briefing, phrases),
    statements,
  }
}
