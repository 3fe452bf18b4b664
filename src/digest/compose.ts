import { actionsFor, note } from '../answer/blocks.ts'
import type { Action, Answer, Block } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { pictured } from '../answer/picture.ts'
import { statementOf } from '../answer/statement.ts'
import { datedTitle, titleOf } from '../answer/titles.ts'
import { briefingWithdrawal, withdrawalOf } from '../answer/withdrawn.ts'
import type { Language } from '../content/languages.ts'
import type { Fact } from '../content/library.ts'
import { formatDate, formatDay } from '../language/dates.ts'
import { withoutDate } from '../language/dates-in-text.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise } from '../language/text.ts'
import type { DigestRequest } from './compose-once.ts'
import { type News, type NewsTimes, newsFor } from './news.ts'

// A digest can be read in two minutes: about so much of each, and the rest behind buttons.
const MOST_BRIEFINGS = 5
const STATEMENTS = 8
const AGREEMENTS = { ofOne: 4, ofSeveral: 2 }
const STEPS = 3

/** How far ahead a next step is worth a word, in days. */
const AHEAD = 14
const DAY = 24 * 60 * 60 * 1000

/**
 * What is new for a chat: the new briefings in a few statements each, what they agreed sector by sector, next steps that fall
 * due, corrections, withdrawals. Undefined where nothing is new, unless the chat wants a line that says so. Pure.
 */
export function composeDigest(
  request: DigestRequest,
  { library, phrases: allPhrases }: Knowledge,
  times: NewsTimes,
): Answer | undefined {
  const { language, topics, date, saysNothing, pictures } = request
  const phrases = allPhrases(language)
  const news = newsFor(library, topics, request, times)
  const all = news.filter(({ why }) => why === 'new' || why === 'updated' || why === 'latest')
  const fresh = all.filter(({ facts }) => tellable(facts, language).length > 0).slice(0, MOST_BRIEFINGS)
  const others = all.filter((one) => !fresh.includes(one))
  const corrections = news.flatMap((one) => one.corrections).filter((fact) => fact.words[language])
  const withdrawals = news.flatMap((one) => withdrawalsOf(one, phrases))
  const title = phrases.say('digest-title', { date: formatDate(date, language) })
  if (all.length + corrections.length + withdrawals.length === 0)
    return saysNothing ? nothingNew(title, phrases) : undefined
  const told = new Set<Fact>()
  const blocks = [
    ...fresh.flatMap((one) => headlineOf(one, fresh.length, told, phrases)),
    ...agreedIn(fresh, told, phrases, library.entities),
    ...stepsAhead(news, request, told, phrases),
    ...alsoNew(others, phrases),
    ...corrections.map((fact) => correctionOf(fact, phrases)),
    ...withdrawals,
  ]
  const actions = actionsOf(all, told, phrases)
  const picture = pictureOf(fresh)
  return pictured({ kind: 'answer', language, title, blocks, actions, isDigest: true, ...picture }, pictures)
}

function nothingNew(title: string, phrases: Phrases): Answer {
  return {
    kind: 'notice',
    language: phrases.language,
    title,
    blocks: [note(phrases.say('digest-nothing'))],
    actions: [],
  }
}

/** A new briefing's own summary; what an update brought cannot be told apart, so its summary is told again. */
function headlineOf({ briefing, facts, why }: News, among: number, told: Set<Fact>, phrases: Phrases): Block[] {
  const { language } = phrases
  const wanted = briefing.summary.filter((fact) => facts.includes(fact))
  const chosen = tellable(wanted.length > 0 ? wanted : facts, language).slice(0, Math.ceil(STATEMENTS / (among + 1)))
  if (chosen.length === 0) return []
  for (const fact of chosen) told.add(fact)
  const title = datedTitle(briefing, phrases)
  const heading = why === 'updated' ? phrases.say('digest-updated', { title }) : title
  return [{ type: 'facts', heading, statements: chosen.map((fact) => statementOf(fact, phrases)) }]
}

/** Of what comes first. */
function pictureOf([first]: readonly News[]): Pick<Answer, 'picture'> {
  return first ? { picture: { kind: 'briefing', briefing: first.briefing.id } } : {}
}

/** What there is no room for, or no words in this language yet, by its title; a button leads there. */
function alsoNew(others: readonly News[], phrases: Phrases): Block[] {
  if (others.length === 0) return []
  const titles = others.map(({ briefing }) => titleOf(briefing, phrases.language))
  return [note(phrases.say('digest-also', { titles: titles.join('; ') }))]
}

