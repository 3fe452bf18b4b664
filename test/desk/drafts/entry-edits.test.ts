import { describe, expect, it } from 'vitest'
import type { DraftFact, Proposal } from '../../../src/desk/drafts/draft.ts'
import { factsNaming } from '../../../src/desk/drafts/entry-edits.ts'
import type { EntryPlace } from '../../../src/desk/drafts/entry-references.ts'
import { draftsFolder, ID, proposal } from './folder.ts'

const STREAM: EntryPlace = { list: 'organisations', id: 'north-stream' }
const named = { en: { name: 'North Stream' }, it: { name: 'North Stream' } }

function withFact(fact: DraftFact, gazetteer: Proposal['gazetteer'] = {}): Omit<Proposal, 'unknownNames'> {
  return {
    ...proposal,
    data: { ...proposal.data, facts: { ...proposal.data.facts, deal: { type: 'agreement', ...fact } } },
    gazetteer: { ...proposal.gazetteer, organisations: { 'north-stream': named }, ...gazetteer },
  }
}

const deal = ({ data }: Pick<Proposal, 'data'>) => data.facts?.deal

describe("a draft's own entry in another list", () => {
  it('takes all that refers to it along, to fields where its kind belongs', () => {
    using own = draftsFolder()
    own.drafts.create(
      withFact({
        by: ['north-stream', 'italy'],
        organisations: ['north-stream', 'nato'],
        defines: ['north-stream'],
        amounts: [{ kind: 'percentage', value: 5, of: ['sign', 'north-stream'] }],
      }),
      'anna',
    )
    const draft = own.drafts.recastEntry(ID, STREAM, { list: 'terms', id: 'north-stream' }, 'anna')
    expect(draft.gazetteer.organisations).toBeUndefined()
    expect(draft.gazetteer.terms).toEqual({ 'north-stream': named })
    expect(deal(draft)).toEqual({
      type: 'agreement',
      by: ['italy'],
      organisations: ['nato'],
      about: ['north-stream'],
      defines: ['north-stream'],
      amounts: [{ kind: 'percentage', value: 5, of: ['sign', 'north-stream'] }],
    })
  })

  it('stays in fields that take both kinds', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({ by: ['north-stream'], to: ['japan', 'north-stream'] }), 'anna')
    const draft = own.drafts.recastEntry(ID, STREAM, { list: 'people', id: 'north-stream' }, 'anna')
    expect(deal(draft)).toEqual({ type: 'agreement', by: ['north-stream'], to: ['japan', 'north-stream'] })
  })

  it('joins the people that a fact has from its briefing, and takes none of them away', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({ organisations: ['north-stream'] }), 'anna')
    const draft = own.drafts.recastEntry(ID, STREAM, { list: 'people', id: 'north-stream' }, 'anna')
    expect(deal(draft)?.people).toEqual(['rassendyll-rudolf', 'north-stream'])
    expect(deal(draft)?.organisations).toBeUndefined()
  })

  it('leaves nobody where it was the only person, so that no participant takes its place', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const from: EntryPlace = { list: 'people', id: 'rassendyll-rudolf' }
    const { data, gazetteer } = own.drafts.recastEntry(ID, from, { ...from, list: 'organisations' }, 'anna')
    expect(data.facts?.['leaders-met']).toMatchObject({ people: [], organisations: ['rassendyll-rudolf'] })
    expect(data.participants).toBeUndefined()
    expect(data.about).toEqual(['defence', 'rassendyll-rudolf'])
    expect(Object.keys(gazetteer.organisations?.['rassendyll-rudolf'] ?? {})).toEqual(['ar', 'en', 'it', 'ja'])
  })

  it('moves from where a fact was to what it is about, and takes part in nothing by that', () => {
    using own = draftsFolder()
    const strelsau: EntryPlace = { list: 'places', id: 'strelsau' }
    const before = withFact({ places: [{ at: 'strelsau' }, { at: 'tokyo' }] }, { places: { strelsau: named } })
    own.drafts.create({ ...before, data: { ...before.data, place: 'strelsau' } }, 'anna')
    const { data } = own.drafts.recastEntry(ID, strelsau, { list: 'countries', id: 'strelsau' }, 'anna')
    expect(data.facts?.deal).toMatchObject({ places: [{ at: 'tokyo' }], countries: ['japan', 'italy', 'strelsau'] })
    expect(data.place).toBeUndefined()
    expect(data.countries).toEqual(['japan', 'italy'])
  })

  it('can have another id in the same list, which no other entry has', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({ by: ['north-stream'] }), 'anna')
    const to = (id: string) => () => own.drafts.recastEntry(ID, STREAM, { ...STREAM, id }, 'anna')
    expect(to('rassendyll-rudolf')).toThrow('desk-entry-taken')
    expect(to('North Stream')).toThrow('draft-name-unfit')
    expect(deal(to('north-stream-ag')())?.by).toEqual(['north-stream-ag'])
  })
})

