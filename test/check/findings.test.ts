import { describe, expect, it } from 'vitest'
import { aliasWarnings } from '../../src/check/aliases.ts'
import { emptyListWarnings } from '../../src/check/asked-missing.ts'
import { frameWarnings, sharedQuestionWarnings } from '../../src/check/asked-repeated.ts'
import { droppedTextWarnings } from '../../src/check/dropped-text.ts'
import { withLines } from '../../src/check/finding.ts'
import { findingsOf } from '../../src/check/findings.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { loadContent } from '../../src/content/load.ts'
import { formatProblem } from '../../src/content/problems.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { shippedDir } from '../fixtures/paths.ts'
import { content } from '../fixtures/shipped.ts'
import { ID, smallContent, smallGazetteer } from './small.ts'

const file = `briefings/${ID}/en.yaml`

describe('lists of questions', () => {
  it('are missed in each language in which a fact has words', () => {
    const small = smallContent({ told: { text: 'It is so.', asked: ['Is it so?'] }, untold: { text: 'It was so.' } })
    expect(emptyListWarnings(small)).toMatchObject([{ file, path: ['facts', 'untold', 'asked'] }])
  })

  it('do not share a question, whatever its case and signs', () => {
    const small = smallContent({
      first: { text: 'It is so.', asked: ['And why?', 'Who opened the bridge?'] },
      second: { text: 'It was so.', asked: ['who opened the bridge'] },
    })
    expect(sharedQuestionWarnings(small)).toMatchObject([
      {
        file,
        path: ['facts', 'second', 'asked', 0],
        message: `“who opened the bridge” is also at content/${file} facts.first.asked.1: reword one of the two`,
      },
    ])
  })

  it('begin each question differently', () => {
    const asked = ['Who has opened the bridge?', 'who has opened it', 'Who opened it?']
    expect(frameWarnings(smallContent({ first: { text: 'It is so.', asked } }))).toMatchObject([
      {
        file,
        path: ['facts', 'first', 'asked', 1],
        message: '“who has opened it” begins like “Who has opened the bridge?”: put one as another reader would',
      },
    ])
  })
})

describe('aliases', () => {
  const warned = (gazetteer: Parameters<typeof smallGazetteer>[0]) =>
    aliasWarnings({ gazetteer: smallGazetteer(gazetteer) })

  it('belong to one entry, whatever their case', () => {
    const places = { strelsau: { name: 'Strelsau', aliases: 'The Capital, Strel' } }
    const warnings = warned({ places, terms: { 'capital-city': { name: 'seat', aliases: 'the capital' } } })
    expect(warnings).toHaveLength(LANGUAGES.length)
    expect(warnings[0]).toMatchObject({
      file: 'gazetteer/terms.yaml',
      path: ['capital-city', 'ar', 'aliases'],
      message: '“the capital” is also an alias of strelsau (places.yaml): leave it at the one that readers mean by it',
    })
  })

  it('are no other entry’s name', () => {
    const places = { strelsau: { name: 'Strelsau' }, zenda: { name: 'Zenda', aliases: 'strelsau, Zenda' } }
    const warnings = warned({ places })
    expect(warnings).toHaveLength(LANGUAGES.length)
    expect(warnings[0]?.message).toContain('“strelsau” is the name of strelsau (places.yaml)')
  })

  it('may name several countries at once', () => {
    const both = { aliases: 'ruritano-graustarkian' }
    const countries = { ruritania: { name: 'Ruritania', ...both }, graustark: { name: 'Graustark', ...both } }
    expect(warned({ countries })).toEqual([])
    expect(warned({ countries, terms: { treaty: { name: 'treaty', ...both } } })).toHaveLength(LANGUAGES.length)
  })
})

describe('aliases that countries share', () => {
  const shared = (language: 'en' | 'ja', alias: string, ...ids: readonly string[]) => {
    const { gazetteer } = structuredClone(content)
    for (const id of ids) {
      const names = gazetteer.countries[id]?.[language]
      if (names) names.aliases += `, ${alias}`
    }
    return aliasWarnings({ gazetteer }).filter(({ message }) => message.startsWith(`“${alias}”`)).length
  }

  it.each([
    ['en', 'Italo-Omani', 0],
    ['ja', '伊阿', 1],
    ['ja', '伊曼', 1],
    ['en', 'Belpaese', 1],
  ] as const)('are joined of the names of all of them: %s %s', (language, alias, count) => {
    expect(shared(language, alias, 'italy', 'oman')).toBe(count)
  })

  it('have a sign of each in Japanese', () => {
    expect(shared('ja', '露印', 'russia', 'india')).toBe(0)
    expect(shared('ja', '印', 'russia', 'india')).toBe(1)
  })
})

