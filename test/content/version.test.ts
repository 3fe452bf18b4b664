import { expect, it } from 'vitest'
import { buildLibrary } from '../../src/content/library.ts'
import { loadContent } from '../../src/content/load.ts'
import { versionOf } from '../../src/content/version.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { knowledge } from '../fixtures/library.ts'

const briefing = 'briefings/2026-01-16-japan-italy-summit'

it('is the same for the same content, and another when one word or citation changes', () => {
  using copy = copyOfContent()
  const version = () => versionOf(buildLibrary(loadContent(copy.root)))
  const shipped = version()
  expect(shipped).toMatch(/^[\da-f]{12}$/u)
  expect(shipped).toBe(versionOf(knowledge.library))
  copy.edit(`${briefing}/en.yaml`, (text) => text.replace('for summit talks', 'for talks at the summit'))
  const edited = version()
  copy.edit(`${briefing}/briefing.yaml`, (text) => text.replace('[seed 1, seed 2, ', '[seed 1, '))
  expect(new Set([shipped, edited, version()]).size).toBe(3)
})
