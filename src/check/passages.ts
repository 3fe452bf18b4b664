import { LANGUAGES, type Language } from '../content/languages.ts'
import { buildLibrary, type Entity, type Fact, type Library } from '../content/library.ts'
import type { BriefingFolder, Content, SharedContent } from '../content/load.ts'
import type { FactData, GazetteerData, NameData } from '../content/schemas.ts'
import { finish } from '../content/steps.ts'
import { type FigureWords, figureWords } from '../language/figure-words.ts'
import { type FiguresAndDays, figuresAndDaysIn } from '../language/figures-in-text.ts'
import { phrasesIn, remembering } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import { tokensIn } from '../language/text-tokens.ts'
import { vocabularySteps } from '../language/vocabulary.ts'
import { commonNames } from './common-names.ts'
import { foreignCountries } from './foreign-countries.ts'
import { type Leaders, leadersOf } from './leaders.ts'
import { type Name, type Naming, namesIn } from './names-in-text.ts'

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
export interface ReadContent extends TextReader {
  readonly content: Content
  readonly facts: readonly ToldFact[]
}

/** Reads texts with one version of what all briefings use; costly to make, so whoever reads often keeps it. */
export interface TextReader {
  readonly shared: SharedContent
  readonly entities: ReadonlyMap<string, Entity>
  readonly leaders: Leaders
  read(text: string, language: Language): Omit<Passage, 'field' | 'language'>
}

export function textReader(shared: SharedContent): TextReader {
  const { entities: held } = buildLibrary({ briefings: [], gazetteer: shared.gazetteer })
  const foreign = foreignCountries()
  const entities = new Map([...foreign.entities, ...held])
  const words = remembering((language: Language): FigureWords => {
    const names = properNames(shared.gazetteer, language)
    return figureWords(language, { units: shared.vocabulary.units, lexicons: shared.lexicons, names })
  })
  const namings = remembering(
    (language: Language): Naming => ({
      vocabulary: finish(vocabularySteps(language, shared.lexicons[language], shared.vocabulary, held)),
      entities,
      isOffice: officePhrases(shared, language),
      isCommon: remembering(commonNames(shared.gazetteer, language)),
      foreignCountry: foreign.idOf,
    }),
  )
  const read: TextReader['read'] = (text, language) => ({
    text,
    ...figuresAndDaysIn(text, words(language)),
    names: namesIn(text, namings(language)),
  })
  return { shared, entities, leaders: leadersOf(shared), read }
}

export function readTexts(content: Content, reader = textReader(content)): ReadContent {
  const library = buildLibrary(content)
  const facts = content.briefings.flatMap((folder) => factsOf(folder, library, reader.read))
  return { ...reader, content, facts }
}

function factsOf(folder: BriefingFolder, library: Library, read: TextReader['read']): ToldFact[] {
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

function officePhrases({ vocabulary }: SharedContent, language: Language): (text: string) => boolean {
  const listed = Object.values(vocabulary.offices).flatMap((office) => phrasesIn(office[language]))
  const phrases = new Set(listed.map((phrase) => plainForm(phrase, language)))
  return (text) =>
    [text, text.replace(/^[وف]/u, ''), text.replace(/^[وف]?[بلك]/u, '')].some((one) =>
      phrases.has(plainForm(one, language)),
    )
}

/** Without articles. */
function plainForm(text: string, language: Language): string {
  if (language === 'ja') return fold(text, 'ja')
  const words = tokensIn(text, language).filter(
    ({ kind, folded }) => kind === 'word' && !/^(?:the|il|lo|la|l|i|gli|le)$/u.test(folded),
  )
  return words.map(({ text: word, folded }) => (language === 'ar' ? arabicForm(word, folded) : folded)).join(' ')
}

/** إلى is no والي: what folding makes alike is told apart by its last letter. */
function arabicForm(word: string, folded: string): string {
  return folded.replace(/^ال(?=\p{L}{2})/u, '') + (word.endsWith('ى') ? 'ى' : '')
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
