import type { Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import type { Content } from '../../../content/load.ts'
import type { VocabularyData } from '../../../content/schemas.ts'
import { finish } from '../../../content/steps.ts'
import { type FigureWords, figureWords } from '../../../language/figure-words.ts'
import { phrasesIn, remembering } from '../../../language/lists.ts'
import { fold } from '../../../language/text.ts'
import { type Vocabulary, vocabularySteps } from '../../../language/vocabulary.ts'
import { type RelativeWords, relativeWords } from '../facts/relative-days.ts'

/** What one language can name: the gazetteer, the world around it, and what the texts themselves introduce. */
export interface Reader {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly entities: ReadonlyMap<string, Entity>
  readonly figures: FigureWords
  readonly units: VocabularyData['units']
  readonly relative: RelativeWords
  /** The single words of what offices are called, folded. */
  readonly officeWords: ReadonlySet<string>
  /** Ids of the vocabulary's offices. */
  readonly offices: ReadonlySet<string>
  /** As far as it is known. */
  gender(person: string): string | undefined
}

export type Readers = (language: Language) => Reader

export function readersOf(
  content: Content,
  entities: ReadonlyMap<string, Entity>,
  gender: Reader['gender'] = (id) => content.gazetteer.people[id]?.gender,
): Readers {
  const offices = new Set(Object.keys(content.vocabulary.offices))
  return remembering((language: Language) => ({
    language,
    entities,
    gender,
    offices,
    officeWords: new Set(
      Object.values(content.vocabulary.offices).flatMap((office) =>
        office[language].split(/[\s,]+/u).map((word) => fold(word, language)),
      ),
    ),
    units: content.vocabulary.units,
    relative: relativeWords(content.lexicons[language], language),
    figures: figureWords(language, {
      units: content.vocabulary.units,
      lexicons: content.lexicons,
      names: figureNames(language, entities),
    }),
    vocabulary: finish(vocabularySteps(language, content.lexicons[language], content.vocabulary, entities)),
  }))
}

/** Names that hold a figure, which is none of theirs: G7, Nikkei 225. */
function figureNames(language: Language, entities: ReadonlyMap<string, Entity>): string[] {
  return [...entities.values()]
    .flatMap(({ names: { [language]: own } }) => [own.name, ...phrasesIn(own.aliases)])
    .filter((name) => /\p{N}/u.test(name))
}
