import { describe, expect, it } from 'vitest'
import { buildKnowledge } from '../../../src/answer/knowledge.ts'
import { askIn } from '../../../src/check/asked.ts'
import { buildLibrary } from '../../../src/content/library.ts'
import { loadContent } from '../../../src/content/load.ts'
import { checkDraft, draftChecker } from '../../../src/desk/drafts/check-draft.ts'
import type { Draft } from '../../../src/desk/drafts/draft.ts'
import { contentWith } from '../../../src/desk/drafts/overlay.ts'
import { phrasesOf } from '../../../src/language/phrases.ts'
import { libraryDir } from '../../fixtures/paths.ts'
import { content as shipped } from '../../fixtures/shipped.ts'
import { ID, proposal } from './folder.ts'

const content = loadContent(libraryDir)
const draft: Draft = { ...proposal, review: { state: 'draft', authors: [], events: [] }, version: 0 }
const facts = draft.data.facts ?? {}
const words = draft.texts.en?.facts ?? {}

const withFact = (id: string, fact: object): Draft => ({
  ...draft,
  data: { ...draft.data, facts: { ...facts, [id]: fact } },
})
const withWords = (id: string, own: object): Draft => ({
  ...draft,
  texts: { en: { ...draft.texts.en, facts: { ...words, [id]: own } } },
})
const told = (one: Draft) => contentWith(content, one).briefing
const problems = (one: Draft) =>
  contentWith(content, one).problems.map(
    ({ file, path, message }) => `${file.split('/').at(-1)} ${path.join('.')}: ${message}`,
  )

describe('content with a draft in it', () => {
  it('has its briefing and its entries beside all others', () => {
    const { content: both, problems: none } = contentWith(content, draft)
    expect(none).toEqual([])
    const library = buildLibrary(both)
    expect(library.briefings).toHaveLength(content.briefings.length + 1)
    expect(library.briefings[0]?.id).toBe(ID)
    expect(library.entities.get('rassendyll-rudolf')?.names.ja.name).toBe('ルドルフ・ラッセンディル')
  })

  it('is asked like any other', () => {
    const [asked] = askIn(buildKnowledge(contentWith(content, draft).content), 'en', { briefing: ID })
    expect(asked).toMatchObject({ fact: 'leaders-met', question: 'Who met?' })
  })

  it('shows the draft of a published briefing in its place', () => {
    const id = '2026-01-16-japan-italy-summit'
    const { content: both } = contentWith(content, { ...draft, id, data: { ...draft.data, date: '2026-01-16' } })
    expect(both.briefings.filter((folder) => folder.id === id).map(({ data }) => data.key)).toEqual(['rugr26'])
    expect(both.briefings).toHaveLength(content.briefings.length)
  })
})

describe('what is not complete in a draft', () => {
  it('is told by its field, and left out', () => {
    const incomplete = withFact('third', { people: ['rassendyll-rudolf'] })
    expect(problems(incomplete)).toEqual([
      'briefing.yaml facts.third.type: no type yet: choose one',
      'briefing.yaml facts.third.citations: no citation yet: name the source that says so',
      'en.yaml facts.third: no words in English yet: write a title and a text',
    ])
    expect(Object.keys(told(incomplete)?.data.facts ?? {})).toEqual(['leaders-met', 'trade-pact'])
  })

  it('takes the rest of its fact with it only where that cannot do without it', () => {
    const fact = {
      ...facts['trade-pact'],
      dates: [
        { on: '2026-02-31', of: ['sign'] },
        { on: '2026-03-01', of: ['sign'] },
      ],
    }
    const incomplete = withFact('trade-pact', fact)
    expect(problems(incomplete)).toEqual([
      'briefing.yaml facts.trade-pact.dates.0.on: must be a date such as 2026-01-16, 2026-01 or 2026',
    ])
    expect(told(incomplete)?.data.facts['trade-pact']?.dates).toEqual([{ on: '2026-03-01', of: ['sign'] }])
  })

  it('is told once: not by what refers to it as well', () => {
    const one = withFact('leaders-met', { type: 'meeting' })
    expect(problems(one)).toEqual([
      'briefing.yaml facts.leaders-met.citations: no citation yet: name the source that says so',
    ])
    const untold = { ...draft, texts: { en: { title: 'Talks', facts: {} } } }
    expect(problems(untold)).toEqual([
      'en.yaml facts.leaders-met: no words in English yet: write a title and a text',
      'en.yaml facts.trade-pact: no words in English yet: write a title and a text',
    ])
    expect(told(untold)).toBeUndefined()
  })

  it('may be the head of the briefing: the facts are shown all the same', () => {
    const { sources, facts: own } = draft.data
    const headless = { ...draft, data: { sources, facts: own } }
    expect(problems(headless).map((problem) => problem.split(':')[0])).toEqual(
      ['key', 'kind', 'date', 'published', 'updated', 'countries', 'summary'].map((field) => `briefing.yaml ${field}`),
    )
    expect(problems(headless)).toContain('briefing.yaml date: no date yet: write the day')
    expect(told(headless)?.data).toMatchObject({ date: '2026-03-01', countries: [], summary: ['leaders-met'] })
  })

  it('may be a name in one language, in whose place another’s is shown', () => {
    const { ar: _, ...person } = draft.gazetteer.people?.['rassendyll-rudolf'] ?? {}
    const incomplete = { ...draft, gazetteer: { people: { 'rassendyll-rudolf': person } } }
    expect(problems(incomplete)).toEqual(['people.yaml rassendyll-rudolf.ar: nothing in Arabic yet: write it'])
    expect(contentWith(content, incomplete).content.gazetteer.people['rassendyll-rudolf']?.ar.name).toBe(
      'Rudolf Rassendyll',
    )
  })

  it('may be an entry as a whole, which leaves the people of a fact without it', () => {
    const incomplete = { ...draft, gazetteer: { people: { 'rassendyll-rudolf': { gender: 'masculine' as const } } } }
    expect(problems(incomplete)).toContain(
      'people.yaml rassendyll-rudolf.country: no country yet: name the one that it belongs to',
    )
    expect(told(incomplete)?.data.facts['leaders-met']?.people).toEqual([])
  })
})

