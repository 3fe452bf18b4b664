import { outletName } from '../../../answer/sources.ts'
import { lastNewsOf } from '../../../answer/titles.ts'
import type { Briefing, Entity, Fact } from '../../../content/library.ts'
import { formatDate, formatDay } from '../../../language/dates.ts'
import { unique } from '../../../language/lists.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { capitalise, fold } from '../../../language/text.ts'
import type { BriefingCard, Country, Item, Party } from '../card.ts'
import { figuresIn } from './figures.ts'
import { iconOf } from './icons.ts'

export type Entities = ReadonlyMap<string, Entity>

/** There is room for no more. */
const MOST_ITEMS = 8

/** An event at a glance. Undefined where it was withdrawn, or is not told in that language. */
export function briefingCard(briefing: Briefing, entities: Entities, phrases: Phrases): BriefingCard | undefined {
  const { language } = phrases
  const told = briefing.facts.filter((fact) => isSafe(fact) && fact.words[language])
  const title = briefing.titles[language]
  if (briefing.withdrawn !== undefined || told.length === 0 || title === undefined) return undefined
  const lead = leadOf(briefing, told)
  const figures = figuresIn(
    briefing,
    told.filter((fact) => fact !== lead),
    phrases,
  )
  const shownLarge = new Set([lead, ...figures.map(({ fact }) => fact)])
  const { heading, items } = itemsOf(
    briefing,
    told.filter((fact) => !shownLarge.has(fact)),
    entities,
  )
  const shown = unique([...(lead ? [lead] : []), ...items.map(({ fact }) => fact), ...figures.map(({ fact }) => fact)])
  return {
    kind: 'briefing',
    language,
    kicker: kickerOf(briefing, entities, phrases),
    title,
    lead: lead?.words[language]?.text,
    parties: partiesOf(briefing, entities, phrases),
    countries: hostFirst(briefing, entities).flatMap((id) => countryOf(id, entities, phrases) ?? []),
    partners: partnersIn(told, briefing, entities, phrases),
    heading: phrases.say(heading),
    items: items.map((item) => itemOf(item, entities, phrases)),
    figures: figures.map(({ figure, label }) => ({ figure, label })),
    source: sourceLine(shown, phrases),
  }
}

/** Where and when it was; of a programme that went on, the day of its last news. */
function kickerOf(briefing: Briefing, entities: Entities, phrases: Phrases): string {
  const { date, kind, place: at } = briefing
  const { language } = phrases
  const last = lastNewsOf(briefing)
  if (kind === 'programme' && last > date) return phrases.say('card-updated', { day: formatDay(last, language) })
  const day = formatDate(date, language)
  const place = entities.get(at ?? '')?.names[language].name
  return place === undefined ? day : phrases.say('card-kicker', { place, day })
}

/** What is in doubt, and what is somebody's word alone, needs more words than a picture has. */
function isSafe({ standing, type }: Fact): boolean {
  return standing.level !== 'uncertain' && type !== 'statement' && type !== 'concern'
}

/** The sentence that tells what it came to: of what was agreed, else of what tells it in a minute; of a programme, the latest. */
function leadOf({ summary, kind }: Briefing, told: readonly Fact[]): Fact | undefined {
  const own = summary.filter((fact) => told.includes(fact) && fact.standing.level !== 'disputed')
  const agreed = own.filter(({ type }) => type === 'agreement')
  const [first = own[0]] = kind === 'programme' ? [...agreed].sort(latestFirst) : agreed
  return first
}

const latestFirst = (a: Fact, b: Fact) => (b.day ?? '').localeCompare(a.day ?? '')

/** What was agreed, each sector once before any twice; of an event without agreements, what tells it. */
function itemsOf({ summary, background, kind }: Briefing, told: readonly Fact[], entities: Entities) {
  const agreed = ordered(
    told.filter(({ type }) => type === 'agreement'),
    summary,
  )
  const telling = unique([...agreed, ...summary, ...background]).filter((fact) => told.includes(fact))
  const [heading, facts] =
    agreed.length > 1 && kind !== 'programme' ? ['card-agreed', agreed] : ['card-in-brief', telling]
  return { heading, items: underSectors(facts, entities).slice(0, MOST_ITEMS) }
}

function ordered(facts: readonly Fact[], summary: readonly Fact[]): Fact[] {
  const placeOf = (fact: Fact) => (summary.includes(fact) ? summary.indexOf(fact) : summary.length)
  return [...facts].sort((a, b) => placeOf(a) - placeOf(b) || a.ordinal - b.ordinal)
}

interface UnderSector {
  readonly fact: Fact
  readonly sector: Entity | undefined
}

