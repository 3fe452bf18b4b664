import { LANGUAGES, type Language } from '../content/languages.ts'
import { buildLibrary, type Fact, type Library } from '../content/library.ts'
import type { BriefingFolder, Content } from '../content/load.ts'
import type { FactData, GazetteerData, NameData } from '../content/schemas.ts'
import { finish } from '../content/steps.ts'
import { type FigureWords, figureWords } from '../language/figure-words.ts'
import { type FiguresAndDays, figuresAndDaysIn } from '../language/figures-in-text.ts'
import { phrasesIn, remembering } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import { bareForms, tokensIn } from '../language/text-tokens.ts'
import { type Vocabulary, vocabularySteps } from '../language/vocabulary.ts'
import { type Name, namesIn } from './names-in-text.ts'

/** One text of a fact in one language, and what it names. */
export interface Passage extends FiguresAndDays {
  readonly language: Language
  readonly field: 'title' | 'text' | 'other'
  readonly text: string
  readonly names: readonly Name[]
}

/** A fact as it is typed and as each language tells it. */
export interface ToldFact {
  readonly folder: BriefingFolder
  readonly fact: Fact
  readonly data: FactData
  /** In the order of the languages; those that lack it are left out. */
  readonly languages: readonly Language[]
  readonly passages: readonly Passage[]
}

/** The content with all that its texts say, read once for every check. */
export interface ReadContent {
  readonly content: Content
  readonly library: Library
  readonly facts: readonly ToldFact[]
  /** Reads another text in one of our languages, such as a source's. */
  read(text: string, language: Language): Omit<Passage, 'field' | 'language'>
}

export type TextReader = ReadContent['read']

export function readTexts(content: Content, read?: TextReader): ReadContent {
  const library = buildLibrary(content)
  const reader = read ?? textReader(content, library)
  const facts = content.briefings.flatMap((folder) => factsOf(folder, library, reader))
  return { content, library, facts, read: reader }
}

/** Reads texts by the names and words of a content; whatever its briefings are. */
export function textReader(content: Content, library: Pick<Library, 'entities'>): TextReader {
  const vocabulary = remembering(
    (language: Language): Vocabulary =>
      finish(vocabularySteps(language, content.lexicons[language], content.vocabulary, library.entities)),
  )
  const words = remembering(
    (language: Language): FigureWords =>
      figureWords(language, {
        units: content.vocabulary.units,
        lexicons: content.lexicons,
        names: properNames(content.gazetteer, language),
      }),
  )
  const offices = remembering((language: Language) => officePhrases(content, language))
  return (text, language) => ({
    text,
    ...figuresAndDaysIn(text, words(language)),
    names: namesIn(text, {
      vocabulary: vocabulary(language),
      entities: library.entities,
      isOffice: offices(language),
    }),
  })
}

function factsOf(folder: BriefingFolder, library: Library, read: ReadContent['read']): ToldFact[] {
  const briefing = library.briefingById.get(folder.id)
  return (briefing?.facts ?? []).flatMap((fact) => {
    const data = folder.data.facts[fact.id]
    if (!data) return []
    const passages = LANGUAGES.flatMap((language) => {
      const words = fact.words[language]
      return (['title', 'text', 'other'] as const).flatMap((field): Passage[] => {
        const text = words?.[field]
        return text === undefined ? [] : [{ language, field, ...read(text, language) }]
      })
    })
    return [{ folder, fact, data, languages: LANGUAGES.filter((language) => fact.words[language]), passages }]
  })
}

function officePhrases({ vocabulary }: Content, language: Language): (text: string) => boolean {
  const phrases = new Set(
    Object.values(vocabulary.offices).flatMap((office) =>
      phrasesIn(office[language]).map((phrase) => plainForm(phrase, language)),
    ),
  )
  return (text) => phrases.has(plainForm(text, language))
}

/** Without articles and what Arabic writes onto a word. */
function plainForm(text: string, language: Language): string {
  if (language === 'ja') return fold(text, language)
  const words = tokensIn(text, language).filter(
    ({ kind, folded }) => kind === 'word' && !/^(?:the|il|lo|la|l|i|gli|le)$/u.test(folded),
  )
  return words.map(({ folded }) => bareForms(folded, language).at(-1) ?? folded).join(' ')
}

/** Names of which a number can be a part. */
function properNames(gazetteer: GazetteerData, language: Language): string[] {
  const { people, countries, places, organisations } = gazetteer
  const entries: Record<Language, NameData>[] = [people, countries, places, organisations].flatMap((kind) =>
    Object.values<Record<Language, NameData>>(kind),
  )
  return entries.flatMap((entry) => {
    const { name, short, honorific, aliases } = entry[language]
    return [name, short, honorific, ...phrasesIn(aliases)].filter((one) => one !== undefined)
  })
}
