import { foldedKey, foldedWords } from '../../check/folded.ts'
import { frameOf } from '../../check/frame.ts'
import type { Language } from '../../content/languages.ts'
import type { Briefing, Fact, Library } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import type { AllPhrases } from '../../language/phrases.ts'
import { candidates } from './candidates.ts'

export interface QuestionParts {
  readonly content: Pick<Content, 'gazetteer' | 'vocabulary'>
  readonly library: Pick<Library, 'entities' | 'facts'>
  readonly phrases: AllPhrases
}

/** So many are offered for a fact in a language. */
const MOST = 8

/** A fact that has so many questions of its own needs no others: they would only draw readers' questions away from their facts. */
const ENOUGH = 4

/**
 * For each fact of a briefing, questions that readers may ask and it answers, made of its typed fields in words that its sentence
 * mostly has not. No two of a fact begin alike, and what could be asked of two facts is offered to
 * none.
 */
export function likelyQuestionsOf(
  { facts: all }: Pick<Briefing, 'facts'>,
  language: Language,
  parts: QuestionParts,
): Map<string, string[]> {
  const facts = all.filter(({ withdrawn }) => withdrawn === undefined)
  const wordings = facts.map((fact) => ({ fact, lists: [...candidates(fact, language, parts)] }))
  const holders = new Map<string, Set<Fact>>()
  const hold = (question: string, fact: Fact) => {
    const key = foldedKey(question, language)
    holders.set(key, (holders.get(key) ?? new Set()).add(fact))
  }
  for (const { fact, lists } of wordings) {
    for (const question of lists.flat()) hold(question, fact)
    for (const question of askedOf(fact, language)) hold(question, fact)
  }
  // Other briefings may have taken some of these very wordings; to fold all that they hold would take too long.
  const elsewhere = new Set(parts.library.facts.flatMap((fact) => (all.includes(fact) ? [] : askedOf(fact, language))))
  const isShared = (question: string) =>
    elsewhere.has(question) || (holders.get(foldedKey(question, language))?.size ?? 0) > 1
  return new Map(wordings.map(({ fact, lists }) => [fact.id, chosen(fact, language, lists, isShared)]))
}

function askedOf({ words }: Fact, language: Language): readonly string[] {
  return words[language]?.asked ?? []
}

/** For one fact, beside the others of its briefing. */
export function likelyQuestions(fact: Fact, language: Language, parts: QuestionParts): string[] {
  return likelyQuestionsOf(fact.briefing, language, parts).get(fact.id) ?? []
}

/** Of each list of wordings the first that is free; those that say nothing new are passed over. */
function chosen(
  { words }: Fact,
  language: Language,
  wordings: readonly (readonly string[])[],
  isShared: (question: string) => boolean,
): string[] {
  const { asked = [], text = '' } = words[language] ?? {}
  if (asked.length >= ENOUGH) return []
  const frames = new Set(asked.map((question) => frameOf(question, language)))
  const said = new Set(foldedWords(text, language))
  const isNew = (question: string) => foldedWords(question, language).some((word) => !said.has(word))
  const questions: string[] = []
  for (const list of wordings) {
    const question = list.find((one) => !isShared(one) && !frames.has(frameOf(one, language)) && isNew(one))
    if (question === undefined) continue
    questions.push(question)
    frames.add(frameOf(question, language))
    if (questions.length === MOST) break
  }
  return questions
}