/** Each fact under the narrowest of its sectors that none before it stands under; facts that find none such come last. */
function underSectors(facts: readonly Fact[], entities: Entities): UnderSector[] {
  const taken = new Set<string>()
  const placed = facts.map((fact) => {
    const sectors = fact.core.flatMap((id) => entities.get(id) ?? []).filter(({ kind }) => kind === 'sector')
    const narrowFirst = [...sectors].sort((a, b) => b.within.length - a.within.length)
    const free = narrowFirst.find(({ id }) => !taken.has(id))
    if (free) taken.add(free.id)
    return { fact, sector: free ?? narrowFirst[0], isFirst: free !== undefined }
  })
  return [...placed.filter(({ isFirst }) => isFirst), ...placed.filter(({ isFirst }) => !isFirst)]
}

function itemOf({ fact, sector }: UnderSector, entities: Entities, phrases: Phrases): Item {
  const { language } = phrases
  const text = fact.words[language]?.title ?? ''
  const name = sector && capitalise(sector.names[language].name)
  // What begins with its sector says it already.
  const isSaid = name !== undefined && fold(text, language).startsWith(fold(name, language))
  return {
    icon: iconOf(sector, entities),
    sector: isSaid ? undefined : name,
    doubt: fact.standing.level === 'disputed' ? phrases.say('card-differ') : undefined,
    text,
  }
}

/** People with their offices; without any, the countries. */
function partiesOf({ participants, countries }: Briefing, entities: Entities, phrases: Phrases): Party[] {
  const { language } = phrases
  const hosts = [...participants].sort((a, b) => Number(b.host) - Number(a.host))
  const people = hosts.flatMap(({ person, country }): Party[] => {
    const entity = entities.get(person)
    const own = country ?? entity?.country
    if (!entity) return []
    const { name, short, title } = entity.names[language]
    return [{ name, short, detail: title, country: own ? countryOf(own, entities, phrases) : undefined }]
  })
  const represented = new Set(participants.map(({ person, country }) => country ?? entities.get(person)?.country))
  const others = countries
    .filter((id) => !represented.has(id))
    .flatMap((id): Party[] => {
      const country = countryOf(id, entities, phrases)
      return country ? [{ name: country.name, country }] : []
    })
  return [...people, ...others]
}

function hostFirst({ participants, countries, place }: Briefing, entities: Entities): readonly string[] {
  const host = participants.find(({ host }) => host)
  const at = host?.country ?? entities.get(host?.person ?? '')?.country ?? entities.get(place ?? '')?.country
  return at !== undefined && countries.includes(at) ? unique([at, ...countries]) : countries
}

/** Countries that are not of the event, and do something together with one that is, and what. */
function partnersIn(told: readonly Fact[], { countries }: Briefing, entities: Entities, phrases: Phrases): Country[] {
  const joint = told.filter(({ type, by }) => type === 'programme' && by.some((id) => countries.includes(id)))
  const partners = unique(joint.flatMap(({ by }) => by)).filter((id) => !countries.includes(id))
  return partners.flatMap((id): Country[] => {
    const country = countryOf(id, entities, phrases)
    const core = joint.find(({ by }) => by.includes(id))?.core ?? []
    const matter = core.map((one) => entities.get(one)).find((one) => one?.kind === 'term')
    const names = matter?.names[phrases.language]
    return country ? [{ ...country, matter: names?.short ?? names?.name }] : []
  })
}

export function countryOf(id: string, entities: Entities, { language }: Phrases): Country | undefined {
  const entity = entities.get(id)
  if (entity?.kind !== 'country') return undefined
  return { name: onItsOwn(entity.names[language].name), english: onItsOwn(entity.names.en.name) }
}

/** "The United Kingdom" has its article in a sentence, and none on a map. */
export function onItsOwn(name: string): string {
  return name.replace(/^the /u, '')
}

/** Whose word it is: who stands behind most of what is shown, each once, and how many more. */
export function sourceLine(facts: readonly Fact[], phrases: Phrases): string {
  const weights = new Map<string, number>()
  for (const { briefing, citations } of facts)
    for (const [at, { source: id }] of citations.entries()) {
      const source = briefing.sources[id]
      // Whoever wrote it, rather than whoever carried it.
      const name = source?.origin?.names[phrases.language] ?? outletName(source, phrases)
      // The strongest stand first; what has no name, and what only passes on, tells a reader least.
      const weight = source?.outlet && source.note !== 'secondary' ? 1 / (at + 1) : 0
      weights.set(name, (weights.get(name) ?? 0) + weight)
    }
  const names = [...weights].sort(([, a], [, b]) => b - a).map(([name]) => name)
  const shown = names.slice(0, MOST_NAMED).map((name) => name.replaceAll(' ', '\u00a0'))
  const more = names.length - shown.length
  return phrases.say('card-sources', { names: shown.join(phrases.say('card-separator')), count: names.length, more })
}

const MOST_NAMED = 2
