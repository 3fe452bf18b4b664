import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfContent } from '../fixtures/folder.ts'
import { problemsOf } from '../fixtures/problems.ts'

const briefing = 'briefings/2026-01-16-japan-italy-summit'

describe('loading content', () => {
  it('finds no problem in the library', () => {
    using copy = copyOfContent()
    expect(problemsOf(copy.root)).toEqual([])
  })

  it('names file, line and field of a wrong value', () => {
    using copy = copyOfContent()
    copy.edit(`${briefing}/briefing.yaml`, (text) => text.replace('kind: summit', 'kind: party'))
    expect(problemsOf(copy.root)).toEqual([
      expect.stringMatching(/^content\/briefings\/2026-01-16-japan-italy-summit\/briefing\.yaml:2 kind: /),
    ])
  })

  it('reports every problem of every file in one run', () => {
    using copy = copyOfContent()
    copy.edit(`${briefing}/briefing.yaml`, (text) =>
      text.replace('place: tokyo', 'place: atlantis').replace('key: jpit26', 'key: JPIT-2026'),
    )
    copy.edit('gazetteer/people.yaml', (text) => text.replace('country: japan', 'land: japan'))
    copy.remove('languages/it/lexicon.yaml')
    const problems = problemsOf(copy.root)
    expect(problems).toContainEqual(expect.stringContaining('briefing.yaml:1 key: '))
    expect(problems).toContainEqual(expect.stringContaining('people.yaml:2 takaichi-sanae.land: unknown field'))
    expect(problems).toContainEqual('content/languages/it/lexicon.yaml file missing')
  })

  it.each([
    [
      'a fact without words',
      `${briefing}/en.yaml`,
      /\n {2}space-body:\n(?: {4}.*\n)+/u,
      '\n',
      /en\.yaml:\d+ facts\.space-body: no words in \w+ yet: write a title and a text/,
    ],
    [
      'words without a fact',
      `${briefing}/ja.yaml`,
      /\n {2}space-body:\n/u,
      '\n  moon-body:\n',
      /ja\.yaml:\d+ facts\.moon-body: not a fact of briefing\.yaml/,
    ],
    [
      'an unknown sector',
      `${briefing}/briefing.yaml`,
      'about: [economic-security]',
      'about: [astrology]',
      /facts\.economic-security\.about: no such entry: astrology/,
    ],
    [
      'an unknown act',
      `${briefing}/briefing.yaml`,
      'acts: [establish, ',
      'acts: [waltz, ',
      /facts\.space-body\.acts: no such entry: waltz/,
    ],
    [
      'an unknown source',
      `${briefing}/briefing.yaml`,
      'citations: [seed 1]',
      'citations: [rumour 1]',
      /citations: no such source: rumour/,
    ],
    [
      'a fact without a citation',
      `${briefing}/briefing.yaml`,
      'citations: [seed 1]',
      'citations: []',
      /briefing\.yaml:\d+ facts\..*\.citations: /,
    ],
    [
      'a quotation that is not in the text',
      `${briefing}/en.yaml`,
      'quotation: great potential',
      'quotation: huge potential',
      /en\.yaml:\d+ facts\.great-potential\.quotation: must stand in the text/,
    ],
    [
      'a day that does not exist',
      `${briefing}/briefing.yaml`,
      'date: 2026-01-16',
      'date: 2026-02-30',
      /briefing\.yaml:3 date: must be a date/,
    ],
    [
      'a control character',
      `${briefing}/en.yaml`,
      'title: Talks in Tokyo',
      'title: "Talks \\e[31m"',
      /en\.yaml:\d+ facts\.talks-in-tokyo\.title: holds a control character/,
    ],
    [
      'a prototype’s name as a source',
      `${briefing}/briefing.yaml`,
      'citations: [seed 1]',
      'citations: [constructor 1]',
      /no such source: constructor/,
    ],
    [
      'a short name of the event that is none',
      `${briefing}/en.yaml`,
      'title: Japan–Italy summit in Tokyo',
      `title: Japan–Italy summit in Tokyo\nevent: ${'long '.repeat(13)}`,
      /en\.yaml:2 event: /,
    ],
    ['broken YAML', `${briefing}/it.yaml`, 'title:', 'title: [', /it\.yaml:\d+ /],
  ])('tells of %s', (_, file, find, replacement, expected) => {
    using copy = copyOfContent()
    copy.edit(file, (text) => text.replace(find, replacement))
    expect(problemsOf(copy.root)).toContainEqual(expect.stringMatching(expected))
  })

  it('takes an outlet that has no entry as it is written', () => {
    using copy = copyOfContent()
    copy.edit(`${briefing}/briefing.yaml`, (text) => text.replace(/\boutlet: .*/u, 'outlet: Village Voice'))
    expect(problemsOf(copy.root)).toEqual([])
  })

  it('tells of an outlet of no such kind or country', () => {
    using copy = copyOfContent()
    const names = 'ar: { name: a }, en: { name: a }, it: { name: a }, ja: { name: a }'
    const entries = [`voice: { kind: paper, country: atlantis, ${names} }`, `crier: { kind: rumour, ${names} }`]
    writeFileSync(join(copy.root, 'gazetteer/outlets.yaml'), `${entries[0]}\n`)
    expect(problemsOf(copy.root)).toEqual([
      expect.stringMatching(/gazetteer\/outlets\.yaml:1 voice\.country: no such entry: atlantis/),
    ])
    writeFileSync(join(copy.root, 'gazetteer/outlets.yaml'), `${entries[1]}\n`)
    expect(problemsOf(copy.root)).toContainEqual(expect.stringMatching(/gazetteer\/outlets\.yaml:1 crier\.kind: /))
  })

  it('tells of a sector that leads back to itself', () => {
    using copy = copyOfContent()
    copy.edit('gazetteer/sectors.yaml', (text) =>
      text.replace('economic-security:\n', 'economic-security:\n  within: [critical-minerals]\n'),
    )
    expect(problemsOf(copy.root)).toContainEqual(
      expect.stringMatching(/sectors\.yaml:\d+ .*within: leads back to itself/),
    )
  })

  it('asks every language for every phrase', () => {
    using copy = copyOfContent()
    copy.edit('languages/it/phrases.ftl', (text) => text.replace('verdict-yes =', 'verdict-no ='))
    expect(problemsOf(copy.root)).toContainEqual(
      expect.stringContaining('languages/it/phrases.ftl verdict-yes: missing'),
    )
  })

  it('refuses two briefings with one key, since buttons carry it', () => {
    using copy = copyOfContent()
    copy.duplicate(briefing, 'briefings/2026-02-01-another-summit')
    expect(problemsOf(copy.root)).toEqual([
      expect.stringContaining('key: already the key of 2026-01-16-japan-italy-summit'),
    ])
  })

  it('asks every lexicon for the same asks', () => {
    using copy = copyOfContent()
    copy.edit('languages/ar/lexicon.yaml', (text) => text.replace(/\n {2}compare:.*(?:\n {4}.*)*/u, ''))
    expect(problemsOf(copy.root)).toEqual([
      expect.stringMatching(/ar\/lexicon\.yaml:\d+ asks\.compare: missing; another language has it/),
    ])
  })

  it('asks every act, office and unit for its words in each language', () => {
    using copy = copyOfContent()
    copy.edit('vocabulary/acts.yaml', (text) => text.replace(/(\ndiscuss:(?:\n {2}.*)*?)\n {2}it:/u, '$1\n  fr:'))
    const problems = problemsOf(copy.root)
    expect(problems).toContainEqual(
      expect.stringMatching(/vocabulary\/acts\.yaml:\d+ discuss\.it: nothing in Italian yet: write it/),
    )
    expect(problems).toContainEqual(expect.stringMatching(/vocabulary\/acts\.yaml:\d+ discuss\.fr: unknown field/))
  })

  it('says so when the folder is missing', () => {
    expect(problemsOf('/nowhere/at/all')).toContain('content/briefings folder missing')
  })
})
