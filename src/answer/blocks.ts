import { isLanguage, type Language } from '../content/languages.ts'
import type { Briefing, Citation, Entity, Fact } from '../content/library.ts'
import { formatAmount } from '../language/amounts.ts'
import { formatDate } from '../language/dates.ts'
import { listNames, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Action, Block, Person, SectorLine, SourceLine, Statement } from './document.ts'
import type { Group, Part } from './finding.ts'

/** What composing needs beside the facts. */
export interface Speaker {
  readonly phrases: Phrases
  readonly entities: ReadonlyMap<string, Entity>
}

/** One part of an answer as blocks. */
export function blocksOf(part: Part, speaker: Speaker): Block[] {
  const { view, facts, named, affirmed } = part
  const { phrases, entities } = speaker
  const [first] = facts
  if (!first) return []
  const told: Block = { type: 'facts', statements: facts.map((fact) => statementOf(fact, phrases.language)) }
  const verdict: Block[] = affirmed
    ? [{ type: 'verdict', text: phrases.say('verdict-yes'), citations: first.citations }]
    : []
  switch (view) {
    case 'facts':
      return [...verdict, told]
    case 'amounts':
      return [...verdict, ...amountsOf(part, phrases)]
    case 'people': {
      const ids = first.briefing.participants.map(({ person }) => person)
      return [...verdict, { type: 'people', people: peopleOf(ids, facts, speaker) }, told]
    }
    case 'person': {
      const ids = named.filter((id) => entities.get(id)?.kind === 'person')
      return [...verdict, { type: 'people', people: peopleOf(ids, facts, speaker) }, told]
    }
    case 'sectors':
      return [{ type: 'sectors', sectors: sectorsOf(facts, speaker) }]
    case 'sources':
      return [{ type: 'sources', sources: sourcesOf(facts, phrases) }]
    case 'sides':
      return sidesOf(part, speaker)
    case 'groups':
      return (part.groups ?? []).map((group) => groupOf(group, speaker))
    case 'encounters':
      return [
        { type: 'people', people: peopleOf(metBy(named, facts, entities), facts, speaker) },
        timelineOf(facts, phrases),
      ]
    case 'timeline':
      return [timelineOf(facts, phrases)]
  }
}

export function note(text: string): Block {
  return { type: 'note', text }
}

/** One fact in the language asked for. @throws {RangeError} when the fact is not told in it */
export function statementOf(fact: Fact, language: Language): Statement {
  const words = fact.words[language]
  if (!words) throw new RangeError(`${fact.briefing.id}/${fact.id} is not told in ${language}`)
  const { citations, standing } = fact
  const other = words.other === undefined ? {} : { other: words.other }
  return { text: words.text, citations, standing, fact: `${fact.briefing.id}/${fact.id}`, ...other }
}

export function titleOf(briefing: Briefing, language: Language): string {
  return briefing.titles[language] ?? Object.values(briefing.titles)[0] ?? briefing.id
}

/** Prints a citation as a newspaper would: outlet, agency behind it, date, paragraph. */
export function citationText({ source: id, paragraph }: Citation, briefing: Briefing, phrases: Phrases): string {
  const source = briefing.sources[id]
  const language = languageName(source?.language ?? 'und', phrases)
  const outlet = source?.outlet ?? phrases.say('source-outlet-not-stated', { language })
  const hasOrigin = source?.origin !== undefined && source.origin !== source.outlet
  const named = hasOrigin ? phrases.say('source-with-origin', { source: outlet, origin: source.origin ?? '' }) : outlet
  const dated = source?.date
    ? phrases.say('source-dated', { source: named, date: formatDate(source.date, phrases.language) })
    : named
  return paragraph === undefined ? dated : phrases.say('citation', { source: dated, paragraph })
}

export function actionsFor(briefing: Briefing, { phrases }: Pick<Speaker, 'phrases'>): Action[] {
  return ['sources', 'sectors', 'who'].map((command) => ({
    label: phrases.say(`action-${command}`),
    command,
    briefing: briefing.key,
  }))
}

/** The people of a meeting, each with the citations of the fact that names them. */
function peopleOf(ids: readonly string[], facts: readonly Fact[], { phrases, entities }: Speaker): Person[] {
  return ids.flatMap((id) => {
    const names = entities.get(id)?.names[phrases.language]
    const fact = facts.find(({ core }) => core.includes(id))
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
      lines.set(id, { id, name, fact: `${fact.briefing.id}/${fact.id}`, citations: fact.citations })
    }
  return [...lines.values()]
}

/** The sources that facts lean on, each once, with every citation of it. */
function sourcesOf(facts: readonly Fact[], phrases: Phrases): SourceLine[] {
  const cited = facts.flatMap(({ citations, briefing }) => citations.map((citation) => ({ citation, briefing })))
  const bySource = Map.groupBy(cited, ({ citation }) => `${citation.briefing} ${citation.source}`)
  return [...bySource.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const { citation, briefing } = first
    const label = citationText({ briefing: citation.briefing, source: citation.source }, briefing, phrases)
    const url = briefing.sources[citation.source]?.url
    const citations = [citation, ...rest.map((one) => one.citation)] as const
    return [{ label, citations, ...(url ? { url } : {}) }]
  })
}

/** What each of those compared says or does; without two of them, the facts as they are. */
function sidesOf({ facts, named }: Part, { phrases, entities }: Speaker): Block[] {
  const statement = (fact: Fact) => statementOf(fact, phrases.language)
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
  const statements = group.facts.map((fact) => statementOf(fact, language))
  if (group.about === 'shared') {
    const sector = entities.get(group.sector)?.names[language].name ?? group.sector
    return { type: 'facts', heading: phrases.say('group-shared', { sector }), statements }
  }
  const title = titleOf(group.briefing, language)
  const key = group.about === 'only' ? 'group-only' : 'group-briefing'
  return {
    type: 'facts',
    heading: phrases.say(key, { title, date: formatDate(group.briefing.date, language) }),
    statements,
  }
}

/** Figures first; a fact that tells without a figure stands behind them. */
function amountsOf({ facts, figures }: Part, phrases: Phrases): Block[] {
  const { language } = phrases
  const measured = facts.flatMap((fact) => {
    const written = (figures?.get(fact) ?? []).map((amount) => formatAmount(amount, phrases))
    return written.length > 0 ? [{ figure: listNames(written, language), statement: statementOf(fact, language) }] : []
  })
  const others = facts.filter((fact) => !figures?.get(fact)?.length).map((fact) => statementOf(fact, language))
  return [
    { type: 'amounts', amounts: measured },
    ...(others.length > 0 ? [{ type: 'facts', statements: others } as const] : []),
  ]
}

function timelineOf(facts: readonly Fact[], { language }: Phrases): Block {
  const entries = facts.map((fact) => ({
    date: formatDate(fact.day ?? fact.briefing.date, language),
    statement: statementOf(fact, language),
  }))
  return { type: 'timeline', entries }
}

/** Everybody else who took part in these meetings. */
function metBy(named: readonly string[], facts: readonly Fact[], entities: Speaker['entities']): string[] {
  const isNamed = (id: string) => named.includes(id) || named.includes(entities.get(id)?.country ?? id)
  const everybody = facts.flatMap(({ briefing, core }) =>
    briefing.participants.map(({ person }) => person).filter((person) => core.includes(person)),
  )
  return unique(everybody.filter((id) => !isNamed(id)))
}

function languageName(code: string, phrases: Phrases): string {
  if (isLanguage(code)) return phrases.say(`language-${code}`)
  return new Intl.DisplayNames(phrases.language, { type: 'language' }).of(code) ?? code
}
