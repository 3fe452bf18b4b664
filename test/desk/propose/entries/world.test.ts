import { describe, expect, it } from 'vitest'
import { nationalityForms } from '../../../../src/desk/propose/entries/nationality.ts'
import { worldAround } from '../../../../src/desk/propose/entries/world.ts'
import { content, knowledge } from '../../../fixtures/library.ts'

const world = worldAround(knowledge.library.entities, content.cities)

describe('the world around the gazetteer', () => {
  it('has countries with their names in every language', () => {
    const names = world.entities.get('portugal')?.names
    expect([names?.ar.name, names?.en.name, names?.it.name, names?.ja.name]).toEqual([
      'البرتغال',
      'Portugal',
      'Portogallo',
      'ポルトガル',
    ])
  })

  it('has cities with their country', () => {
    expect(world.entities.get('lisbon')).toMatchObject({ kind: 'place', country: 'portugal' })
  })

  it('leaves out what the gazetteer has, under any of its names', () => {
    for (const id of ['oman', 'italy', 'united-states', 'tokyo']) expect(world.entities.has(id)).toBe(false)
  })

  it('leaves a city without a name that a country has when it is folded', () => {
    expect(world.entities.get('amman')?.names.ar.name).toBe('')
  })
})

describe('the adjective of a country', () => {
  it.each([
    ['Portugal', 'en', 'PT', 'portuguese'],
    ['Bahrain', 'en', 'BH', 'bahraini'],
    ['Portogallo', 'it', 'PT', 'portoghese'],
    ['Bahrein', 'it', 'BH', 'bahreinita'],
    ['البرتغال', 'ar', 'PT', 'برتغالية'],
    ['الأردن', 'ar', 'JO', 'أردني'],
  ] as const)('of %s in %s is recognised', (name, language, code, form) => {
    expect(nationalityForms(name, language, code)).toContain(form)
  })
})
