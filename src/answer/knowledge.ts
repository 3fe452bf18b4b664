import type { Language } from '../content/languages.ts'
import { buildLibrary, type Library } from '../content/library.ts'
import type { Content } from '../content/load.ts'
import type { WordEvidence } from '../language/detect.ts'
import { remembering } from '../language/lists.ts'
import { type AllPhrases, phrasesOf } from '../language/phrases.ts'
import { clean } from '../language/text.ts'
import { buildVocabulary, type Vocabulary } from '../language/vocabulary.ts'
import { wordEvidence } from '../language/word-evidence.ts'
import { buildZones, type Zones } from '../language/zones.ts'
import { readQuestion } from '../question/read.ts'
import type { Reading } from '../question/reading.ts'
import { buildSearchIndex, isFactWord, type SearchIndex } from '../search/search-index.ts'

/** All that answering needs, made from one version of the content. */
export interface Knowledge {
  readonly library: Library
  readonly index: SearchIndex
  readonly phrases: AllPhrases
  vocabulary(language: Language): Vocabulary
  readonly evidence: WordEvidence
  readonly zones: Zones
  /** Citations worded so far, by language and citation. */
  readonly printed: Map<string, string>
}

/** Each language is prepared when it is first met: a single question from the shell should not wait for four. */
export function buildKnowledge(content: Content): Knowledge {
  const library = buildLibrary(content)
  const vocabulary = remembering((language: Language) =>
    buildVocabulary(language, content.lexicons[language], content.vocabulary, library.entities),
  )
  return {
    library,
    index: buildSearchIndex(library, (language) => vocabulary(language).functionWords),
    phrases: phrasesOf(content.phrases, content.vocabulary.units),
    vocabulary,
    evidence: wordEvidence(content, library.entities),
    zones: buildZones(content.cities),
    printed: new Map(),
  }
}

/** Reads one question as of a day; for tools that look at many. */
export function readIn(question: string, language: Language, knowledge: Knowledge, today = '2026-01-20'): Reading {
  const { vocabulary, library, index } = knowledge
  const isKnown = (word: string) => isFactWord(word, index.language(language))
  return readQuestion(clean(question), vocabulary(language), library.entities, isKnown, today)
}
