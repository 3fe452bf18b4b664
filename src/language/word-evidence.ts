import type { Entity } from '../content/library.ts'
import type { Content } from '../content/load.ts'
import type { LatinLanguage, WordEvidence } from './detect.ts'
import { phrasesIn } from './lists.ts'
import { fold } from './text.ts'
import { surfaces } from './words.ts'

/** Grammar tells a language better than nouns, which travel; the names of people and places tell nothing. */
export function wordEvidence(
  { lexicons, vocabulary }: Pick<Content, 'lexicons' | 'vocabulary'>,
  entities: ReadonlyMap<string, Entity>,
): WordEvidence {
  const built = new Map<string, Set<string>>()
  const wordsOf = (language: LatinLanguage, kind: 'grammar' | 'nouns') => {
    const known = built.get(`${kind} ${language}`)
    if (known) return known
    const { stop, asks, openers, markers, events, greetings } = lexicons[language]
    const acts = Object.values(vocabulary.acts).map((act) => act[language])
    const lists =
      kind === 'grammar'
        ? [stop, openers, ...[asks, markers, greetings].flatMap((section) => Object.values(section))]
        : [events, ...acts, ...namesIn(language, false)]
    const words = wordSet(lists, language)
    for (const name of wordSet(namesIn(language, true), language)) words.delete(name)
    built.set(`${kind} ${language}`, words)
    return words
  }
  const namesIn = (language: LatinLanguage, ofPeopleAndPlaces: boolean) =>
    [...entities.values()]
      .filter(({ kind }) => (kind === 'person' || kind === 'place') === ofPeopleAndPlaces)
      .flatMap(({ names: { [language]: own } }) => [own.name, own.short ?? own.name, ...phrasesIn(own.aliases)])
      .filter((name) => !ofPeopleAndPlaces || !/\s/u.test(name))
  return (word, language, kind) => wordsOf(language, kind).has(word)
}

/** The folded words of lists of phrases; abbreviations (e.g.) would leave single letters. */
function wordSet(lists: readonly string[], language: LatinLanguage): Set<string> {
  const phrases = lists.flatMap(phrasesIn).filter((phrase) => !phrase.includes('.'))
  return new Set(phrases.flatMap((phrase) => surfaces(phrase, language)).map((word) => fold(word, language)))
}
