import type { Language } from '../content/languages.ts'
import type { Briefing, Fact, Library } from '../content/library.ts'
import { formatDate } from '../language/dates.ts'
import { phrasesIn, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise, fold } from '../language/text.ts'
import { idsNamed, type Reading } from '../question/reading.ts'
import { actionsFor, blocksOf, note, type Speaker, statementOf, titleOf } from './blocks.ts'
import type { Action, Answer, Block } from './document.ts'
import type { Finding } from './finding.ts'

export function composeFound(found: Finding, reading: Reading, speaker: Speaker): Answer {
  const { phrases } = speaker
  const { language } = phrases
  const { briefing, others } = found
  const assumed = briefing && others.length > 0
  const blocks: Block[] = assumed ? [note(phrases.say('assumed-briefing', { title: titleOf(briefing, language) }))] : []
  const told = new Set<Fact>()
  for (const part of found.parts) {
    const facts = part.groups ? part.facts : part.facts.filter((fact) => !told.has(fact))
    for (const fact of facts) told.add(fact)
    blocks.push(...blocksOf({ ...part, facts }, speaker))
  }
  blocks.push(...standingOf([...told], briefing !== undefined, speaker))
  const actions = briefing
    ? [...others.flatMap((other) => choiceOf(other, language)), ...actionsFor(briefing, speaker)]
    : []
  return {
    kind: 'answer',
    language,
    title: headingOf(found, reading, speaker),
    blocks,
    actions,
    ...(briefing ? { briefing: briefing.id } : {}),
  }
}

/** How many briefings a reader is asked to choose from. */
const MOST_CHOICES = 10

/** Asks which of several briefings is meant; each choice leads straight to the facts that answer in it. */
export function composeChoice(found: Finding, { phrases }: Speaker): Answer {
  const { language } = phrases
  const options = [found, ...found.others].flatMap((one) => choiceOf(one, language)).slice(0, MOST_CHOICES)
  return {
    kind: 'notice',
    language,
    title: phrases.say('heading-choice'),
    blocks: [{ type: 'choice', prompt: phrases.say('choice-briefing'), options }],
    actions: [],
  }
}

function choiceOf({ briefing, parts }: Finding, language: Language): Action[] {
  if (!briefing) return []
  const facts = unique(parts.flatMap((part) => part.facts)).map((fact) => briefing.facts.indexOf(fact))
  return [{ label: titleOf(briefing, language), command: 'brief', briefing: briefing.key, facts }]
}

/** However many things were asked. */
const MOST_CLOSEST = 4

/** On the subject, but not for sure the answer: says what is missing where that is certain, and shows the closest facts in full. */
export function composeClosest({ parts, lacks, more = [] }: Finding, { phrases }: Speaker): Answer {
  const { language } = phrases
  const facts = interleaved(parts.map((part) => part.facts)).slice(0, MOST_CLOSEST)
  const statements = facts.map((fact) => statementOf(fact, language))
  const [first] = facts
  const blocks: Block[] = [
    note(phrases.say(`closest-${lacks ?? 'note'}`)),
    { type: 'facts', statements },
    ...doubtsOn(facts, phrases),
  ]
  const further = more.filter(({ briefing }) => briefing === first?.briefing)
  const actions = first && further.length > 0 ? [moreOf(first.briefing, further, phrases)] : []
  return {
    kind: 'closest',
    language,
    title: phrases.say('heading-closest'),
    blocks,
    actions,
    ...(first && facts.every(({ briefing }) => briefing === first.briefing) ? { briefing: first.briefing.id } : {}),
  }
}

/** The first of each, then the second of each: every question has its closest fact near the top. */
function interleaved(lists: readonly (readonly Fact[])[]): Fact[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return unique(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())
}

function moreOf(briefing: Briefing, facts: readonly Fact[], phrases: Phrases): Action {
  const positions = facts.map((fact) => briefing.facts.indexOf(fact))
  return { label: phrases.say('action-more'), command: 'brief', briefing: briefing.key, facts: positions }
}

/** How many events are named as what is covered. */
const MOST_COVERED = 12

