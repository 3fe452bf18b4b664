import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/check/findings.ts'
import { pictureWarnings } from '../../src/check/pictures.ts'
import { gazetteerSchemas } from '../../src/content/schemas.ts'
import { content } from '../fixtures/shipped.ts'
import { smallGazetteer } from './small.ts'

const names = { ar: { name: 'x' }, en: { name: 'trade' }, it: { name: 'x' }, ja: { name: 'x' } }
const sectors = (entries: object) => ({
  gazetteer: { ...smallGazetteer({}), sectors: gazetteerSchemas.sectors.parse(entries) },
})
const countries = (name: string) => ({ gazetteer: smallGazetteer({ countries: { somewhere: { name } } }) })

describe('the icon of a sector', () => {
  it('is a name that is known, or left out', () => {
    expect(pictureWarnings(sectors({ trade: { icon: 'ship', ...names }, culture: names }))).toEqual([])
  })

  it.each([
    ['is misspelled', 'satelite', 'satellite'],
    ['is a former name', 'alert-circle', 'circle-alert'],
  ])('is a warning with what was meant where it %s', (_, icon, meant) => {
    expect(pictureWarnings(sectors({ trade: { icon, ...names } }))).toEqual([
      {
        severity: 'warning',
        rule: 'icon-unknown',
        file: 'gazetteer/sectors.yaml',
        path: ['trade', 'icon'],
        message: `“${icon}” is no name of lucide.dev/icons (nearest: ${meant}): pictures show a plain dot`,
      },
    ])
  })

  it('takes no name from what every object has', () => {
    expect(pictureWarnings(sectors({ trade: { icon: 'constructor', ...names } }))).toHaveLength(1)
  })
})

describe('the English name of a country', () => {
  it.each(['Japan', 'the United Kingdom', 'South Korea', 'Côte d’Ivoire', 'Türkiye'])(
    '“%s” is known to maps',
    (name) => {
      expect(pictureWarnings(countries(name))).toEqual([])
    },
  )

  it('is a warning where no map knows it', () => {
    expect(pictureWarnings(countries('Ruritania'))).toMatchObject([
      {
        severity: 'warning',
        rule: 'country-unmapped',
        file: 'gazetteer/countries.yaml',
        path: ['somewhere', 'en', 'name'],
      },
    ])
  })
})

it('can be right as it is', () => {
  const { gazetteer } = sectors({ trade: { icon: 'shipp', meant: { 'icon-unknown': 'to come' }, ...names } })
  const marked = { ...content, gazetteer: { ...content.gazetteer, sectors: gazetteer.sectors }, briefings: [] }
  expect(findingsOf(marked).filter(({ rule }) => /icon|meant/u.test(rule))).toEqual([])
})

it('finds nothing in what is shipped', () => {
  expect(pictureWarnings(content)).toEqual([])
})
