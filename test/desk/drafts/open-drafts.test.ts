import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftsFolder, ID, proposal } from './folder.ts'

describe('a draft', () => {
  it('is a folder with the files of a briefing, in their style', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    expect(own.read('briefing.yaml')).toBe(`\
# Language-neutral: what the facts are about and where each one stands. The words are in ar, en, it and ja.yaml.
key: rugr26
kind: summit
date: 2026-03-01
place: tokyo
published: 2026-03-01
updated: 2026-03-01
countries: [japan, italy]
about: [defence]
participants:
  - { person: rassendyll-rudolf, country: italy, host: true }

summary: [leaders-met]

sources:
  wire:
    outlet: The Wire
    language: en
    date: 2026-03-01
  gazette:
    outlet: Gazette
    language: en

facts:
  leaders-met:
    type: meeting
    people: [rassendyll-rudolf]
    citations: [wire 1, gazette]
  trade-pact:
    type: agreement
    acts: [sign]
    amounts: [{ kind: money, currency: EUR, value: 3000000 }]
    explains: [leaders-met]
    citations: [wire 2]
`)
    expect(own.read('en.yaml')).toBe(`\
title: Talks of Ruritania
facts:
  leaders-met:
    title: Talks
    text: "They met: it was in Tokyo."
    asked:
      - "Who met?"
  trade-pact:
    title: Pact
    text: They signed a pact worth three million euros.
`)
    expect(own.read('gazetteer.yaml')).toContain(`\
people:
  rassendyll-rudolf:
    country: italy
    title: president
    gender: masculine
    ar:
      name: رودولف راسنديل
`)
    expect(own.read('sources/wire.txt')).toBe('They met.\nThey signed a pact: three million euros.\n')
  })

  it('is read as it was proposed', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const draft = own.open().read(ID)
    const { data, texts, gazetteer, sources } = draft
    expect({ id: ID, data, texts, gazetteer, sources }).toEqual(proposal)
    expect(draft.version).toBe(0)
    expect(draft.review).toEqual({
      state: 'draft',
      authors: ['anna'],
      events: [{ at: '2026-03-01T12:00:00.000Z', by: 'anna', act: 'started' }],
    })
  })

  it('is never written over by another of its name', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    expect(() => own.drafts.create(proposal, 'omar')).toThrow('draft-taken')
  })

  it('stands in the list, the latest first, with its titles and who wrote it', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.at('2026-03-02T09:00:00.000Z')
    own.drafts.create({ ...proposal, id: '2026-03-02-second', texts: {} }, 'omar')
    expect(own.drafts.list()).toMatchObject([
      { id: '2026-03-02-second', authors: ['omar'], titles: {}, changed: '2026-03-02T09:00:00.000Z' },
      { id: ID, authors: ['anna'], titles: { en: 'Talks of Ruritania' }, state: 'draft', facts: 2 },
    ])
  })

  it('stays in the list when a file of it is broken, with the reason', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.write('en.yaml', 'title: [')
    expect(own.drafts.list()).toMatchObject([
      { id: ID, fault: { phrase: 'draft-file-broken', values: { file: 'en.yaml' } } },
    ])
    expect(() => own.drafts.read(ID)).toThrow('draft-file-broken')
  })

  it('can be renamed and removed', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    expect(own.drafts.rename(ID, '2026-03-02-other-day', 'anna').id).toBe('2026-03-02-other-day')
    expect(own.drafts.has(ID)).toBe(false)
    own.drafts.remove('2026-03-02-other-day')
    expect(own.drafts.list()).toEqual([])
    expect(readdirSync(own.folder)).toEqual([])
  })
})

