import { buildKnowledge, type Knowledge } from '../../src/answer/knowledge.ts'
import type { Content } from '../../src/content/load.ts'
import { briefingSchema, briefingTextSchema, gazetteerSchemas } from '../../src/content/schemas.ts'
import { content } from '../fixtures/shipped.ts'

export const ID = '2026-03-01-bridge-opening'

interface SmallFact {
  readonly text: string
  readonly asked?: readonly string[]
}

type Names = Readonly<Record<string, { readonly name: string; readonly aliases?: string }>>
const inAllLanguages = (names: object) => ({ ar: names, en: names, it: names, ja: names })

/** A content of one briefing, told in English alone, with a gazetteer of its own and the vocabulary as shipped. */
export function smallContent(facts: Readonly<Record<string, SmallFact>>): Content {
  const gazetteer = smallGazetteer({ countries: { malta: { name: 'Malta' } } })
  const ids = Object.keys(facts)
  const data = briefingSchema.parse({
    key: 'small',
    kind: 'summit',
    date: '2026-03-01',
    published: '2026-03-01',
    updated: '2026-03-01',
    countries: ['malta'],
    summary: ids.slice(0, 1),
    sources: { wire: { outlet: 'The Wire', language: 'en' } },
    facts: Object.fromEntries(ids.map((id) => [id, { type: 'context', citations: ['wire'] }])),
  })
  const told = Object.entries(facts).map(([id, { text, asked = [] }]) => [id, { title: 'A fact', text, asked }])
  const en = briefingTextSchema.parse({ title: 'A bridge', facts: Object.fromEntries(told) })
  return { ...content, gazetteer, briefings: [{ id: ID, data, texts: { en } }] }
}

export function smallKnowledge(facts: Readonly<Record<string, SmallFact>>): Knowledge {
  return buildKnowledge(smallContent(facts))
}

/** Entries with the same names in every language. */
export function smallGazetteer({ countries = {}, places = {}, terms = {} }: Readonly<Record<string, Names>>) {
  const entries = (names: Names) =>
    Object.fromEntries(Object.entries(names).map(([id, own]) => [id, inAllLanguages(own)]))
  return {
    people: {},
    countries: gazetteerSchemas.countries.parse(entries(countries)),
    places: gazetteerSchemas.places.parse(entries(places)),
    organisations: {},
    sectors: {},
    terms: gazetteerSchemas.terms.parse(entries(terms)),
    outlets: {},
  }
}
