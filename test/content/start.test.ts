import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { briefingKey } from '../../src/content/briefing-key.ts'
import { loadContent } from '../../src/content/load.ts'
import { ContentError } from '../../src/content/problems.ts'
import { startBriefing } from '../../src/content/start.ts'
import { copyOfContent } from '../fixtures/folder.ts'

const id = '2026-03-01-some-summit'

function problemsOf(root: string): string[] {
  try {
    loadContent(root)
    return []
  } catch (error) {
    if (error instanceof ContentError)
      return error.problems.map(({ file, field }) => `${file.split('/').at(-1)} ${field}`)
    throw error
  }
}

describe('starting a briefing', () => {
  it('leaves blanks that the check lists, and passes once they are filled', () => {
    using copy = copyOfContent()
    startBriefing(copy.root, id, new Set())
    const texts = ['ar', 'en', 'it', 'ja'].flatMap((language) =>
      ['title', 'facts.first-fact.title', 'facts.first-fact.text'].map((field) => `${language}.yaml ${field}`),
    )
    const neutral = [
      'place',
      'countries',
      'sources.first-source.outlet',
      'sources.first-source.language',
      'sources.first-source.url',
      'facts.first-fact.type',
    ]
    expect(problemsOf(copy.root)).toEqual([...neutral.map((field) => `briefing.yaml ${field}`), ...texts])
    const folder = `briefings/${id}`
    copy.edit(`${folder}/briefing.yaml`, (text) =>
      text
        .replace('place:', 'place: tokyo')
        .replace('countries: []', 'countries: [japan]')
        .replace('outlet:', 'outlet: A paper')
        .replace('language:', 'language: en')
        .replace('url:', 'url: https://example.com/')
        .replace('    type:', '    type: meeting'),
    )
    for (const language of ['ar', 'en', 'it', 'ja'])
      copy.edit(`${folder}/${language}.yaml`, (text) =>
        text
          .replace('title:\nfacts', 'title: An event\nfacts')
          .replace('title:\n    text:', 'title: A fact\n    text: It was so.'),
      )
    expect(problemsOf(copy.root)).toEqual([])
  })

  it('asks for questions, and shows what goes where', () => {
    using copy = copyOfContent()
    startBriefing(copy.root, id, new Set())
    const read = (file: string) => readFileSync(join(copy.root, 'briefings', id, file), 'utf8')
    expect(read('en.yaml')).toContain('    asked: []\n')
    expect(read('en.yaml')).not.toContain('also')
    expect(read('briefing.yaml')).toMatch(/#.*person: takaichi-sanae[\s\S]*\nabout: \[\]\n[\s\S]*# background: /)
  })

  it.each([['some-summit'], ['2026-13-01-some-summit'], ['2026-03-01'], ['../2026-03-01-some-summit']])(
    'refuses the name %s',
    (name) => {
      using copy = copyOfContent()
      expect(() => startBriefing(copy.root, name, new Set())).toThrow('is not <date>-<slug>')
    },
  )

  it('never writes over a briefing', () => {
    using copy = copyOfContent()
    expect(() => startBriefing(copy.root, '2026-01-16-japan-italy-summit', new Set())).toThrow('is there already')
  })
})

describe('the key of a briefing', () => {
  it.each([
    ['japan-italy-summit', 'jpit26'],
    ['italy-south-korea-seoul-summit', 'itkr26'],
    ['japan-uk-summit', 'jpuk26'],
    ['japan-united-kingdom-summit', 'jpuk26'],
    ['visit-of-oman-to-italy', 'omit26'],
    ['japan-nara-summit', 'jpna26'],
    ['g7-critical-minerals', 'g7cr26'],
    ['budget', 'bu26'],
  ])('for %s is %s: two countries, or what comes first, and the year', (slug, key) => {
    expect(briefingKey(slug, '2026', new Set())).toBe(key)
  })

  it('gives up a letter to be no other briefing’s', () => {
    expect(briefingKey('japan-italy-summit', '2026', new Set(['jpit26']))).toBe('jpi26b')
    expect(briefingKey('japan-italy-summit', '2026', new Set(['jpit26', 'jpi26b']))).toBe('jpi26c')
  })
})