/** Nothing on the subject: one kind sentence, what is covered, and up to when. */
export function composeUnknown({ briefings }: Library, { phrases }: Speaker): Answer {
  const { language } = phrases
  const told = briefings.filter(({ titles }) => titles[language] !== undefined)
  const latest = told.reduce((last, { updated }) => (updated > last ? updated : last), '')
  const titles = told.slice(0, MOST_COVERED).map((briefing) => titleOf(briefing, language))
  const covered = phrases.say('unknown-covered', {
    titles: titles.join(phrases.say('list-separator')),
    date: formatDate(latest, language),
  })
  return {
    kind: 'unknown',
    language,
    title: phrases.say('heading-unknown'),
    blocks: [note(phrases.say('unknown-note')), ...(told.length > 0 ? [note(covered)] : [])],
    actions: [{ label: phrases.say('heading-latest'), command: 'latest' }],
  }
}

/** The reader's own word for the topic, where it is a name of it: rare earths are not all rare minerals. */
function asWritten(
  { text, named: [first] }: Reading,
  entities: Speaker['entities'],
  language: Language,
): string | undefined {
  if (text === '') return undefined
  const names = first?.ids.flatMap((id) => entities.get(id)?.names[language] ?? []) ?? []
  const wanted = fold(first?.text ?? '', language)
  return names.flatMap(({ aliases }) => phrasesIn(aliases)).find((alias) => fold(alias, language) === wanted)
}

/**
 * How well the answer stands, in a short line: by how many origins, or that there is only one. Doubts and disputes are
 * told fact by fact.
 */
function standingOf(facts: readonly Fact[], isOfOneBriefing: boolean, { phrases }: Speaker): Block[] {
  const lines = doubtsOn(facts, phrases)
  const [first] = facts
  if (!first || !isOfOneBriefing) return lines
  const { citations, standing } = first
  if (facts.every((fact) => fact.standing.level === 'single'))
    lines.push({ type: 'standing', text: phrases.say('standing-single'), citations })
  else if (facts.length === 1 && standing.level === 'corroborated')
    lines.push({
      type: 'standing',
      text: phrases.say('standing-corroborated', { origins: standing.origins }),
      citations,
    })
  return lines
}

/** Each fact that is doubtful, or on which sources differ. */
export function doubtsOn(facts: readonly Fact[], phrases: Phrases): Block[] {
  return facts.flatMap(({ standing, citations, words }): Block[] => {
    if (standing.level === 'uncertain')
      return [{ type: 'standing', text: phrases.say('standing-uncertain'), citations }]
    if (standing.level !== 'disputed') return []
    const other = words[phrases.language]?.other ?? ''
    return [{ type: 'standing', text: phrases.say('standing-disputed', { other }), citations: standing.citations }]
  })
}

function headingOf({ parts, briefing }: Finding, reading: Reading, { phrases, entities }: Speaker): string {
  const [part, ...others] = parts
  const nameOf = (id: string | undefined) => (id ? entities.get(id)?.names[phrases.language].name : undefined)
  if (part && !briefing) {
    const name = asWritten(reading, entities, phrases.language) ?? nameOf(idsNamed(reading)[0])
    if (part.view === 'encounters') return phrases.say('heading-encounters')
    if (part.view === 'timeline') return phrases.say('heading-timeline')
    if (reading.asks.includes('compare')) return phrases.say('heading-compare')
    return name ? phrases.say('heading-topic', { name: capitalise(name) }) : phrases.say('heading-latest')
  }
  const title = briefing ? titleOf(briefing, phrases.language) : ''
  if (!part || others.length > 0) return title
  const { view, facts, named } = part
  const { acts, asks } = reading
  const name = nameOf(named.find((id) => entities.get(id)?.kind === 'person'))
  if (view === 'person' && name) return phrases.say('heading-person', { name })
  if (view === 'people') return phrases.say('heading-who')
  if (view === 'sectors') return phrases.say('heading-sectors')
  if (view === 'sources') return phrases.say('heading-sources')
  if (asks.includes('background')) return phrases.say('heading-background')
  const every = (type: Fact['type']) => facts.length > 1 && facts.every((fact) => fact.type === type)
  if (acts.includes('agree') && every('agreement')) return phrases.say('heading-agreed')
  if (acts.includes('worry') && every('concern')) return phrases.say('heading-concerns')
  return title
}
