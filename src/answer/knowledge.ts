import type { Language } from '../content/languages.ts'
import { buildLibrary, type Library } from '../content/library.ts'
import type { Content } from '../content/load.ts'
import type { LatinLanguage, WordEvidence } from '../language/detect.ts'
import { phrasesIn } from '../language/lists.ts'
import { type AllPhrases, phrasesOf } from '../language/phrases.ts'
import { fold } from '../language/text.ts'
import { surfaces } from '../language/words.ts'
import { buildVocabulary, type Vocabulary } from '../question/vocabulary.ts'
import { buildIndex, type FactIndex } from './fact-index.ts'

/** All that answering needs, made from one version of the content. */
export interface Knowledge {
  readonly library: Library
  readonly index: FactIndex
  readonly phrases: AllPhrases
  vocabulary(language: Language): Vocabulary
  readonly evidence: WordEvidence
  /** Citations worded so far, by language and citation. */
  readonly printed: Map<string, string>
}

/** Each language is prepared when it is first met: a single question from the shell should not wait for four. */
export function buildKnowledge(content: Content): Knowledge {
  const library = buildLibrary(content)
  const vocabularies = new Map<Language, Vocabulary>()
  const vocabulary = (language: Language) => {
    let built = vocabularies.get(language)
    if (!built) {
      built = buildVocabulary(language, content.lexicons[language], library.entities)
      vocabularies.set(language, built)
    }
    return built
  }
  return {
    library,
    index: buildIndex(library),
    phrases: phrasesOf(content.phrases),
    vocabulary,
    evidence: wordEvidence(content, library),
    printed: new Map(),
  }
}

/** Grammar tells a language better than nouns, which travel; the names of people and places tell nothing. */
function wordEvidence({ lexicons }: Content, { entities }: Library): WordEvidence {
  const built = new Map<string, Set<string>>()
  const wordsOf = (language: LatinLanguage, kind: 'grammar' | 'nouns') => {
    const known = built.get(`${kind} ${language}`)
    if (known) return known
    const { stop, asks, openers, markers, frame, events, acts } = lexicons[language]
    const lists =
      kind === 'grammar'
        ? [stop, openers, ...Object.values(asks), ...Object.values(markers)]
        : [frame, events, ...Object.values(acts), ...namesIn(language, false)]
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
