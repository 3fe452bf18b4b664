import type { Language } from './languages.ts'
import { LANGUAGES } from './languages.ts'
import type { BriefingFolder, Content } from './load.ts'
import { type FindOutlet, outletFinder, resolveSources, type Sources, strongestFirst, witnessOf } from './outlets.ts'
import type { Amount, BriefingData, FactData, FactType, GazetteerData, NameData } from './schemas.ts'
import { finish, type Steps } from './steps.ts'

export interface Citation {
  readonly briefing: string
  readonly source: string
  /** Non-empty lines of the source, counted from 1. */
  readonly paragraph?: number
}
export type Citations = readonly [Citation, ...Citation[]]

/** How well a fact is supported: by how many origins, or with which doubt. */
export type Standing =
  | { readonly level: 'corroborated'; readonly origins: number }
  | { readonly level: 'single' | 'uncertain' }
  | { readonly level: 'disputed'; readonly citations: Citations }

export interface FactWords {
  readonly title: string
  readonly text: string
  readonly quotation?: string | undefined
  readonly other?: string | undefined
  /** What was wrong before the fact was corrected. */
  readonly correction?: string | undefined
  /** Why the fact was withdrawn. */
  readonly withdrawal?: string | undefined
  /** Questions that it answers; searched, never shown. */
  readonly asked: readonly string[]
  /** Words readers may use for it, as in `phrasesIn`. */
  readonly also: string
}

export interface Fact {
  /** Position in the library; newer briefings come first. */
  readonly ordinal: number
  readonly id: string
  readonly briefing: Briefing
  readonly type: FactType
  /** Acts stated of it, and those that its type implies. */
  readonly acts: readonly string[]
  readonly impliedActs: readonly string[]
  /** It happened or was said at the event itself, and so shares its place and day. */
  readonly atEvent: boolean
  /** When it happened, as far as is known: `2026-01-16`, `2026-01`, `2026`. */
  readonly day?: string | undefined
  /** Who acts; `named` when the briefing says so of this very fact. */
  readonly by: readonly string[]
  readonly named: boolean
  readonly to: readonly string[]
  /** Everything it deals with: ids as written, then what they belong to (a person's country, a wider sector). */
  readonly entities: readonly string[]
  readonly core: readonly string[]
  readonly places: FactData['places']
  readonly dates: FactData['dates']
  readonly amounts: readonly Amount[]
  readonly defines: readonly string[]
  readonly explains: readonly string[]
  readonly citations: Citations
  readonly standing: Standing
  readonly corrected?: string | undefined
  /** When it was withdrawn, by itself or with its briefing. */
  readonly withdrawn?: string | undefined
  /** What it tells. A withdrawn fact is told in no language, so that no answer can hold it. */
  readonly words: Readonly<Partial<Record<Language, FactWords>>>
  /** What a withdrawn fact told, for whoever asks for it: searched, and shown by its title alone. */
  readonly former?: Readonly<Partial<Record<Language, FactWords>>> | undefined
}

export interface Briefing {
  readonly id: string
  readonly key: string
  readonly kind: BriefingData['kind']
  readonly date: string
  readonly place?: string | undefined
  readonly published: string
  readonly updated: string
  /** When it was withdrawn as a whole, and why. */
  readonly withdrawn?: string | undefined
  readonly withdrawals?: Readonly<Partial<Record<Language, string>>> | undefined
  readonly countries: readonly string[]
  readonly participants: BriefingData['participants']
  /** What names the event: its place, participants, countries and matters, and what these belong to. */
  readonly head: ReadonlySet<string>
  readonly sources: Sources
  /** In the order of the content, withdrawn ones in their places: buttons count them. */
  readonly facts: readonly Fact[]
  readonly titles: Readonly<Partial<Record<Language, string>>>
  /** What the event is called in the title of an answer, where that is shorter. */
  readonly events: Readonly<Partial<Record<Language, string>>>
  /** The facts that tell it in a minute. */
  readonly summary: readonly Fact[]
  /** What lies behind it all. */
  readonly background: readonly Fact[]
}

export type EntityKind = 'person' | 'country' | 'place' | 'organisation' | 'sector' | 'term'

export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  readonly names: Readonly<Record<Language, NameData>>
  /** A person's or place's country. */
  readonly country?: string | undefined
  /** A country's capital. */
  readonly capital?: string | undefined
  /** A person's office. */
  readonly title?: string | undefined
  /** A sector's sign in pictures. */
  readonly icon?: string | undefined
  /** Wider sectors, all the way up. */
  readonly within: readonly string[]
}

