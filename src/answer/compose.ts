import type { Language } from '../content/languages.ts'
import type { Briefing, Fact, Library } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import type { Reading } from '../question/reading.ts'
import { actionsFor, blocksOf, note } from './blocks.ts'
import { coverageOf } from './coverage.ts'
import { type Action, type Answer, type Block, factsOf } from './document.ts'
import { briefingOfAll, factKey } from './facts.ts'
import type { Finding } from './finding.ts'
import { headingOf } from './headings.ts'
import { noticeOf } from './notice.ts'
import { pictureOf } from './picture.ts'
import type { Speaker } from './speaker.ts'
import { statementOf } from './statement.ts'
import { datedTitle, titleOf } from './titles.ts'
import { composeWithdrawn, withdrawnNotes } from './withdrawn.ts'

export function composeFound(found: Finding, reading: Reading, speaker: Speaker): Answer {
  const { phrases } = speaker
  const { briefing, others, more = [] } = found
  const told = new Set<Fact>()
  const blocks = found.parts.flatMap((part) => {
    const facts = part.groups ? part.facts : part.facts.filter((fact) => !told.has(fact))
    for (const fact of facts) told.add(fact)
    return blocksOf({ ...part, facts }, reading, speaker)
  })
  blocks.push(...withdrawnNotes(found.withdrawn ?? [], phrases))
  if (briefing && others.length > 0) blocks.push(note(assumption(briefing, others, phrases)))
  const rest = more.filter((fact) => !told.has(fact))
  const shown = factsOf({ blocks })
  const title = headingOf(found, reading, speaker)
  const picture = pictureOf(found, { title, shown }, speaker)
  return {
    kind: 'answer',
    language: phrases.language,
    blocks,
    title,
    actions: [
      ...moreOf(rest, phrases),
      ...others
        .flatMap((other) => choiceOf(other, phrases.language))
        .map((action) => ({ ...action, isAlternative: true })),
      ...(briefing ? actionsFor(briefing, positionsOf(shown, briefing), phrases) : sourcesAction(phrases)),
    ],
    ...leaningOn(briefing, rest),
    ...(picture ? { picture } : {}),
  }
}

/** Which event was taken to be meant, and which others could be. */
function assumption(briefing: Briefing, others: readonly Finding[], phrases: Phrases): string {
  const { language } = phrases
  const events = unique(others.flatMap((other) => other.briefing?.events[language] ?? []))
  return phrases.say('assumed-briefing', {
    event: briefing.events[language] ?? '',
    others: events.slice(0, MOST_CHOICES).join(phrases.say('list-separator')),
  })
}

/** Two events can be held side by side, and more of them were asked for. */
export function composeTwoAtATime(events: readonly Briefing[], { phrases }: Speaker): Answer {
  const names = events.map((event) => event.events[phrases.language] ?? event.id)
  return noticeOf(phrases, 'compare-two', { events: names.join(phrases.say('list-separator')) }, 'heading-choice')
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

/**
 * On the subject, but not for sure the answer: says what is missing where that is certain, and what was withdrawn, and shows the
 * closest facts in full.
 */
export function composeClosest(found: Finding, { phrases }: Speaker): Answer {
  const { parts, lacks, withdrawn = [], more = [] } = found
  const { language } = phrases
  const facts = interleaved(parts.map((part) => part.facts)).slice(0, MOST_CLOSEST)
  if (facts.length === 0) return composeWithdrawn(withdrawn, phrases)
  const statements = facts.map((fact) => statementOf(fact, phrases, 'few'))
  const briefing = briefingOfAll(facts)
  const blocks: Block[] = [
    ...withdrawnNotes(withdrawn, phrases),
    note(phrases.say(`closest-${lacks ?? 'note'}`)),
    { type: 'facts', statements },
  ]
  return {
    kind: 'closest',
    language,
    title: phrases.say('heading-closest'),
    blocks,
    actions: [
      ...moreOf(more, phrases),
      ...(briefing ? actionsFor(briefing, shownOf(briefing, facts), phrases).slice(0, 1) : sourcesAction(phrases)),
    ],
    ...leaningOn(briefing, more),
  }
}

/** What was not shown at first, for whoever asks on. */
export function composeMore(facts: readonly Fact[], rest: readonly Fact[], { phrases }: Speaker): Answer {
  const briefing = briefingOfAll(facts)
  return {
    kind: 'answer',
    language: phrases.language,
    title: briefing ? datedTitle(briefing, phrases) : phrases.say('heading-closest'),
    blocks: [{ type: 'facts', statements: facts.map((fact) => statementOf(fact, phrases, 'few')) }],
    actions: [
      ...moreOf(rest, phrases),
      ...(briefing ? actionsFor(briefing, shownOf(briefing, facts), phrases) : sourcesAction(phrases)),
    ],
    ...leaningOn(briefing, rest),
  }
}

/** What the next question leans on: the event spoken of, and what was not shown yet. */
function leaningOn(briefing: Briefing | undefined, rest: readonly Fact[]): Pick<Answer, 'briefing' | 'rest'> {
  return {
    ...(briefing ? { briefing: briefing.id } : {}),
    ...(rest.length > 0 ? { rest: rest.map(factKey) } : {}),
  }
}

/** The first of each, then the second of each: every question has its closest fact near the top. */
function interleaved(lists: readonly (readonly Fact[])[]): Fact[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return unique(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())
}

/** What comes next, where a button can carry it: facts of one briefing. */
function moreOf(facts: readonly Fact[], phrases: Phrases): Action[] {
  const [first] = facts
  if (!first) return []
  return [
    {
      label: phrases.say('action-more'),
      command: 'brief',
      briefing: first.briefing.key,
      facts: shownOf(first.briefing, facts),
    },
  ]
}

/** Leads to the sources of what was said last, of however many briefings. */
function sourcesAction(phrases: Phrases): Action[] {
  return [{ label: phrases.say('action-sources'), command: 'sources' }]
}

function positionsOf(ids: readonly string[], briefing: Briefing): number[] {
  const facts = new Map(briefing.facts.map((fact, at) => [factKey(fact), at]))
  return ids.flatMap((id) => facts.get(id) ?? [])
}

function shownOf(briefing: Briefing, facts: readonly Fact[]): number[] {
  return facts.flatMap((fact) => (fact.briefing === briefing ? [briefing.facts.indexOf(fact)] : []))
}

/** Nothing on the subject: one kind sentence, what is covered, and up to when. */
export function composeUnknown(library: Library, { phrases }: Speaker): Answer {
  const covered = coverageOf(library, phrases)
  return {
    kind: 'unknown',
    language: phrases.language,
    title: phrases.say('heading-unknown'),
    blocks: [note(phrases.say('unknown-note')), ...(covered === '' ? [] : [note(covered)])],
    actions: ['latest', 'help'].map((command) => ({ label: phrases.say(`action-${command}`), command })),
  }
}
