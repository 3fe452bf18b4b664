import type { ContentFiles } from './files.ts'
import { LANGUAGES } from './languages.ts'
import type { BriefingFolder, SharedContent } from './load.ts'
import { type IdList, noSuchEntry } from './nearest.ts'
import type { GazetteerData } from './schemas.ts'

/** Whom problems are told. */
type Files = Pick<ContentFiles, 'problem'>

/** What a schema cannot see of what all briefings use: references between files, the same asks in every lexicon. */
export function checkShared(shared: SharedContent, files: Files): void {
  checkGazetteer(shared.gazetteer, shared.vocabulary.offices, files)
  checkLexicons(shared, files)
  checkPhrases(shared, files)
}

/** What a schema cannot see of one briefing: what it refers to, and whether its files agree. */
export function checkBriefing(briefing: BriefingFolder, shared: SharedContent, files: Files): void {
  checkFacts(briefing, shared, files)
  checkTexts(briefing, files)
}

/** Whether each briefing has a key of its own. */
export function checkKeys(briefings: readonly BriefingFolder[], files: Files): void {
  const keys = new Map<string, string>()
  for (const { id, data } of briefings) {
    const holder = keys.get(data.key)
    if (holder) files.problem(`briefings/${id}/briefing.yaml`, ['key'], `already the key of ${holder}`)
    else keys.set(data.key, id)
  }
}

function checkGazetteer(gazetteer: GazetteerData, offices: object, files: Files): void {
  const owners = new Map<string, string>()
  for (const [kind, entries] of Object.entries(gazetteer))
    for (const id of Object.keys(entries)) {
      const owner = owners.get(id)
      if (owner) files.problem(`gazetteer/${kind}.yaml`, [id], `already an id of ${owner}.yaml`)
      owners.set(id, kind)
    }
  const lists = listsOf({ ...gazetteer, offices })
  const refer = (kind: keyof GazetteerData, id: string, field: string, target: string | undefined, to: IdList) => {
    if (target !== undefined && !Object.hasOwn(to.entries, target))
      files.problem(`gazetteer/${kind}.yaml`, [id, field], noSuchEntry(target, [to], lists))
  }
  const list = listIn(lists)
  const { people, countries, places, sectors, terms, outlets } = gazetteer
  for (const [id, person] of Object.entries(people)) {
    refer('people', id, 'country', person.country, list('countries'))
    refer('people', id, 'title', person.title, list('offices'))
  }
  for (const [id, country] of Object.entries(countries))
    refer('countries', id, 'capital', country.capital, list('places'))
  for (const [id, place] of Object.entries(places)) refer('places', id, 'country', place.country, list('countries'))
  for (const [id, outlet] of Object.entries(outlets)) refer('outlets', id, 'country', outlet.country, list('countries'))
  for (const [id, sector] of Object.entries(sectors))
    for (const wider of sector.within) {
      refer('sectors', id, 'within', wider, list('sectors'))
      if (reaches(wider, id, gazetteer)) files.problem('gazetteer/sectors.yaml', [id, 'within'], 'leads back to itself')
    }
  for (const [id, term] of Object.entries(terms))
    for (const wider of term.within) refer('terms', id, 'within', wider, list('sectors'))
}

/** Every language says everything that another says. */
function checkPhrases({ phrases }: SharedContent, files: Files): void {
  const keysOf = (text: string) => new Set([...text.matchAll(/^([a-z][\w-]*) =/gmu)].map(([, key = '']) => key))
  const all = new Set(LANGUAGES.flatMap((language) => [...keysOf(phrases[language])]))
  for (const language of LANGUAGES) {
    const own = keysOf(phrases[language])
    for (const key of all)
      if (!own.has(key)) files.problem(`languages/${language}/phrases.ftl`, [key], 'missing; another language has it')
  }
}

/** Whether going up from one sector leads to another; stops where it has been. */
function reaches(from: string, target: string, gazetteer: GazetteerData, seen = new Set<string>()): boolean {
  if (from === target) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (gazetteer.sectors[from]?.within ?? []).some((wider) => reaches(wider, target, gazetteer, seen))
}

function checkLexicons({ lexicons }: SharedContent, files: Files): void {
  const all = new Set(LANGUAGES.flatMap((language) => Object.keys(lexicons[language].asks)))
  for (const language of LANGUAGES)
    for (const key of all)
      if (!(key in lexicons[language].asks))
        files.problem(`languages/${language}/lexicon.yaml`, ['asks', key], 'missing; another language has it')
}