/** Everything the bot knows, frozen, in the order in which it answers: newest briefing first. */
export interface Library {
  readonly briefings: readonly Briefing[]
  /** Those that were withdrawn as a whole: in no list, and still found by their ids, keys and facts. */
  readonly withdrawn: readonly Briefing[]
  /** Those of all briefings. */
  readonly facts: readonly Fact[]
  readonly entities: ReadonlyMap<string, Entity>
  readonly briefingById: ReadonlyMap<string, Briefing>
}

function isExplaining({ type, explains }: Fact): boolean {
  return type === 'programme' || (type === 'context' && explains.length > 0)
}

/** A type says what is done even where no act is stated. */
const ACTS_OF_TYPE: Readonly<Record<FactType, readonly string[]>> = {
  meeting: ['meet'],
  agreement: ['agree', 'announce', 'cooperate', 'discuss', 'say'],
  concern: ['worry', 'announce', 'say'],
  statement: ['say', 'consider'],
  context: [],
  programme: ['cooperate', 'take-part'],
  'next-step': ['aim'],
}

/** Types whose facts belong to the event itself, unless they happened at another time. */
const OF_THE_EVENT: ReadonlySet<FactType> = new Set(['meeting', 'agreement', 'concern', 'statement'])

export function buildLibrary(content: Pick<Content, 'briefings' | 'gazetteer'>): Library {
  return finish(librarySteps(content))
}

export function* librarySteps(content: Pick<Content, 'briefings' | 'gazetteer'>): Steps<Library> {
  const entities = buildEntities(content.gazetteer)
  const findOutlet = outletFinder(content.gazetteer.outlets)
  const facts: Fact[] = []
  const newestFirst = [...content.briefings].sort(
    (a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id),
  )
  const briefings: Briefing[] = []
  const withdrawn: Briefing[] = []
  const briefingById = new Map<string, Briefing>()
  for (const folder of newestFirst) {
    yield
    const briefing = buildBriefing(folder, entities, findOutlet, facts)
    briefingById.set(briefing.id, briefing)
    if (briefing.withdrawn === undefined) briefings.push(briefing)
    else withdrawn.push(briefing)
  }
  for (const list of [briefings, withdrawn, facts]) Object.freeze(list)
  return Object.freeze({ briefings, withdrawn, facts, entities, briefingById })
}

function buildBriefing(
  { id, data, texts }: BriefingFolder,
  entities: Map<string, Entity>,
  findOutlet: FindOutlet,
  all: Fact[],
): Briefing {
  const own: Fact[] = []
  const titles: Partial<Record<Language, string>> = {}
  const events: Partial<Record<Language, string>> = {}
  const withdrawals: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) {
    const { title, event = title, withdrawal } = texts[language] ?? {}
    if (withdrawal !== undefined) withdrawals[language] = withdrawal
    if (title !== undefined) titles[language] = title
    if (event !== undefined) events[language] = event
  }
  const { key, kind, date, place, published, updated, withdrawn, countries, participants } = data
  const sources = resolveSources(data.sources, findOutlet)
  const people = participants.map(({ person }) => person)
  const head = new Set(closure([...(place ? [place] : []), ...people, ...countries, ...data.about], entities))
  const about = {
    id,
    key,
    kind,
    date,
    place,
    published,
    updated,
    withdrawn,
    withdrawals: withdrawn === undefined ? undefined : withdrawals,
    countries,
    participants,
    head,
    sources,
    titles,
    events,
  }
  const summary: Fact[] = []
  const background: Fact[] = []
  const briefing: Briefing = Object.freeze({ ...about, facts: own, summary, background })
  for (const [factId, factData] of Object.entries(data.facts)) {
    const words: Partial<Record<Language, FactWords>> = {}
    for (const language of LANGUAGES) {
      const inLanguage = texts[language]?.facts[factId]
      if (inLanguage) words[language] = inLanguage
    }
    const fact = buildFact(factId, factData, { briefing, words, entities, ordinal: all.length })
    own.push(fact)
    all.push(fact)
  }
  const standing = own.filter((fact) => fact.withdrawn === undefined)
  const named = (factId: string) => standing.filter(({ id: one }) => one === factId)
  summary.push(...data.summary.flatMap(named))
  background.push(...(data.background.length > 0 ? data.background.flatMap(named) : standing.filter(isExplaining)))
  for (const list of [own, summary, background]) Object.freeze(list)
  return briefing
}

interface FactSurroundings {
  briefing: Briefing
  words: Partial<Record<Language, FactWords>>
  entities: Map<string, Entity>
  ordinal: number
}

