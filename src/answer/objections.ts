import type { Fact } from '../content/library.ts'
import { fold } from '../language/text.ts'
import { holdsNegation, type Vocabulary } from '../language/vocabulary.ts'
import type { Reading } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { AT } from '../search/features.ts'
import type { Ranked } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { searchedWords } from '../search/searched-words.ts'
import { isOfKind } from './events.ts'

/** What a language tells of its words. */
export type Grammar = Pick<Vocabulary, 'negations' | 'language' | 'isAct'>

export type Objection =
  | 'denied'
  | 'compared'
  | 'roles-swapped'
  | 'other-act'
  | 'other-matter'
  | 'state'
  | 'foreign'
  | 'other-party'

/** Done to an agreement: without a name, to the one that the briefing is about. */
const TREATY_ACTS: readonly string[] = ['take-effect', 'sign']

/** What keeps a fact from being an answer whatever its score; each is certain where it is told. */
export function objectionTo(
  { fact, features }: Ranked,
  reading: Reading,
  grammar: Grammar,
  index: SearchIndex,
): Objection | undefined {
  const { subjects, acts, asks, named, foreign } = reading
  // A fact that itself says what was not done can answer.
  const text = fold(searchedWords(fact, reading.language)?.text ?? '', reading.language)
  if (reading.negated && !holdsNegation(text, grammar)) return 'denied'
  // One fact holds nothing side by side.
  if (asks.includes('compare')) return 'compared'
  const isSwapped = subjects.some((id) => fact.to.includes(id)) && !subjects.some((id) => fact.by.includes(id))
  if (acts.length > 0 && isSwapped && !asks.includes('who')) return 'roles-swapped'
  // "What did Lee receive?": with nothing else named, what was done is all there is to go by.
  const isDeedAlone = subjects.length > 0 && named.length === subjects.length && asks.every((ask) => ask === 'what')
  if (isDeedAlone && features[AT['acts-missing']] === 1 && acts.every((act) => grammar.isAct(act, 'directed')))
    return 'other-act'
  // "Did Trump attend?" is not answered by what else is told of him, nor "did they discuss chips?" by what they discussed.
  const isOtherDeed = acts.length > 0 && features[AT['acts-missing']] === 1
  if (reading.yesNo && isOtherDeed) return 'other-act'
  const parties = partiesIn(named, index)
  // One agreement is not the other, though a briefing tells of both.
  const isOfTreaty = acts.some((act) => TREATY_ACTS.includes(act)) && fact.briefing.kind === 'agreement'
  const own = isOfTreaty ? [...fact.briefing.head].filter((id) => index.library.entities.get(id)?.kind === 'term') : []
  const matters = named.filter((one) => !parties.includes(one) && isOfKind(one, index, ['term']))
  const isOn = (id: string) => fact.entities.includes(id) || isTold(id, fact, reading, index)
  if (!matters.every(({ ids }) => ids.some(isOn))) return 'other-matter'
  if (matters.length === 0 && own.length > 0 && !own.some(isOn)) return 'other-matter'
  const isOfState = !reading.event && acts.length + reading.hintedActs.length === 0
  // "Is Japan in crisis?": that a fact on Japan holds the word does not make it so.
  if (isOfState && reading.yesNo && named.length === 1 && parties.length === 1) return 'state'
  // A country that no event is about is only mentioned: its news are not what the briefings tell.
  const isOnlyMentioned = parties.length > 0 && !parties.some(({ ids }) => ids.some((id) => index.heads.has(id)))
  if (foreign.length > 0 || (isOfState && isOnlyMentioned)) return 'foreign'
  const holds = (id: string) =>
    fact.entities.includes(id) || fact.briefing.head.has(id) || isTold(id, fact, reading, index)
  return parties.every(({ ids }) => ids.some(holds)) ? undefined : 'other-party'
}

/** Whether the fact's sentence names somebody or something. */
function isTold(id: string, fact: Fact, { language }: Reading, { library }: SearchIndex): boolean {
  const names = library.entities.get(id)?.names[language]
  const text = fold(searchedWords(fact, language)?.text ?? '', language)
  return [names?.name, names?.short].some((name) => name !== undefined && text.includes(fold(name, language)))
}
