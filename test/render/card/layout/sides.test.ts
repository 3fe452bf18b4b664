import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../../src/render/card/card.ts'
import { placesFor } from '../../../../src/render/card/layout/places.ts'
import { crossingsIn, partiesIn, sidesOf } from '../../../../src/render/card/layout/sides.ts'

const person = (id: string, isKey = false) => ({ id, name: id, isKey })
const met = (...people: string[]): Meeting => ({ people, occasions: [{ line: '', date: '' }] })
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).join('')

describe('the two sides of meetings', () => {
  it.each([
    ['who was asked about, and the others', ['A', 'b', 'c'], ['Ab', 'Ac'], 'A', 'bc'],
    ['two asked about, who met each other', ['A', 'B'], ['AB'], 'A', 'B'],
    ['two asked about, with others of their own', ['A', 'B', 'c', 'd'], ['Ac', 'Bd'], 'AB', 'cd'],
    ['halves of one meeting that nobody was asked about', ['a', 'b', 'c', 'd', 'e'], ['abcde'], 'ab', 'cde'],
    ['whoever met most', ['a', 'b', 'c'], ['ab', 'cb'], 'b', 'ac'],
    ['whoever was at a meeting without those asked about', ['A', 'b', 'c', 'd'], ['Ab', 'cd'], 'Ac', 'bd'],
  ])('are %s', (_, people, meetings, first, second) => {
    const cards = people.map((id) => person(id, id === id.toUpperCase()))
    const sides = sidesOf({ people: cards, meetings: meetings.map((one) => met(...one)) })
    expect([ids(sides.first), ids(sides.second)]).toEqual([first, second])
  })

  it('cross no ties where that can be avoided', () => {
    const people = ['h', 'm', 'T', 'z', 'g', 'l', 's'].map((id) => person(id, id === 'T'))
    const meetings = [met('T', 'l'), met('h', 'g'), met('m', 'z'), met('T', 'g'), met('T', 's')]
    expect(crossingsIn(sidesOf({ people, meetings }))).toBe(0)
  })

  it('keep the order of time where nothing crosses', () => {
    const people = [person('A', true), person('b'), person('c'), person('d')]
    const meetings = [met('A', 'd'), met('A', 'b'), met('A', 'c')]
    expect(sidesOf({ people, meetings }).meetings).toEqual(meetings)
  })

  it('have a crowd of those who were at the same meetings, and one of those asked about', () => {
    const people = [...'abcdE'].map((id) => person(id, id === 'E'))
    const meetings = [met(...'abcdE')]
    expect(partiesIn(people, meetings, true).map(ids)).toEqual(['abcd', 'E'])
    expect(partiesIn(people, meetings, false).map(ids)).toEqual(['a', 'b', 'c', 'd', 'E'])
  })
})

describe('places', () => {
  it.each([
    ['where they want to be', [20, 60], [10, 10], [15, 55]],
    ['apart, in the middle of what both want', [50, 50], [10, 10], [38, 52]],
    ['inside', [0, 100], [10, 10], [0, 90]],
  ])('are %s', (_, wanted, heights, tops) => {
    expect(placesFor(wanted, heights, 4, { from: 0, to: 100 })).toEqual(tops)
  })
})