function buildFact(id: string, data: FactData, { briefing, words, entities, ordinal }: FactSurroundings): Fact {
  const people = data.people ?? briefing.participants.map(({ person }) => person)
  const countries = data.countries ?? briefing.countries
  const atEvent = OF_THE_EVENT.has(data.type) && data.happened === undefined
  const eventPlace = atEvent && briefing.place ? [briefing.place] : []
  const core = unique([
    ...people,
    ...countries,
    ...data.organisations,
    ...data.about,
    ...data.defines,
    ...data.places.map(({ at }) => at),
    ...data.to,
    ...(data.by ?? []),
  ])
  const participants =
    data.type === 'context' ? [] : [...briefing.participants.map(({ person }) => person), ...briefing.countries]
  const cited = strongestFirst(data.citations, briefing.sources)
  const citations = cited.map((citation) => Object.freeze({ briefing: briefing.id, ...citation }))
  const withdrawn = data.withdrawn ?? briefing.withdrawn
  return Object.freeze({
    ordinal,
    id,
    briefing,
    type: data.type,
    acts: data.acts,
    impliedActs: ACTS_OF_TYPE[data.type],
    atEvent,
    day: data.happened ?? (atEvent ? briefing.date : undefined),
    by: withCountries(data.by ?? participants, entities),
    named: data.by !== undefined,
    to: data.to,
    entities: closure([...core, ...eventPlace], entities),
    core,
    places: data.places,
    dates: datesOf(data),
    amounts: data.amounts,
    defines: data.defines,
    explains: data.explains,
    citations: citations as [Citation, ...Citation[]], // the schema asks for at least one
    standing: standingOf(data, briefing),
    corrected: data.corrected,
    withdrawn,
    words: Object.freeze(withdrawn === undefined ? words : {}),
    former: withdrawn === undefined ? undefined : Object.freeze(words),
  })
}

/** The day of the fact itself is that of everything done in it that has no date of its own. */
function datesOf({ happened, dates, acts, type }: FactData): FactData['dates'] {
  if (happened === undefined) return dates
  const dated = new Set(dates.flatMap(({ of }) => of))
  const others = unique([...acts, ...ACTS_OF_TYPE[type]]).filter((act) => !dated.has(act))
  return [{ on: happened, of: others }, ...dates]
}

function standingOf({ standing, citations }: FactData, briefing: Briefing): Standing {
  if (standing === 'uncertain') return { level: 'uncertain' }
  if (standing) {
    const cited = strongestFirst(standing.disputed.citations, briefing.sources)
    const other = cited.map((citation) => ({ briefing: briefing.id, ...citation }))
    return { level: 'disputed', citations: other as [Citation, ...Citation[]] } // at least one, by the schema
  }
  const origins = new Set(citations.map(({ source }) => witnessOf(source, briefing.sources)))
  return origins.size > 1 ? { level: 'corroborated', origins: origins.size } : { level: 'single' }
}

function buildEntities(gazetteer: GazetteerData): Map<string, Entity> {
  const entities = new Map<string, Entity>()
  const add = (kind: EntityKind, id: string, entry: Record<Language, NameData>, rest: Partial<Entity> = {}) => {
    const names = { ar: entry.ar, en: entry.en, it: entry.it, ja: entry.ja }
    entities.set(id, Object.freeze({ id, kind, names, within: [], ...rest }))
  }
  // In a draft, sectors may still lie within each other.
  const up = (within: readonly string[], found = new Set<string>()): string[] => {
    for (const id of within) if (!found.has(id)) up(gazetteer.sectors[id]?.within ?? [], found.add(id))
    return [...found]
  }
  for (const [id, e] of Object.entries(gazetteer.people)) add('person', id, e, { country: e.country, title: e.title })
  for (const [id, e] of Object.entries(gazetteer.countries)) add('country', id, e, { capital: e.capital })
  for (const [id, e] of Object.entries(gazetteer.places)) add('place', id, e, { country: e.country })
  for (const [id, e] of Object.entries(gazetteer.organisations)) add('organisation', id, e)
  for (const [id, e] of Object.entries(gazetteer.sectors)) add('sector', id, e, { within: up(e.within), icon: e.icon })
  for (const [id, e] of Object.entries(gazetteer.terms)) add('term', id, e, { within: up(e.within) })
  return entities
}

function closure(ids: readonly string[], entities: Map<string, Entity>): string[] {
  const whole = new Set(withCountries(ids, entities))
  for (const id of ids) for (const wider of entities.get(id)?.within ?? []) whole.add(wider)
  return [...whole]
}

function withCountries(ids: readonly string[], entities: Map<string, Entity>): string[] {
  const whole = new Set(ids)
  for (const id of ids) {
    const entity = entities.get(id)
    if (entity?.kind === 'person' && entity.country) whole.add(entity.country)
  }
  return [...whole]
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
