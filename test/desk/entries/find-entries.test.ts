import { expect, it } from 'vitest'
import { type EntryKind, listEntries } from '../../../src/desk/entries/entry-list.ts'
import { findEntries } from '../../../src/desk/entries/find-entries.ts'
import { content } from '../../fixtures/library.ts'

const all = listEntries(content)
const first = (written: string, ...kinds: EntryKind[]) => findEntries(all, kinds, written).entries[0]?.id

it.each([
  ['takaichi', 'people', 'takaichi-sanae'],
  ['高市', 'people', 'takaichi-sanae'],
  ['ميلونى', 'people', 'meloni-giorgia'],
  ['Giappone', 'countries', 'japan'],
  ['prime minister', 'offices', 'prime-minister'],
  ['prime-minister', 'offices', 'prime-minister'],
  ['signed', 'acts', 'sign'],
  ['miliardi', 'units', undefined],
] as const)('finds what is written “%s” among %s', (written, kind, id) => {
  const found = findEntries(all, [kind], written)
  if (id === undefined) expect(found.isNear || found.entries.length === 0).toBe(true)
  else expect(found.entries[0]?.id).toBe(id)
})

it('looks in several lists at once, and in no other', () => {
  expect(first('japan', 'people', 'countries')).toBe('japan')
  expect(findEntries(all, ['places'], 'takaichi').entries).toEqual([])
})

it('shows what looks like it where nothing has the word, and says so', () => {
  const { entries, isNear } = findEntries(all, ['people'], 'Takaishi')
  expect(isNear).toBe(true)
  expect(entries[0]?.id).toBe('takaichi-sanae')
})

it('shows all where nothing is written', () => {
  expect(findEntries(all, ['people'], ' ').entries.length).toBe(Object.keys(content.gazetteer.people).length)
})
