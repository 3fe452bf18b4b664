import { checkBriefing, checkKeys, checkShared } from './check.ts'
import { ContentFiles } from './files.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { ContentError, type Problem } from './problems.ts'
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

/** Parsed, valid content. */
export interface Content extends SharedContent {
  readonly briefings: readonly BriefingFolder[]
}

/** What all briefings use; `phrases` are Fluent texts. */
export interface SharedContent {
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

/** A content folder as it was found. */
export interface ContentReading {
  /** Undefined where anything is wrong with it. */
  readonly shared: SharedContent | undefined
  readonly briefings: readonly { readonly id: string; readonly folder: BriefingFolder | undefined }[]
  /** The first of each file. */
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks a content folder.
 * @throws {ContentError} with the problems of all files
 */
export function loadContent(root: string): Content {
  const files = new ContentFiles(root)
  const { shared, folders } = readFolder(files)
  checkKeys(
    [...folders.values()].filter((folder) => folder !== undefined),
    files,
  )
  if (!shared || files.faulty.size > 0) throw new ContentError(files.firstProblems)
  return { ...shared, briefings: [...folders.values()].filter((folder) => folder !== undefined) }
}

/** As `loadContent`, for whom the briefings that are in order will do: those that are not are left out. */
export function readContent(root: string): ContentReading {
  const files = new ContentFiles(root)
  const { shared, folders } = readFolder(files)
  const faulty = [...files.faulty].map((file) => file.split('/'))
  const isBriefing = ([room, id]: readonly string[]) => room === 'briefings' && id !== undefined
  const faultyIds = new Set(faulty.filter(isBriefing).map(([, id]) => id))
  return {
    shared: faulty.every(isBriefing) ? shared : undefined,
    briefings: [...folders].map(([id, folder]) => ({ id, folder: faultyIds.has(id) ? undefined : folder })),
    problems: files.firstProblems,
  }
}

function readFolder(files: ContentFiles) {
  const shared = loadShared(files)
  if (shared) checkShared(shared, files)
  const folders = new Map(files.list('briefings').map((id) => [id, loadBriefing(files, id)]))
  if (shared) for (const folder of folders.values()) if (folder) checkBriefing(folder, shared, files)
  return { shared, folders }
}

function loadShared(files: ContentFiles): SharedContent | undefined {
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
  if (!isComplete(lexicons) || !isComplete(phrases) || !gazetteer || !vocabulary || !cities) return undefined
  return { gazetteer, vocabulary, cities, lexicons, phrases }
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