describe('what is wrong in a draft', () => {
  it.each<[string, Draft, string]>([
    [
      'an entry that is in no list',
      withFact('trade-pact', { ...facts['trade-pact'], acts: ['dance'] }),
      'briefing.yaml facts.trade-pact.acts',
    ],
    [
      'a source that is not listed',
      withFact('trade-pact', { ...facts['trade-pact'], citations: ['wire', 'rumour 3'] }),
      'briefing.yaml facts.trade-pact.citations',
    ],
    [
      'a unit that nobody knows',
      withFact('trade-pact', { ...facts['trade-pact'], amounts: [{ kind: 'count', unit: 'furlong', value: 3 }] }),
      'briefing.yaml facts.trade-pact.amounts',
    ],
    [
      'a quotation that is not in the text',
      withWords('trade-pact', { ...words['trade-pact'], quotation: 'Never' }),
      'en.yaml facts.trade-pact.quotation',
    ],
    ['a key that is taken', { ...draft, data: { ...draft.data, key: 'jpit26' } }, 'briefing.yaml key'],
    [
      'an entry that is there already',
      { ...draft, gazetteer: { ...draft.gazetteer, places: { tokyo: {} } } },
      'places.yaml tokyo',
    ],
    [
      'a field that nobody knows',
      withFact('trade-pact', { ...facts['trade-pact'], colour: 'red' }),
      'briefing.yaml facts.trade-pact.colour',
    ],
  ])('is told: %s', (_, wrong, place) => {
    expect(problems(wrong).map((line) => line.split(':')[0])).toContain(place)
    // And whatever it is, the rest can be shown and asked.
    expect(askIn(buildKnowledge(contentWith(content, wrong).content), 'en', { briefing: wrong.id })).toHaveLength(1)
  })
})

describe('the check of a draft', () => {
  it('tells what the checks of meaning say of the draft and its entries alone', () => {
    const findings = checkDraft(content, draft)
    expect(findings.every(({ file }) => file.startsWith(`briefings/${ID}/`) || file === 'gazetteer/people.yaml')).toBe(
      true,
    )
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'questions-missing',
        severity: 'warning',
        path: ['facts', 'trade-pact', 'asked'],
      }),
    )
  })

  it('puts what keeps it from being published first', () => {
    const [first] = checkDraft(content, withFact('third', { type: 'context' }))
    expect(first).toMatchObject({ severity: 'error', rule: 'schema', path: ['facts', 'third', 'citations'] })
  })

  it('compares what is cited with the texts that the draft holds', () => {
    const held = new Map([
      ['wire', { language: 'en', paragraphs: ['They met.', 'They signed a pact: nine million euros.'] }],
    ])
    const rules = (sources: Draft['sources']) => checkDraft(content, { ...draft, sources }).map(({ rule }) => rule)
    expect(rules(held)).toContain('source-figure')
    expect(rules(draft.sources)).not.toContain('source-figure')
  })

  it('knows the questions of all other briefings', () => {
    const [question = ''] = content.briefings[0]?.texts.en?.facts['space-body']?.asked ?? [
      Object.values(content.briefings[0]?.texts.en?.facts ?? {})[0]?.asked[0] ?? '',
    ]
    const asking = withWords('trade-pact', { ...words['trade-pact'], asked: [question] })
    expect(checkDraft(content, asking)).toContainEqual(expect.objectContaining({ rule: 'question-shared' }))
  })

  it('is quick enough to be asked for at each save', () => {
    const check = draftChecker(shipped)
    check(draft)
    // Of the processor, not of the clock: others use the machine as well.
    const times = Array.from({ length: 5 }, (_, at) => {
      const before = process.cpuUsage()
      check(withWords('trade-pact', { ...words['trade-pact'], text: `They signed ${at + 2} pacts.` }))
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(300)
  })
})

