import { expect, it } from 'vitest'
import { meantPlace } from '../../../src/desk/fields/meant.ts'

it.each([
  ['briefings/x/en.yaml', ['facts', 'talks', 'text'], 'en', ['facts', 'talks', 'meant', 'figure-differs']],
  [
    'briefings/x/briefing.yaml',
    ['facts', 'talks', 'amounts', 0],
    'briefing',
    ['facts', 'talks', 'meant', 'figure-differs'],
  ],
  ['briefings/x/briefing.yaml', ['sources', 'seed'], 'briefing', ['sources', 'seed', 'meant', 'figure-differs']],
  ['briefings/x/briefing.yaml', ['date'], 'briefing', ['meant', 'figure-differs']],
  ['briefings/x/en.yaml', ['title'], 'briefing', ['meant', 'figure-differs']],
  ['gazetteer/people.yaml', ['rossi-anna', 'en'], 'gazetteer', ['people', 'rossi-anna', 'meant', 'figure-differs']],
] as const)('what is meant in %s at %o stands in the draft’s %s', (file, path, place, at) => {
  expect(meantPlace({ file, path, rule: 'figure-differs' })).toEqual({ file: place, path: at })
})

it('is never what the content would not take', () => {
  expect(meantPlace({ file: 'briefings/x/en.yaml', path: ['facts', 'talks', 'title'], rule: 'schema' })).toBeUndefined()
})