describe('a change of a draft', () => {
  const text = ['facts', 'trade-pact', 'text']

  it('writes the field alone and leaves the rest of the file as it was, comments and all', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const before = own.read('briefing.yaml').replace('  trade-pact:\n', '  # to be checked again\n  trade-pact:\n')
    const commented = before.replace('type: agreement', 'type: agreement # or a statement?')
    own.write('briefing.yaml', commented)
    own.drafts.change(
      ID,
      [{ file: 'briefing', path: ['facts', 'trade-pact', 'acts'], value: ['sign', 'agree'] }],
      'anna',
    )
    expect(own.read('briefing.yaml')).toBe(commented.replace('[sign]', '[sign, agree]'))
  })

  it('puts new fields where the guide lists them', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const dates = [{ of: ['sign'], until: '2030', on: '2026-03-01' }]
    own.drafts.change(ID, [{ file: 'briefing', path: ['facts', 'trade-pact', 'dates'], value: dates }], 'anna')
    expect(own.read('briefing.yaml')).toContain(
      'acts: [sign]\n    dates: [{ on: 2026-03-01, until: 2030, of: [sign] }]\n    amounts: ',
    )
  })

  it('begins files and fields that are not there yet', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(
      ID,
      [
        { file: 'it', path: text, value: 'Hanno firmato.' },
        { file: 'gazetteer', path: ['outlets', 'the-wire', 'en', 'name'], value: 'The Wire' },
      ],
      'anna',
    )
    expect(own.read('it.yaml')).toBe('facts:\n  trade-pact:\n    text: Hanno firmato.\n')
    expect(own.read('gazetteer.yaml')).toContain('outlets:\n  the-wire:\n    en: { name: The Wire }\n')
  })

  it('writes a fact that begins with nothing as the others are written', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(ID, [{ file: 'briefing', path: ['facts', 'third'], value: {} }], 'anna')
    expect(own.drafts.read(ID).data.facts?.third).toEqual({})
    own.drafts.change(ID, [{ file: 'briefing', path: ['facts', 'third', 'type'], value: 'context' }], 'anna')
    expect(own.read('briefing.yaml')).toMatch(/ {2}third:\n {4}type: context\n$/u)
  })

  it('takes a field away that has no value any more, and what that leaves empty', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(
      ID,
      [
        { file: 'en', path: ['facts', 'trade-pact', 'title'] },
        { file: 'en', path: text, value: '' },
      ],
      'anna',
    )
    expect(own.read('en.yaml')).not.toContain('trade-pact')
  })

  it('keeps an empty list, which says that there is nobody', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(ID, [{ file: 'briefing', path: ['facts', 'trade-pact', 'people'], value: [] }], 'anna')
    expect(own.read('briefing.yaml')).toContain('    people: []\n')
  })

  it('is not made at all where a part of it cannot be', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const before = own.read('en.yaml')
    const changes = [
      { file: 'en', path: text, value: 'Other words.' },
      { file: 'briefing', path: ['kind', 'deeper'], value: 'x' },
      { file: 'briefing', path: ['facts', 'trade-pact', 'acts', 7], value: 'x' },
    ] as const
    expect(() => own.drafts.change(ID, changes, 'anna')).toThrow('draft-field-unknown')
    expect(own.read('en.yaml')).toBe(before)
    expect(own.drafts.read(ID).version).toBe(0)
  })

  it('makes whoever changes something an author, and tells a spell of edits as one', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    for (const value of ['One.', 'Two.', 'Three.']) own.drafts.change(ID, [{ file: 'en', path: text, value }], 'omar')
    const { review, version } = own.drafts.read(ID)
    expect(review.authors).toEqual(['anna', 'omar'])
    expect(review.events.map(({ act, by }) => `${act} ${by}`)).toEqual(['started anna', 'edited omar'])
    expect(version).toBe(3)
  })

  it('that says nothing new is none', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const value = proposal.texts.en?.facts?.['trade-pact']?.text
    expect(own.drafts.change(ID, [{ file: 'en', path: text, value }], 'omar').version).toBe(0)
  })
})

describe('two who edit one draft', () => {
  const set = (field: string, value: string) => ({ file: 'en', path: ['facts', 'trade-pact', field], value }) as const

  it('change different fields without being in each other’s way', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const other = own.open()
    own.drafts.change(ID, [set('text', 'Anna’s.')], 'anna', 0)
    const draft = other.change(ID, [set('title', 'Omar’s')], 'omar', 0)
    expect(draft.texts.en?.facts?.['trade-pact']).toEqual({ title: 'Omar’s', text: 'Anna’s.' })
  })

  it('do not write over what they have not seen', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const other = own.open()
    own.drafts.change(ID, [set('text', 'Anna’s.')], 'anna', 0)
    expect(() => other.change(ID, [set('text', 'Omar’s.')], 'omar', 0)).toThrow('draft-conflict')
    expect(other.read(ID).texts.en?.facts?.['trade-pact']?.text).toBe('Anna’s.')
    expect(other.change(ID, [set('text', 'Omar’s.')], 'omar', 1).version).toBe(2)
  })

  it('nor what was removed meanwhile', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.removeFact(ID, 'trade-pact', 'anna')
    expect(() => own.open().change(ID, [set('text', 'Omar’s.')], 'omar', 0)).toThrow('draft-conflict')
  })
})