describe('text that YAML leaves out', () => {
  const summit = 'briefings/2026-01-16-japan-italy-summit'
  const warned = (where: string, find: string | RegExp, put: string) => {
    using copy = copyOfContent()
    copy.edit(where, (text) => text.replace(find, put))
    return withLines(copy.root, droppedTextWarnings(copy.root, loadContent(copy.root))).map(formatProblem)
  }

  it.each([
    ['a title', `${summit}/en.yaml`, /^title: .*/u, 'title: Summit #2 in Tokyo', 'en.yaml:1 title: ', '#2 in Tokyo'],
    ['a text', `${summit}/en.yaml`, 'text: ', 'text: Deal #1. #', /en\.yaml:\d+ facts\.leaders-met\.text: /, '#1. #'],
    ['a question', `${summit}/ja.yaml`, 'asked:\n      - ', 'asked:\n      - 首脳会談 #', /asked\.0: /, '#'],
    ['an outlet', `${summit}/briefing.yaml`, /\boutlet: .*/u, 'outlet: Channel #5', /sources\.[\w-]+\.outlet: /, '#5'],
    ['a name', 'gazetteer/places.yaml', /\n {4}name: (.*)/u, '\n    name: $1\t#1', /places\.yaml:4 .*\.name: /, '#1'],
    ['a line of Windows', `${summit}/en.yaml`, /^title: .*/u, 'title: Deal #2\r', 'en.yaml:1 title: ', '#2”'],
    ['a phrase', 'languages/en/lexicon.yaml', /^worth: (.*)$/mu, 'worth: $1 #1', /lexicon\.yaml:\d+ worth: /, '#1'],
    ['a beginning', `${summit}/en.yaml`, /^title: .*/u, 'title: &Co in Tokyo', 'en.yaml:1 title: ', '&Co'],
    ['a sign', `${summit}/en.yaml`, /^title: .*/u, 'title: ! Talks', 'en.yaml:1 title: ', '!'],
  ])('is told with its line: %s', (_, where, find, put, place, dropped) => {
    const [line, ...others] = warned(where, find, put)
    expect(others).toEqual([])
    expect(line).toMatch(place)
    expect(line).toContain(`YAML leaves out “${dropped}`)
  })

  it.each([
    ['in quotes', `${summit}/en.yaml`, /^title: .*/u, 'title: "Summit #2 in Tokyo" # the second'],
    ['without a space before it', `${summit}/en.yaml`, /^title: .*/u, 'title: Summit#2 in Tokyo'],
    ['in a text of several lines', `${summit}/en.yaml`, /^title: .*/u, 'title: >-\n  Summit #2\n  & more'],
    ['beside a code', `${summit}/briefing.yaml`, 'kind: summit', 'kind: summit # not an agreement'],
    ['on a line of its own', `${summit}/en.yaml`, /^/u, '# title: Summit #2\n'],
  ])('is nothing %s', (_, where, find, put) => {
    expect(warned(where, find, put)).toEqual([])
  })
})

describe('warnings', () => {
  it('come from all checks, in the order of files', () => {
    const gazetteer = smallGazetteer({
      countries: { ruritania: { name: 'Ruritania' } },
      places: { zenda: { name: 'Zenda', aliases: 'Ruritania' } },
    })
    const files = findingsOf({ ...smallContent({ untold: { text: 'It was so.' } }), gazetteer }).map((one) => one.file)
    expect(files).toEqual([file, 'gazetteer/countries.yaml', ...LANGUAGES.map(() => 'gazetteer/places.yaml')])
  })

  it('are given the line that they are about', () => {
    const warning = {
      severity: 'warning' as const,
      rule: 'alias-shared',
      file: 'gazetteer/places.yaml',
      path: ['tokyo', 'ar', 'name'],
      message: 'look here',
    }
    expect(withLines(shippedDir, [warning])).toMatchObject([
      { file: 'content/gazetteer/places.yaml', line: 4, field: 'tokyo.ar.name', message: 'look here' },
    ])
  })

  it('are none on what is shipped', () => {
    expect(findingsOf(content)).toEqual([])
    expect(droppedTextWarnings(shippedDir, content)).toEqual([])
  })
})
