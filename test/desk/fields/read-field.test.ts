import { describe, expect, it } from 'vitest'
import { readField } from '../../../src/desk/fields/read-field.ts'
import { shapeOf } from '../../../src/desk/fields/shapes.ts'
import { UserError } from '../../../src/errors.ts'

describe('a field', () => {
  it.each([
    ['text', '  Talks\u202E in\r\n Tokyo ', 'Talks in Tokyo'],
    ['text', ' ', undefined],
    ['lines', 'Who met?\n\n where was it \n', ['Who met?', 'where was it']],
    ['ids', 'japan italy', ['japan', 'italy']],
    ['ids', '', undefined],
    ['inherited-ids', '-', []],
    ['inherited-ids', '', undefined],
    ['citations', 'seed 5, japan-today', ['seed 5', 'japan-today']],
    ['flag', 'on', true],
    ['flag', '', undefined],
    ['adjective', 'giapponese', 'giapponese'],
    ['adjective', 'italiano / italiana', { m: 'italiano', f: 'italiana' }],
    ['standing', 'uncertain', 'uncertain'],
    ['standing', '', undefined],
  ] as const)('of the shape %s written “%s” is %o', (shape, value, expected) => {
    expect(readField(shape, { value })).toEqual(expected)
  })

  it('of dates has those that have a day, in any digits', () => {
    const form = {
      '0.when': 'by',
      '0.day': '２０３５',
      '0.of': 'deploy sign',
      '1.when': 'on',
      '1.day': '',
      '2.day': '٢٠٢٦-٠١',
    }
    expect(readField('dates', form)).toEqual([
      { by: '2035', of: ['deploy', 'sign'] },
      { on: '2026-01', of: [] },
    ])
    expect(readField('dates', { '0.when': 'since', '0.day': '2026-01-15', '0.until': '2026-01-17' })).toEqual([
      { since: '2026-01-15', until: '2026-01-17', of: [] },
    ])
  })

  it('of amounts holds only what its kind has', () => {
    const form = {
      '0.kind': 'money',
      '0.value': '10 400 000 000',
      '0.currency': 'EUR',
      '0.unit': 'year',
      '1.kind': 'duration',
      '1.value': '٣',
      '1.to': '5',
      '1.bound': 'about',
      '1.unit': 'year',
      '1.of': 'visit',
      '2.kind': 'count',
      '2.value': '',
    }
    expect(readField('amounts', form)).toEqual([
      { kind: 'money', currency: 'EUR', value: 10_400_000_000 },
      { kind: 'duration', unit: 'year', value: 3, to: 5, bound: 'about', of: ['visit'] },
    ])
  })

  it.each(['ten', '1.2.3', '1,5', '--3'])(
    'of amounts refuses “%s”, in which nobody could be sure of the figure',
    (value) => {
      expect(() => readField('amounts', { '0.kind': 'count', '0.value': value })).toThrow(UserError)
    },
  )

  it('of participants, places and standing', () => {
    const form = { '0.person': 'takaichi-sanae', '0.country': 'japan', '0.host': 'on', '1.person': 'meloni-giorgia' }
    expect(readField('participants', form)).toEqual([
      { person: 'takaichi-sanae', country: 'japan', host: true },
      { person: 'meloni-giorgia' },
    ])
    expect(readField('places', { '0.at': 'tokyo', '0.of': 'meet', '1.at': '' })).toEqual([
      { at: 'tokyo', of: ['meet'] },
    ])
    expect(readField('standing', { value: 'disputed', citations: 'nhk 3, tbs' })).toEqual({
      disputed: { citations: ['nhk 3', 'tbs'] },
    })
  })
})

describe('a place in a draft', () => {
  it.each([
    ['briefing', 'key', 'text'],
    ['briefing', 'participants', 'participants'],
    ['briefing', 'facts.talks.acts', 'ids'],
    ['briefing', 'facts.talks.by', 'inherited-ids'],
    ['briefing', 'sources.seed.outlet', 'text'],
    ['en', 'title', 'text'],
    ['en', 'facts.talks.asked', 'lines'],
    ['gazetteer', 'people.rossi-anna.country', 'text'],
    ['gazetteer', 'people.rossi-anna.it.name', 'text'],
    ['gazetteer', 'countries.japan.it.adjective', 'adjective'],
    ['gazetteer', 'terms.gas.within', 'ids'],
  ] as const)('%s %s is of the shape %s', (file, path, shape) => {
    expect(shapeOf(file, path.split('.'))).toBe(shape)
  })

  it.each([
    ['briefing', 'facts'],
    ['briefing', 'facts.talks'],
    ['briefing', 'facts.talks.constructor'],
    ['briefing', 'constructor'],
    ['briefing', 'sources.seed.paragraphs'],
    ['en', 'facts.talks.__proto__'],
    ['en', 'facts.talks.title.more'],
    ['gazetteer', 'people.rossi-anna'],
    ['gazetteer', 'acts'],
    ['gazetteer', 'people.rossi-anna.fr.name'],
  ] as const)('%s %s is no field', (file, path) => {
    expect(shapeOf(file, path.split('.'))).toBeUndefined()
  })
})