describe('undo', () => {
  const change = (value: string) => [{ file: 'en', path: ['facts', 'trade-pact', 'text'], value }] as const

  it('takes changes back one by one, and redo brings them again', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const first = own.read('en.yaml')
    own.drafts.change(ID, change('One.'), 'anna')
    const second = own.read('en.yaml')
    own.drafts.change(ID, change('Two.'), 'anna')
    const third = own.read('en.yaml')
    own.drafts.undo(ID, 'anna')
    expect(own.read('en.yaml')).toBe(second)
    own.drafts.undo(ID, 'anna')
    expect(own.read('en.yaml')).toBe(first)
    expect(() => own.drafts.undo(ID, 'anna')).toThrow('draft-nothing-to-undo')
    own.drafts.redo(ID, 'anna')
    own.drafts.redo(ID, 'anna')
    expect(own.read('en.yaml')).toBe(third)
    expect(() => own.drafts.redo(ID, 'anna')).toThrow('draft-nothing-to-redo')
  })

  it('survives closing, and says what it would take up', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(ID, change('One.'), 'anna')
    expect(own.open().undoable(ID).undo).toMatchObject({ by: 'anna', fields: [{ file: 'en' }] })
    own.open().undo(ID, 'omar')
    expect(own.open().undoable(ID)).toMatchObject({ undo: undefined, redo: { version: 1 } })
  })

  it('brings a removed fact back to its place in every file', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const before = ['briefing.yaml', 'en.yaml'].map(own.read)
    own.drafts.removeFact(ID, 'leaders-met', 'anna')
    expect(own.read('en.yaml')).not.toContain('leaders-met')
    own.drafts.undo(ID, 'anna')
    expect(['briefing.yaml', 'en.yaml'].map(own.read)).toEqual(before)
  })

  it('leaves a file alone that was edited by hand since', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(ID, change('One.'), 'anna')
    own.write('en.yaml', `${own.read('en.yaml')}# by hand\n`)
    expect(() => own.drafts.undo(ID, 'anna')).toThrow('draft-undo-unfit')
    expect(own.read('en.yaml')).toContain('# by hand')
  })

  it('forgets what was undone once something else is changed', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.drafts.change(ID, change('One.'), 'anna')
    own.drafts.undo(ID, 'anna')
    own.drafts.change(ID, change('Two.'), 'anna')
    expect(() => own.drafts.redo(ID, 'anna')).toThrow('draft-nothing-to-redo')
  })
})

describe('a fact of a draft', () => {
  it('is renamed in all files and wherever the briefing refers to it', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const { data, texts } = own.drafts.renameFact(ID, 'leaders-met', 'talks-held', 'anna')
    expect(Object.keys(data.facts ?? {})).toEqual(['talks-held', 'trade-pact'])
    expect(Object.keys(texts.en?.facts ?? {})).toEqual(['talks-held', 'trade-pact'])
    expect(data.summary).toEqual(['talks-held'])
    expect(data.facts?.['trade-pact']?.explains).toEqual(['talks-held'])
  })

  it('is not renamed to another that is there', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    expect(() => own.drafts.renameFact(ID, 'leaders-met', 'trade-pact', 'anna')).toThrow('draft-fact-taken')
    expect(() => own.drafts.renameFact(ID, 'nothing', 'something', 'anna')).toThrow('draft-fact-missing')
  })

  it('leaves no reference behind when it is removed', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const { data } = own.drafts.removeFact(ID, 'leaders-met', 'anna')
    expect(data).not.toHaveProperty('summary')
    expect(data.facts).toEqual({ 'trade-pact': expect.not.objectContaining({ explains: expect.anything() }) })
  })

  it('is copied with all it says, but not its questions', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const { data, texts } = own.drafts.duplicateFact(ID, 'leaders-met', 'second-talks', 'anna')
    expect(Object.keys(data.facts ?? {})).toEqual(['leaders-met', 'second-talks', 'trade-pact'])
    expect(texts.en?.facts?.['second-talks']).toEqual({ title: 'Talks', text: 'They met: it was in Tokyo.' })
  })

  it('is put into another order in every file', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const { data, texts } = own.drafts.orderFacts(ID, ['trade-pact'], 'anna')
    expect(Object.keys(data.facts ?? {})).toEqual(['trade-pact', 'leaders-met'])
    expect(Object.keys(texts.en?.facts ?? {})).toEqual(['trade-pact', 'leaders-met'])
  })
})

describe('a source of a draft', () => {
  it('is kept as a text, a line for each paragraph, and listed in the briefing', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const text = {
      outlet: 'ANSA',
      language: 'it',
      date: '2026-03-02',
      paragraphs: ['Primo.', ' ', 'Secondo\ncon a capo.'],
    }
    const { data, sources } = own.drafts.addSource(ID, 'ansa', text, 'anna')
    expect(data.sources?.ansa).toEqual({ outlet: 'ANSA', language: 'it', date: '2026-03-02' })
    expect(sources.get('ansa')?.paragraphs).toEqual(['Primo.', 'Secondo con a capo.'])
    expect(own.drafts.removeSource(ID, 'ansa', 'anna').sources.has('ansa')).toBe(false)
  })
})

