import { describe, expect, it } from 'vitest'
import { personId, shortName } from '../../../../src/desk/propose/entries/person-id.ts'

describe('a person', () => {
  it.each([
    ['Ada Rassendyll', undefined, 'rassendyll-ada', 'Rassendyll'],
    ['Ada Maria Rassendyll', 'PT', 'rassendyll-ada-maria', 'Rassendyll'],
    ['Sayyid Omar bin Said Al Harbi', 'OM', 'omar-bin-said-al-harbi', 'Omar'],
    ['Park Min-jun', 'KR', 'park-min-jun', 'Park'],
    ['Rudolf VI', undefined, 'rudolf-vi', 'Rudolf'],
    ["Pia D'Alba", 'IT', 'dalba-pia', "D'Alba"],
    ['Zé', undefined, 'ze', 'Zé'],
  ])('%s of %s is %s and goes by %s', (name, code, id, short) => {
    expect(personId(name, code)).toBe(id)
    expect(shortName(name, code)).toBe(short)
  })
})