/** What was agreed and is not told yet, a statement a sector. */
function agreedIn(
  fresh: readonly News[],
  told: Set<Fact>,
  phrases: Phrases,
  entities: Knowledge['library']['entities'],
): Block[] {
  const { language } = phrases
  const agreements = tellable(
    fresh.flatMap(({ facts }) => facts.filter(({ type }) => type === 'agreement')),
    language,
  ).filter((fact) => !told.has(fact))
  const bySector = new Map<string, Fact>()
  for (const fact of agreements) {
    const sector = fact.core.find((id) => entities.get(id)?.kind === 'sector')
    if (sector && !bySector.has(sector) && ![...bySector.values()].includes(fact)) bySector.set(sector, fact)
  }
  const most = fresh.length > 1 ? AGREEMENTS.ofSeveral : AGREEMENTS.ofOne
  return [...bySector].slice(0, most).map(([sector, fact]): Block => {
    told.add(fact)
    const name = capitalise(entities.get(sector)?.names[language].name ?? sector)
    return {
      type: 'facts',
      heading: name,
      statements: [statementOf(fact, phrases)],
    }
  })
}

/** Next steps with a whole date in the days ahead, of any briefing; what is told as done is none. */
function stepsAhead(news: readonly News[], { date: today }: DigestRequest, told: Set<Fact>, phrases: Phrases): Block[] {
  const until = new Date(Date.parse(today) + AHEAD * DAY).toISOString().slice(0, 10)
  const due = tellable(
    news.flatMap(({ facts }) => facts.filter(({ type, day }) => type === 'next-step' && day === undefined)),
    phrases.language,
  ).flatMap((fact) => {
    const on = fact.dates
      .map(({ on, by }) => on ?? by ?? '')
      .find((one) => one.length === 10 && one >= today && one <= until)
    return on && !told.has(fact) ? [{ fact, on }] : []
  })
  const statements = due
    .sort((a, b) => a.on.localeCompare(b.on))
    .slice(0, STEPS)
    .map(({ fact, on }) => {
      told.add(fact)
      const statement = statementOf(fact, phrases)
      const text = withoutDate(statement.text, on, phrases.language) ?? statement.text
      return { ...statement, text, lead: formatDay(on, phrases.language) }
    })
  return statements.length > 0 ? [{ type: 'facts', heading: phrases.say('digest-ahead'), statements }] : []
}

/** That it was corrected is said in front; behind the sentence stands only what was wrong. */
function correctionOf(fact: Fact, phrases: Phrases): Block {
  const { language } = phrases
  const { correction: _, ...statement } = statementOf(fact, phrases)
  const reason = fact.words[language]?.correction
  return {
    type: 'correction',
    text: phrases.say('digest-corrected', { title: titleOf(fact.briefing, language), text: statement.text }),
    statement: reason === undefined ? statement : { ...statement, correction: reason },
  }
}

/** A whole briefing, or what was withdrawn of it, as far as the language had it. */
function withdrawalsOf({ briefing, withdrawals }: News, phrases: Phrases): Block[] {
  const { language } = phrases
  const event = titleOf(briefing, language)
  if (briefing.withdrawn !== undefined)
    return [note(phrases.say('digest-withdrawn-briefing', briefingWithdrawal(briefing, language)))]
  return withdrawals
    .filter(({ former }) => former?.[language])
    .map((fact) => note(phrases.say('digest-withdrawn-fact', { event, ...withdrawalOf(fact, language) })))
}

/** Each new briefing in full; for a single one, what can be asked of it. */
function actionsOf(fresh: readonly News[], told: ReadonlySet<Fact>, phrases: Phrases): Action[] {
  const [only, ...others] = fresh
  if (only && others.length === 0) {
    const overview = { label: phrases.say('action-brief'), command: 'brief', briefing: only.briefing.key }
    const shown = [...told].map((fact) => only.briefing.facts.indexOf(fact)).filter((at) => at >= 0)
    return [overview, ...actionsFor(only.briefing, shown, phrases)]
  }
  return fresh.map(({ briefing }) => ({
    label: titleOf(briefing, phrases.language),
    command: 'brief',
    briefing: briefing.key,
  }))
}

function tellable(facts: readonly Fact[], language: Language): Fact[] {
  return facts.filter(({ words, standing }) => words[language] && standing.level !== 'uncertain')
}