describe('hostile names', () => {
  const hostile = [
    '..',
    '../../etc',
    '2026-03-01-x/../../y',
    '/etc/passwd',
    '2026-13-01-x',
    '',
    '.',
    '2026-03-01-X',
    `2026-03-01-${'a'.repeat(300)}`,
    '2026-03-01-x\0',
    '__proto__',
  ]

  it.each(hostile)('lead nowhere as the id of a draft: %j', (id) => {
    using own = draftsFolder()
    writeFileSync(join(own.data, 'kept'), '')
    const { drafts } = own
    for (const act of [
      () => drafts.read(id),
      () => drafts.create({ ...proposal, id }, 'anna'),
      () => drafts.change(id, [{ file: 'en', path: ['title'], value: 'x' }], 'anna'),
      () => drafts.remove(id),
      () => drafts.undo(id, 'anna'),
    ])
      expect(act).toThrow('draft-id-unfit')
    expect(drafts.has(id)).toBe(false)
    expect(readdirSync(own.data)).toContain('kept')
  })

  it.each(['../evil', 'a/b', '__proto__', 'constructor', 'prototype', 'A', ''])(
    'are no ids of facts or sources: %j',
    (id) => {
      using own = draftsFolder()
      own.drafts.create(proposal, 'anna')
      const source = { language: 'en', paragraphs: ['x'] }
      expect(() => own.drafts.addSource(ID, id, source, 'anna')).toThrow('draft-name-unfit')
      expect(() => own.drafts.renameFact(ID, 'trade-pact', id, 'anna')).toThrow('draft-name-unfit')
      expect(() =>
        own.drafts.create({ ...proposal, id: '2026-03-03-b', sources: new Map([[id, source]]) }, 'anna'),
      ).toThrow()
      expect(existsSync(join(own.folder, '2026-03-03-b'))).toBe(false)
      for (const file of ['briefing', 'en', 'gazetteer'] as const)
        expect(() => own.drafts.change(ID, [{ file, path: ['facts', id, 'type'], value: 'x' }], 'anna')).toThrow(
          /^draft-/u,
        )
    },
  )

  it('are no fields: keys that mean something to JavaScript, wherever they stand', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const value: unknown = JSON.parse('{ "__proto__": { "polluted": 1 } }')
    for (const change of [
      { file: 'briefing', path: ['__proto__', 'polluted'], value: 1 },
      { file: 'briefing', path: ['facts', 'trade-pact', 'constructor', 'prototype'], value: 1 },
      { file: 'briefing', path: ['sources', 'wire'], value },
      { file: '../../x' as 'en', path: ['title'], value: 'x' },
    ] as const)
      expect(() => own.drafts.change(ID, [change], 'anna')).toThrow('draft-field-unknown')
    expect({}).not.toHaveProperty('polluted')
  })

  it('in files that somebody wrote by hand keep a draft from being opened', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    own.write('en.yaml', 'facts:\n  __proto__: { title: x }\n')
    expect(() => own.drafts.read(ID)).toThrow('draft-file-unfit')
    own.write('en.yaml', 'facts: [a]\n')
    expect(() => own.drafts.read(ID)).toThrow('draft-file-unfit')
    own.write('en.yaml', 'facts:\n  trade-pact:\n')
    expect(own.drafts.read(ID).texts.en).toEqual({ facts: { 'trade-pact': {} } })
  })

  it.each([
    ['holds what is no character', ['title'], 'a\uffffb'],
    ['is larger than any file of a briefing', ['title'], 'x'.repeat(3_000_000)],
    ['is deeper than can be read', [...Array.from({ length: 300 }, () => 'a'), 'title'], 'x'],
  ])('are not saved where a file then %s', (_, path, value) => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const before = own.drafts.read(ID)
    expect(() => own.drafts.change(ID, [{ file: 'en', path, value }], 'anna')).toThrow('draft-unsavable')
    expect(own.drafts.read(ID)).toEqual(before)
  })

  it('begin no draft that could not be read again', () => {
    using own = draftsFolder()
    const paragraphs = ['x'.repeat(3_000_000)]
    const large = { ...proposal, sources: new Map([['wire', { language: 'en', paragraphs }]]) }
    expect(() => own.drafts.create(large, 'anna')).toThrow('draft-unsavable')
    expect(() => own.drafts.create(proposal, 'anna\uffff')).toThrow('draft-unsavable')
    expect(own.drafts.list()).toEqual([])
    expect(own.drafts.create(proposal, 'anna').id).toBe(ID)
  })

  it('are not approved by a name that could not be read again', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    expect(() => own.drafts.approve(ID, 'omar\uffff', { twoPeople: true })).toThrow('draft-unsavable')
    expect(own.drafts.read(ID).review.state).toBe('draft')
  })

  it('in the folder of drafts are not listed', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    for (const name of ['.hidden', 'notes', '2026-03-01']) mkdirSync(join(own.folder, name))
    expect(own.drafts.list().map(({ id }) => id)).toEqual([ID])
  })
})
