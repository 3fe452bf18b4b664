import { expect, it } from 'vitest'
import { readContent } from '../../src/content/load.ts'
import { readAway } from '../../src/content/read-away.ts'
import { copyOfContent } from '../fixtures/folder.ts'

const { signal } = new AbortController()

it('reads the same in a thread of its own', async () => {
  using copy = copyOfContent()
  copy.edit('briefings/2026-01-16-japan-italy-summit/en.yaml', (text) => text.replace('title: Joint', 'titel: Joint'))
  const reading = await readAway(copy.root, signal)
  expect(reading).toEqual(readContent(copy.root))
  expect(reading.problems).toHaveLength(2)
  expect(reading.briefings.filter(({ folder }) => folder)).toHaveLength(6)
})

it('reads the same of a folder that is not there', async () => {
  expect(await readAway('/nowhere/at/all', signal)).toEqual(readContent('/nowhere/at/all'))
})

it('stops when nobody wants it any more', async () => {
  using copy = copyOfContent()
  const control = new AbortController()
  const reading = readAway(copy.root, control.signal)
  control.abort()
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
})
