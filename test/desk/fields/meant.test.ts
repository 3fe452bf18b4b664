import { expect, it } from 'vitest'
import { isMeantPlace, meantPlace } from '../../../src/desk/fields/meant.ts'

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

it('stands nowhere else than where the content takes it', () => {
  const places = [
    ['briefing', 'meant.days-out-of-order'],
    ['briefing', 'facts.talks.meant.figure-differs'],
    ['briefing', 'sources.seed.meant.source-unused'],
    ['en', 'facts.talks.meant.figure-differs'],
    ['gazetteer', 'people.rossi-anna.meant.alias-shared'],
  ] as const
  for (const [file, path] of places) expect(isMeantPlace(file, path.split('.'))).toBe(true)
  const others = [
    ['briefing', 'facts.talks.figure-differs'],
    ['briefing', 'participants.meant.figure-differs'],
    ['briefing', `${'a.'.repeat(300)}meant.figure-differs`],
    ['briefing', 'meant.'],
    ['en', 'meant.figure-differs'],
    ['review', 'meant.figure-differs'],
    ['gazetteer', 'nothing.rossi-anna.meant.alias-shared'],
  ] as const
  for (const [file, path] of others) expect(isMeantPlace(file, path.split('.'))).toBe(false)
})
