import type { Knowledge } from '../../answer/knowledge.ts'
import type { Content } from '../../content/load.ts'
import { FACT_TYPES, type FactType } from '../../content/schemas.ts'
import { unique } from '../../language/lists.ts'
import type { DraftFact, DraftText, Proposal } from '../drafts/draft.ts'
import { briefingOf } from './briefing.ts'
import { type Entries, openEntries } from './entries/entries.ts'
import { lookUp } from './entries/look-up.ts'
import { castOf } from './entries/sheet-people.ts'
import type { Event } from './facts/event.ts'
import { idFromWords } from './facts/fact-ids.ts'
import { fieldsOf } from './facts/fields.ts'
import { quotationIn } from './facts/quotation.ts'
import { standingOf } from './facts/standing.ts'
import { statementsOf } from './facts/statements.ts'
import { titleOf } from './facts/title.ts'
import { type Setting, takenIn, usualMatters } from './setting.ts'
import { eventOf } from './sheet/event.ts'
import { readSheet } from './sheet/read-sheet.ts'
import type { SheetFact } from './sheet/sheet.ts'
import { outletBook } from './sources/outlets.ts'
import { namedSources } from './sources/sheet-sources.ts'

/** A fact sheet as a briefing: its facts with what they name, its own sentences as a first English wording. */
export function proposeFromSheet(
  markdown: string,
  knowledge: Pick<Knowledge, 'library'>,
  content: Content,
  setting: Setting,
): Proposal {
  const sheet = readSheet(markdown)
  const outlets = outletBook(content.gazetteer.outlets)
  const { sources, idOf } = namedSources(sheet.sources, outlets)
  const entries = openEntries(content, knowledge.library.entities)
  const cast = castOf(sheet.participants, entries.readers())
  entries.add(cast.flatMap(({ stub }) => stub ?? []))
  const event = eventOf(sheet, cast, entries, setting.today)
  const named = sheet.facts.map((fact) => ({ fact, ...namedIn(fact, entries) }))
  entries.addNames(sheet.facts.map(({ text }) => ({ text, language: 'en' })))
  const facts: Record<string, DraftFact> = {}
  const words: NonNullable<DraftText['facts']> = {}
  let before: readonly string[] = []
  let lastDay: string | undefined
  const reader = entries.readers()('en')
  for (const { fact, countries, about } of named)
    for (const text of statementsOf(fact.text, reader, event.cast)) {
      const given = { type: typeOf(fact.type, event), countries, about, before, written: event.date, lastDay }
      const read = fieldsOf(text, reader, event, given)
      before = unique([...read.people, ...before])
      lastDay = read.day ?? lastDay
      const id = idFromWords(text, reader, (one) => facts[one] !== undefined)
      const said =
        read.fact.type === 'statement' || read.fact.type === 'concern' ? quotationIn(text, reader) : undefined
      const standing = standingOf(fact, sheet.conflicts, (mark) => idOf.get(mark))
      facts[id] = {
        ...read.fact,
        ...(said === undefined ? {} : { quotation: true }),
        citations: fact.sources.flatMap((mark) => idOf.get(mark) ?? []),
        ...(standing === undefined ? {} : { standing }),
      }
      words[id] = { title: titleOf(text), text, ...(said === undefined ? {} : { quotation: said }) }
    }
  const title = sheet.title
  return {
    ...briefingOf({
      event,
      facts,
      sources,
      title,
      today: setting.today,
      taken: takenIn(content, setting),
      usual: usualMatters(content),
      entities: reader.entities,
    }),
    texts: { en: { ...(title === '' ? {} : { title }), facts: words } },
    sources: new Map(),
    ...entries.used(facts, event, outlets.stubs),
  }
}

const TYPES: Readonly<Record<string, FactType>> = { 'next step': 'next-step', 'next steps': 'next-step' }

/** Types as sheets name them; what a programme's sheet calls context stays so. */
function typeOf(written: string, { kind }: Event): FactType {
  const known = FACT_TYPES.find((type) => type === written) ?? TYPES[written]
  return known ?? (kind === 'programme' ? 'programme' : 'context')
}

/** Countries and sectors in the words of the sheet; what has no entry gets one. */
function namedIn({ countries, sectors }: SheetFact, entries: Entries): { countries: string[]; about: string[] } {
  return {
    countries: unique(countries.map((name) => lookUp(name, 'country', entries))),
    about: unique(sectors.map((name) => lookUp(name, 'sector', entries))),
  }
}
