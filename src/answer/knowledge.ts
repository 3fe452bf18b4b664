import type { Language } from '../content/languages.ts'
import { type Library, librarySteps } from '../content/library.ts'
import type { Content } from '../content/load.ts'
import { finish, preparing, type Steps } from '../content/steps.ts'
import type { WordEvidence } from '../language/detect.ts'
import { type AllPhrases, phrasesOf } from '../language/phrases.ts'
import { clean } from '../language/text.ts'
import { type Vocabulary, vocabularySteps } from '../language/vocabulary.ts'
import { wordEvidence } from '../language/word-evidence.ts'
import { buildZones, type Zones } from '../language/zones.ts'
import { readQuestion } from '../question/read.ts'
import type { Reading } from '../question/reading.ts'
import { isFactWord, type SearchIndex, searchIndexSteps } from '../search/search-index.ts'

/** All that answering needs, made from one version of the content. */
export interface Knowledge {
  readonly library: Library
  readonly index: SearchIndex
  readonly phrases: AllPhrases
  vocabulary(language: Language): Vocabulary
  /** Prepares a language before it is asked in. */
  prepare(language: Language): Steps<void>
  readonly evidence: WordEvidence
  readonly zones: Zones
  /** Citations worded so far, by language and citation. */
  readonly printed: Map<string, string>
}

/** Each language is prepared when it is first met: a single question from the shell should not wait for four. */
export function buildKnowledge(content: Content): Knowledge {
  return finish(knowledgeSteps(content))
}

export function* knowledgeSteps(content: Content): Steps<Knowledge> {
  const library = yield* librarySteps(content)
  const vocabularies = preparing((language: Language) =>
    vocabularySteps(language, content.lexicons[language], content.vocabulary, library.entities),
  )
  const vocabulary = vocabularies.of
  const index = yield* searchIndexSteps(library, (language) => vocabulary(language).functionWords)
  return {
    library,
    index,
    phrases: phrasesOf(content.phrases, content.vocabulary.units),
    vocabulary,
    *prepare(language) {
      yield* vocabularies.prepare(language)
      yield* index.prepare(language)
    },
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
