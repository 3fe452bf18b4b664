import type { Language } from '../../content/languages.ts'
import type { Entity, Fact } from '../../content/library.ts'
import { phrasesIn, unique } from '../../language/lists.ts'
import type { QuestionParts } from './likely-questions.ts'
import { otherWordsFor } from './matters.ts'
import { unitAsked } from './units.ts'

/** As many other words for a matter are tried. */
const MOST_WORDS = 4

/**
 * Key words without grammar, capitals or a question mark: who, what is done, what it is about, and what is asked; then the other way
 * round, in yet other words.
 */
export function hasteQuestions(
  fact: Fact,
  matters: readonly Entity[],
  language: Language,
  parts: QuestionParts,
): [string[], string[]] {
  const { say } = parts.phrases(language)
  const who = actorsOf(fact, parts).map(({ names }) => withoutArticle(names[language].short ?? names[language].name))
  const otherWho = actorsOf(fact, parts).flatMap((actor) => officeWords(actor, language, parts))
  const [act = [], otherAct = act] = actWords(fact, language, parts)
  const asks = asked(fact)
  const unit = unitOf(fact, language, parts)
  const ask = (words: readonly string[]) =>
    say('likely-haste', { words: unique(words).join(' '), asks, unit }).toLowerCase()
  const words = [...matters, ...placesOf(fact, parts)].flatMap((one) =>
    otherWordsFor(one, language).slice(0, MOST_WORDS),
  )
  return [words.map((word) => ask([...who, ...act, word])), words.map((word) => ask([word, ...otherAct, ...otherWho]))]
}

function unitOf({ amounts: [amount] }: Fact, language: Language, parts: QuestionParts): string {
  return amount && 'unit' in amount ? unitAsked(amount.unit, language, parts) : ''
}

function placesOf({ places, atEvent, briefing }: Fact, { library }: QuestionParts): Entity[] {
  const ids = [...places.map(({ at }) => at), ...(atEvent && briefing.place !== undefined ? [briefing.place] : [])]
  return ids.flatMap((id) => library.entities.get(id) ?? [])
}

/** Who is named first: a person who acts alone, or a country or two. */
function actorsOf({ by, named }: Fact, { library }: QuestionParts): Entity[] {
  const actors = by.flatMap((id) => library.entities.get(id) ?? [])
  const people = actors.filter(({ kind }) => kind === 'person')
  if (named && people.length === 1) return people
  const countries = actors.filter(({ kind }) => kind === 'country')
  return countries.length <= 2 ? countries : []
}

/** A country, or a person by office and country: pm japan. */
function officeWords(actor: Entity, language: Language, { content, library }: QuestionParts): string[] {
  const country = actor.kind === 'person' ? library.entities.get(actor.country ?? '') : actor
  const offices = phrasesIn(content.vocabulary.offices[actor.title ?? '']?.[language] ?? '')
  const [short] = offices.toSorted((a, b) => a.length - b.length)
  return [short, country && withoutArticle(country.names[language].name)].filter((word) => word !== undefined)
}

function withoutArticle(name: string): string {
  return name.replace(/^the /u, '')
}

/** What a hasty reader wants to know first. */
function asked({ amounts, dates, places, explains }: Fact): string {
  const [amount] = amounts
  if (amount) return amount.kind === 'money' ? 'how-much' : amount.kind === 'percentage' ? 'percentage' : 'how-many'
  if (dates.length > 0) return 'when'
  if (places.length > 0) return 'where'
  return explains.length > 0 ? 'why' : 'what'
}

/** Single words for what is done, two of the first act that has them. */
function actWords({ acts }: Fact, language: Language, { content }: QuestionParts): string[][] {
  const [first] = acts
  const words = phrasesIn(content.vocabulary.acts[first ?? '']?.[language] ?? '').filter((word) => !word.includes(' '))
  return words.map((word) => [word])
}
