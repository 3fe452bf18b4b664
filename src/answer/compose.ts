import type { Language } from '../content/languages.ts'
import type { Entity, Fact } from '../content/library.ts'
import { listNames, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise, clip } from '../language/text.ts'
import type { Reading } from '../question/reading.ts'
import { actionsFor, blocksOf, factAction, note, type Speaker, titleOf } from './blocks.ts'
import type { Action, Answer, Block } from './document.ts'
import { type Found, type Missing, namedIn } from './finding.ts'

export function composeFound(found: Found, reading: Reading, speaker: Speaker): Answer {
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
export function composeChoice(found: Found, { phrases }: Speaker): Answer {
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

function choiceOf({ briefing, parts }: Found, language: Language): Action[] {
  if (!briefing) return []
  const facts = unique(parts.flatMap((part) => part.facts)).map((fact) => briefing.facts.indexOf(fact))
  return [{ label: titleOf(briefing, language), command: 'brief', briefing: briefing.key, facts }]
}

export function composeMissing(missing: Missing, reading: Reading, speaker: Speaker): Answer {
  const { phrases, entities } = speaker
  const { language } = phrases
  const blocks: Block[] = []
  if (missing.words.length > 0) {
    const words = listNames(
      unique(missing.words)
        .slice(0, 5)
        .map((word) => clip(word, 40)),
      language,
    )
    blocks.push(note(phrases.say('unknown-words', { words })))
  } else blocks.push(note(phrases.say(UNKNOWN[missing.ask ?? 'what'] ?? 'unknown-what')))
  const understood = understoodOf(reading, entities)
  if (understood.length > 0)
    blocks.push(note(phrases.say('unknown-understood', { understood: listNames(understood, language) })))
  const options = missing.nearest.flatMap((fact) => factAction(fact, language))
  if (options.length > 0) blocks.push({ type: 'choice', prompt: phrases.say('unknown-nearest'), options })
  return { kind: 'unknown', language, title: phrases.say('heading-unknown'), blocks, actions: [] }
}

const UNKNOWN: Readonly<Record<string, string>> = {
  who: 'unknown-who',
  when: 'unknown-when',
  where: 'unknown-where',
  why: 'unknown-why',
  'how-many': 'unknown-how-many',
  'how-much': 'unknown-how-much',
  'how-long': 'unknown-how-long',
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

function headingOf({ parts, briefing }: Found, reading: Reading, { phrases, entities }: Speaker): string {
  const [part, ...others] = parts
  const nameOf = (id: string | undefined) => (id ? entities.get(id)?.names[phrases.language].name : undefined)
  if (part && !briefing) {
    const name = nameOf(namedIn(reading)[0])
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

function understoodOf({ needs, language }: Reading, entities: ReadonlyMap<string, Entity>): string[] {
  const names = needs.flatMap(({ entities: [id] }) => (id ? (entities.get(id)?.names[language].name ?? []) : []))
  return unique(names)
}