describe('an act, an office or a unit that only the draft has', () => {
  const spoken = (other: string) => ({ forms: { one: '# verst', other }, words: 'verst, versts' })
  const whole = {
    gloss: 'versts',
    ar: spoken('# فرست'),
    en: spoken('# versts'),
    it: spoken('# verste'),
    ja: spoken('#露里'),
  }
  const measured = withFact('trade-pact', {
    ...facts['trade-pact'],
    acts: ['sign', 'toast'],
    amounts: [{ kind: 'count', unit: 'verst', value: 3 }],
  })
  const withOwn = (own: Draft['gazetteer']): Draft => ({ ...measured, gazetteer: { ...draft.gazetteer, ...own } })
  const toast = { gloss: 'drinks to something', ar: 'نخب', en: 'toast, toasted', it: 'brindare', ja: '乾杯' }

  it('serves its facts, and what the bot says of them', () => {
    const complete = withOwn({ units: { verst: whole }, acts: { toast } })
    expect(problems(complete)).toEqual([])
    const { vocabulary, phrases } = contentWith(content, complete).content
    expect(told(complete)?.data.facts['trade-pact']).toMatchObject({
      acts: ['sign', 'toast'],
      amounts: [{ unit: 'verst' }],
    })
    expect(phrasesOf(phrases, vocabulary.units)('en').say('unit-verst', { n: 3, figure: '3' })).toBe('3 versts')
    expect(Object.keys(content.vocabulary.units)).not.toContain('verst')
  })

  it('may be the office of a person whom the draft brings along', () => {
    const person = { ...draft.gazetteer.people?.['rassendyll-rudolf'], title: 'chamberlain' }
    const offices = {
      chamberlain: { gloss: 'keeps a court', ar: 'حاجب', en: 'chamberlain', it: 'ciambellano', ja: '侍従' },
    }
    const people = { 'rassendyll-rudolf': person }
    const own = { ...draft, gazetteer: { people, offices } }
    expect(problems(own)).toEqual([])
    expect(problems({ ...own, gazetteer: { people } })).toHaveLength(1)
  })

  it('is told to lack a language, in whose place another is shown; its facts are right', () => {
    const { ja: _, ...rest } = whole
    const incomplete = withOwn({ units: { verst: rest }, acts: { toast } })
    expect(problems(incomplete)).toEqual(['units.yaml verst.ja: nothing in Japanese yet: write it'])
    expect(contentWith(content, incomplete).content.vocabulary.units.verst?.ja.forms.other).toBe('# فرست')
    expect(problems(withOwn({ units: { verst: {} }, acts: { toast } })).map((one) => one.split(' ')[0])).toEqual(
      Array.from({ length: 5 }, () => 'units.yaml'),
    )
  })

  it('may hold no braces in its forms, which would break all that the bot says', () => {
    const broken = withOwn({ units: { verst: { ...whole, en: spoken('# { versts') } }, acts: { toast } })
    expect(problems(broken)).toEqual(['units.yaml verst.en.forms.other: holds a { or }'])
    const { vocabulary, phrases } = contentWith(content, broken).content
    expect(phrasesOf(phrases, vocabulary.units)('en').say('unit-year', { n: 3, figure: '3' })).toBe('3 years')
  })

  it('is looked at where a form is missing that its language has, or a figure', () => {
    const units = { verst: { ...whole, en: { forms: { other: 'versts' }, words: 'versts' } } }
    const said = checkDraft(content, withOwn({ units, acts: { toast } })).flatMap(({ file, path, message }) =>
      file === 'vocabulary/units.yaml' ? [`${path.join('.')}: ${message}`] : [],
    )
    expect(said).toEqual([
      'verst.ar.forms: no form for two, few, many: “# فرست” is said there too',
      'verst.en.forms: no form for one: “versts” is said there too',
      'verst.en.forms: “versts” shows no figure: put # where it stands',
    ])
  })

  it('stays as it is where the vocabulary has it', () => {
    expect(problems({ ...draft, gazetteer: { ...draft.gazetteer, units: { year: whole } } })).toEqual([
      'units.yaml year: is there already: take it out of the draft, or give it another id',
    ])
  })
})