describe("a draft's own entry that turns out to be another", () => {
  it('goes, and the other stands once wherever it stood', () => {
    using own = draftsFolder()
    const place = { list: 'countries', id: 'ruritania' } as const
    const before = withFact(
      { by: ['ruritania', 'japan'], countries: ['ruritania'] },
      { countries: { ruritania: named }, places: { strelsau: { country: 'ruritania', ...named } } },
    )
    own.drafts.create({ ...before, data: { ...before.data, countries: ['ruritania', 'japan'] } }, 'anna')
    const { data, gazetteer } = own.drafts.replaceEntry(ID, place, { list: 'countries', id: 'japan' }, 'anna')
    expect(data.facts?.deal).toMatchObject({ by: ['japan'], countries: ['japan'] })
    expect(data.countries).toEqual(['japan'])
    expect(gazetteer.countries).toBeUndefined()
    expect(gazetteer.places?.strelsau?.country).toBe('japan')
  })

  it('is not replaced by itself, and is no outlet', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({}), 'anna')
    expect(() => own.drafts.replaceEntry(ID, STREAM, STREAM, 'anna')).toThrow('draft-entry-unfit')
    expect(() => own.drafts.replaceEntry(ID, STREAM, { list: 'outlets', id: 'wire' }, 'anna')).toThrow(
      'draft-entry-unfit',
    )
  })
})

describe("a draft's own entry that is removed", () => {
  it('is nowhere named any more, and one step brings it all back', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({ by: ['north-stream'], organisations: ['north-stream'] }), 'anna')
    const before = own.drafts.read(ID)
    expect(factsNaming(before, STREAM)).toEqual(['deal'])
    const after = own.drafts.removeEntry(ID, STREAM, 'anna')
    expect(deal(after)).toEqual({ type: 'agreement', by: [] })
    expect(factsNaming(after, STREAM)).toEqual([])
    const { data, gazetteer } = own.drafts.undo(ID, 'anna')
    expect({ data, gazetteer }).toEqual({ data: before.data, gazetteer: before.gazetteer })
  })

  it('leaves its name to sources that it published', () => {
    using own = draftsFolder()
    const before = withFact({}, { outlets: { wire: named } })
    const sources = { seed: { outlet: 'wire', language: 'en' } }
    own.drafts.create({ ...before, data: { ...before.data, sources } }, 'anna')
    const { data } = own.drafts.removeEntry(ID, { list: 'outlets', id: 'wire' }, 'anna')
    expect(data.sources?.seed?.outlet).toBe('North Stream')
  })

  it('must be there', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({}), 'anna')
    expect(() => own.drafts.removeEntry(ID, { list: 'terms', id: 'north-stream' }, 'anna')).toThrow(
      'draft-entry-missing',
    )
  })

  it('is refused nothing by what somebody wrote by hand', () => {
    using own = draftsFolder()
    own.drafts.create(withFact({}), 'anna')
    own.write('briefing.yaml', 'participants: x\nabout: 5\nfacts: { deal: { by: x, amounts: [1], places: {} } }\n')
    expect(own.drafts.removeEntry(ID, STREAM, 'anna').gazetteer.organisations).toBeUndefined()
  })
})