function checkFacts({ id, data }: BriefingFolder, { gazetteer, vocabulary }: SharedContent, files: Files): void {
  const file = `briefings/${id}/briefing.yaml`
  const lists = listsOf({ ...gazetteer, ...vocabulary, facts: data.facts })
  const list = listIn(lists)
  const known = (path: readonly PropertyKey[], ids: readonly string[], ...names: readonly string[]) => {
    const own = names.map(list)
    for (const target of ids)
      if (!own.some(({ entries }) => Object.hasOwn(entries, target)))
        files.problem(file, path, noSuchEntry(target, own, lists))
  }
  if (data.place) known(['place'], [data.place], 'places')
  known(['countries'], data.countries, 'countries')
  known(['about'], data.about, 'sectors', 'terms', 'organisations')
  for (const [index, participant] of data.participants.entries())
    known(['participants', index, 'person'], [participant.person], 'people')
  known(['summary'], data.summary, 'facts')
  known(['background'], data.background, 'facts')
  for (const factId of data.summary)
    if (data.facts[factId]?.standing === 'uncertain') files.problem(file, ['summary'], `uncertain: ${factId}`)
  const gone = data.withdrawn === undefined ? data.summary.filter((factId) => data.facts[factId]?.withdrawn) : []
  for (const factId of gone) files.problem(file, ['summary'], `withdrawn: ${factId}`)
  for (const [factId, fact] of Object.entries(data.facts)) {
    const at = (field: string) => ['facts', factId, field]
    known(at('acts'), fact.acts, 'acts')
    known(at('by'), fact.by ?? [], 'people', 'countries', 'organisations')
    known(at('to'), fact.to, 'people', 'countries', 'organisations')
    known(at('people'), fact.people ?? [], 'people')
    known(at('countries'), fact.countries ?? [], 'countries')
    known(at('organisations'), fact.organisations, 'organisations')
    known(at('about'), fact.about, 'sectors', 'terms', 'places')
    known(at('defines'), fact.defines, 'terms', 'organisations', 'sectors', 'places')
    known(at('explains'), fact.explains, 'facts')
    for (const { at: place, of } of fact.places) {
      known(at('places'), [place], 'places')
      known(at('places'), of, 'acts')
    }
    for (const { of } of fact.dates) known(at('dates'), of, 'acts')
    for (const amount of fact.amounts) {
      if ('unit' in amount) known(at('amounts'), [amount.unit], 'units')
      known(at('amounts'), amount.of, 'acts', 'people', 'countries', 'organisations', 'sectors', 'terms')
    }
    const disputed = typeof fact.standing === 'object' ? fact.standing.disputed.citations : []
    for (const { source } of [...fact.citations, ...disputed])
      if (!Object.hasOwn(data.sources, source))
        files.problem(
          file,
          at('citations'),
          noSuchEntry(source, [{ name: 'sources', entries: data.sources }], []).replace('entry', 'source'),
        )
  }
}

function listsOf(kinds: Readonly<Record<string, object>>): IdList[] {
  return Object.entries(kinds).map(([name, entries]) => ({ name, entries }))
}

function listIn(lists: readonly IdList[]): (name: string) => IdList {
  return (name) => lists.find((list) => list.name === name) ?? { name, entries: {} }
}

function checkTexts({ id, data, texts }: BriefingFolder, files: Files): void {
  if (Object.keys(texts).length === 0) files.problem(`briefings/${id}/briefing.yaml`, [], 'no language has its words')
  for (const language of LANGUAGES) {
    const text = texts[language]
    if (!text) continue
    const file = `briefings/${id}/${language}.yaml`
    checkReason(['withdrawal'], data.withdrawn, text.withdrawal, file, files)
    for (const [factId, fact] of Object.entries(data.facts)) {
      const words = text.facts[factId]
      if (!words) {
        files.problem(file, ['facts', factId], 'missing')
        continue
      }
      const path = (field: string) => ['facts', factId, field]
      if (fact.quotation !== (words.quotation !== undefined))
        files.problem(file, path('quotation'), fact.quotation ? 'missing' : 'briefing.yaml says there is none')
      if (words.quotation && !words.text.includes(words.quotation))
        files.problem(file, path('quotation'), 'must stand in the text as it is')
      const year = fact.happened?.slice(0, 4)
      if (year && (fact.happened ?? '') > data.date && !words.text.includes(year))
        files.problem(file, path('text'), `does not say that it was in ${year}, after the event`)
      const disputed = typeof fact.standing === 'object'
      if (disputed !== (words.other !== undefined))
        files.problem(file, path('other'), disputed ? 'missing' : 'briefing.yaml says nothing of a dispute')
      checkReason(path('withdrawal'), fact.withdrawn, words.withdrawal, file, files)
      if (words.correction !== undefined && fact.corrected === undefined)
        files.problem(file, path('correction'), 'briefing.yaml has no day for it: write `corrected` there')
    }
    for (const factId of Object.keys(text.facts))
      if (!(factId in data.facts)) files.problem(file, ['facts', factId], 'not a fact of briefing.yaml')
  }
}

/** A withdrawal is told with its day and its reason. */
function checkReason(
  path: readonly string[],
  day: string | undefined,
  reason: string | undefined,
  file: string,
  files: Files,
): void {
  if (day !== undefined && reason === undefined)
    files.problem(file, path, `missing: say why it was withdrawn on ${day}`)
  if (day === undefined && reason !== undefined)
    files.problem(file, path, 'briefing.yaml has no day for it: write `withdrawn` there')
}
