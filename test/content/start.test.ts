import { describe, expect, it } from 'vitest'
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

  it('gives a key that no other briefing has', () => {
    using copy = copyOfContent()
    startBriefing(copy.root, id, new Set(['ss26', 'ss26a']))
    copy.edit(`briefings/${id}/briefing.yaml`, (text) => {
      expect(text).toContain('key: ss26b\n')
      return text
    })
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
