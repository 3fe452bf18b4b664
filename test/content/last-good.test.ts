import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settleContent } from '../../src/content/last-good.ts'
import { type Content, readContent } from '../../src/content/load.ts'
import { formatProblem } from '../../src/content/problems.ts'
import { finish } from '../../src/content/steps.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { content as whole } from '../fixtures/library.ts'

const summit = '2026-01-16-japan-italy-summit'
const nara = '2026-01-13-japan-south-korea-nara-summit'
const files = (id: string) => ({ data: `briefings/${id}/briefing.yaml`, en: `briefings/${id}/en.yaml` })

function settle(root: string, previous?: Content) {
  const { content, faults } = finish(settleContent(readContent(root), previous))
  const titles = new Map(content.briefings.map(({ id, texts }) => [id, texts.en?.title]))
  const keys = new Map(content.briefings.map(({ id, data }) => [id, data.key]))
  return { content, faults: faults.map(formatProblem), titles, keys }
}

const breakTitle = (text: string) => text.replace(/^title: .*/u, 'titel: Broken')
const newTitle = (text: string) => text.replace(/^title: .*/u, 'title: Edited')

describe('a briefing with faults', () => {
  it('stays as it was, and every other edit is taken over', () => {
    using copy = copyOfContent()
    copy.edit(files(summit).en, breakTitle)
    copy.edit(files(nara).en, newTitle)
    const { faults, titles } = settle(copy.root, whole)
    expect(faults).toEqual([
      `content/${files(summit).en} title: no title yet: write one`,
      `content/${files(summit).en}:1 titel: unknown field`,
    ])
    expect(titles.get(summit)).toBe('Japan–Italy summit in Tokyo')
    expect(titles.get(nara)).toBe('Edited')
    expect(titles.size).toBe(whole.briefings.length)
  })

  it('is left out where it never was in order', () => {
    using copy = copyOfContent()
    copy.edit(files(summit).en, breakTitle)
    const { faults, titles } = settle(copy.root)
    expect(faults).toHaveLength(2)
    expect([titles.has(summit), titles.size]).toEqual([false, whole.briefings.length - 1])
  })

  it.each<[string, (text: string) => string]>([
    ['broken YAML', (text) => text.replace('title:', 'title: [')],
    ['a reference to nothing', (text) => text.replace(/^facts:/mu, 'facts:\n  nowhere: { title: a, text: b }')],
    ['nothing in it', () => ''],
  ])('is one with %s in one language', (_, change) => {
    using copy = copyOfContent()
    copy.edit(files(summit).en, change)
    const { faults, titles } = settle(copy.root, whole)
    expect(faults.length).toBeGreaterThan(0)
    expect(titles.get(summit)).toBe('Japan–Italy summit in Tokyo')
  })

  it('is gone with its folder', () => {
    using copy = copyOfContent()
    copy.remove(`briefings/${summit}`)
    const { faults, titles } = settle(copy.root, whole)
    expect([faults, titles.has(summit)]).toEqual([[], false])
  })

  it('keeps none of the others from being told, nor a file beside them', () => {
    using copy = copyOfContent()
    writeFileSync(join(copy.root, 'briefings/notes.txt'), '')
    const { faults, titles } = settle(copy.root)
    expect(faults).toEqual([expect.stringContaining('content/briefings/notes.txt a briefing folder is named')])
    expect(titles.size).toBe(whole.briefings.length)
  })
})

describe('what all briefings use', () => {
  it.each([
    ['gazetteer/people.yaml', /country: japan/u, 'land: japan'],
    ['vocabulary/acts.yaml', /gloss:/u, 'glos:'],
    ['languages/it/lexicon.yaml', /^asks:/mu, 'ask:'],
    ['languages/it/phrases.ftl', /^verdict-yes =/mu, 'verdict-no ='],
  ])('keeps everything as it was where %s is broken', (file, find, put) => {
    using copy = copyOfContent()
    copy.edit(file, (text) => text.replace(find, put))
    copy.edit(files(nara).en, newTitle)
    expect(() => settle(copy.root, whole)).toThrow(file)
  })

  it('keeps everything as it was where it lacks what a briefing as it was refers to', () => {
    using copy = copyOfContent()
    const { gazetteer } = whole
    const { tokyo: _, ...places } = gazetteer.places
    const reading = readContent(copy.root)
    const shared = reading.shared && { ...reading.shared, gazetteer: { ...gazetteer, places } }
    const briefings = reading.briefings.map(({ id, folder }) => ({ id, folder: id === summit ? undefined : folder }))
    const problems = [{ file: 'content/briefings', field: 'place', message: 'no such entry: tokyo' }]
    expect(() => finish(settleContent({ shared, briefings, problems }, whole))).toThrow('no such entry: tokyo')
  })

  it('is all there is where every briefing is broken from the start: that is fatal', () => {
    using copy = copyOfContent()
    for (const { id } of whole.briefings) copy.edit(files(id).en, breakTitle)
    expect(() => settle(copy.root)).toThrow(/en\.yaml:1 titel: unknown field/)
    expect(settle(copy.root, whole).titles.size).toBe(whole.briefings.length)
  })

  it('may have no briefing at the start, and not lose all of them at once', () => {
    using copy = copyOfContent()
    for (const { id } of whole.briefings) copy.remove(`briefings/${id}`)
    expect(settle(copy.root).titles.size).toBe(0)
    expect(() => settle(copy.root, whole)).toThrow('content/briefings holds no briefing any more')
    const last = { ...whole, briefings: whole.briefings.slice(0, 1) }
    expect(settle(copy.root, last).titles.size).toBe(0)
  })
})

describe('a key that two briefings have', () => {
  const early = '2024-01-01-copied-summit'

  it('stays with the one that had it, though another comes first', () => {
    using copy = copyOfContent()
    copy.duplicate(`briefings/${summit}`, `briefings/${early}`)
    const { faults, keys } = settle(copy.root, whole)
    expect(faults).toEqual([`content/${files(early).data} key: already the key of ${summit}`])
    expect([keys.get(summit), keys.has(early)]).toEqual(['jpit26', false])
  })

  it('is the first one’s where none had it', () => {
    using copy = copyOfContent()
    copy.duplicate(`briefings/${summit}`, `briefings/${early}`)
    const { faults, keys } = settle(copy.root)
    expect(faults).toEqual([`content/${files(summit).data} key: already the key of ${early}`])
    expect([keys.get(early), keys.has(summit)]).toEqual(['jpit26', false])
  })

  it('leaves a briefing that takes it by mistake as it was', () => {
    using copy = copyOfContent()
    copy.edit(files(nara).data, (text) => text.replace('key: jpkr26', 'key: jpit26'))
    const { faults, keys } = settle(copy.root, whole)
    expect(faults).toHaveLength(1)
    expect([keys.get(summit), keys.get(nara)]).toEqual(['jpit26', 'jpkr26'])
  })

  it('goes with a folder that is renamed', () => {
    using copy = copyOfContent()
    renameSync(join(copy.root, 'briefings', summit), join(copy.root, 'briefings', early))
    const { faults, keys } = settle(copy.root, whole)
    expect([faults, keys.get(early)]).toEqual([[], 'jpit26'])
  })
})
