import { checkReferences } from './check.ts'
import { ContentFiles } from './files.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { ContentError } from './problems.ts'
import {
  type BriefingData,
  type BriefingText,
  briefingSchema,
  briefingTextSchema,
  type CitiesData,
  citiesSchema,
  type GazetteerData,
  gazetteerSchemas,
  type LexiconData,
  lexiconSchema,
  type VocabularyData,
  vocabularySchemas,
} from './schemas.ts'

/** Parsed, valid content; `phrases` are Fluent texts. */
export interface Content {
  readonly briefings: readonly BriefingFolder[]
  readonly gazetteer: GazetteerData
  readonly vocabulary: VocabularyData
  readonly cities: CitiesData
  readonly lexicons: Readonly<Record<Language, LexiconData>>
  readonly phrases: Readonly<Record<Language, string>>
}

export interface BriefingFolder {
  readonly id: string
  readonly data: BriefingData
  /** A draft may lack languages. */
  readonly texts: Readonly<Partial<Record<Language, BriefingText>>>
}

/**
 * Reads and checks a content folder.
 * @throws {ContentError} with all problems of all files
 */
export function loadContent(root: string): Content {
  const files = new ContentFiles(root)
  const gazetteer = loadGazetteer(files)
  const vocabulary = loadVocabulary(files)
  const cities = files.parse('vocabulary/cities.yaml', citiesSchema)
  const lexicons: Partial<Record<Language, LexiconData>> = {}
  const phrases: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) {
    const lexicon = files.parse(`languages/${language}/lexicon.yaml`, lexiconSchema)
    if (lexicon) lexicons[language] = lexicon
    const text = files.read(`languages/${language}/phrases.ftl`)
    if (text !== undefined) phrases[language] = text
  }
  const briefings = files.list('briefings').flatMap((folder) => loadBriefing(files, folder) ?? [])
  if (isComplete(lexicons) && isComplete(phrases) && gazetteer && vocabulary && cities) {
    const content = { briefings, gazetteer, vocabulary, cities, lexicons, phrases }
    checkReferences(content, files)
    if (files.problems.length === 0) return content
  }
  throw new ContentError(files.firstProblems)
}

function loadGazetteer(files: ContentFiles): GazetteerData | undefined {
  const people = files.parse('gazetteer/people.yaml', gazetteerSchemas.people)
  const countries = files.parse('gazetteer/countries.yaml', gazetteerSchemas.countries)
  const places = files.parse('gazetteer/places.yaml', gazetteerSchemas.places)
  const organisations = files.parse('gazetteer/organisations.yaml', gazetteerSchemas.organisations)
  const sectors = files.parse('gazetteer/sectors.yaml', gazetteerSchemas.sectors)
  const terms = files.parse('gazetteer/terms.yaml', gazetteerSchemas.terms)
  // A desk that names its outlets in plain words needs no entries for them.
  const hasOutlets = files.list('gazetteer').includes('outlets.yaml')
  const outlets = hasOutlets ? files.parse('gazetteer/outlets.yaml', gazetteerSchemas.outlets) : {}
  if (!people || !countries || !places || !organisations || !sectors || !terms || !outlets) return undefined
  return { people, countries, places, organisations, sectors, terms, outlets }
}

function loadVocabulary(files: ContentFiles): VocabularyData | undefined {
  const acts = files.parse('vocabulary/acts.yaml', vocabularySchemas.acts)
  const offices = files.parse('vocabulary/offices.yaml', vocabularySchemas.offices)
  const units = files.parse('vocabulary/units.yaml', vocabularySchemas.units)
  return acts && offices && units && { acts, offices, units }
}

function loadBriefing(files: ContentFiles, id: string): BriefingFolder | undefined {
  const folder = `briefings/${id}`
  if (!/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/.test(id)) {
    files.problem(folder, [], 'a briefing folder is named <date>-<slug>, such as 2026-01-16-japan-italy-summit')
    return undefined
  }
  const present = new Set(files.list(folder))
  const data = files.parse(`${folder}/briefing.yaml`, briefingSchema)
  const expected = new Set(['briefing.yaml', ...LANGUAGES.map((language) => `${language}.yaml`)])
  for (const file of present)
    if (!expected.has(file))
      files.problem(`${folder}/${file}`, [], 'not a file of a briefing (briefing.yaml, <language>.yaml)')
  const texts: Partial<Record<Language, BriefingText>> = {}
  for (const language of LANGUAGES) {
    if (!present.has(`${language}.yaml`)) continue
    const text = files.parse(`${folder}/${language}.yaml`, briefingTextSchema)
    if (text) texts[language] = text
  }
  return data && { id, data, texts }
}

function isComplete<T>(record: Partial<Record<Language, T>>): record is Record<Language, T> {
  return LANGUAGES.every((language) => record[language] !== undefined)
}
