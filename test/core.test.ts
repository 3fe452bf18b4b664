import { expect, it } from 'vitest'
import { readersInMemory } from '../src/command/readers-in-memory.ts'
import { formatProblem } from '../src/content/problems.ts'
import { type CoreOptions, composeCore } from '../src/core.ts'
import { renderPlain } from '../src/render/plain.ts'
import { chat, reader } from './fixtures/core.ts'
import { copyOfContent } from './fixtures/folder.ts'
import { commandsDir } from './fixtures/paths.ts'

const file = 'briefings/2026-01-16-japan-italy-summit/en.yaml'

async function coreOver(contentDir: string, options?: CoreOptions) {
  const services = { readers: readersInMemory(), reports: { add: () => {} } }
  const core = await composeCore({ contentDir, commandsDir }, services, options)
  const briefing = () => core.knowledge().library.briefingById.get('2026-01-16-japan-italy-summit')
  const answer = async () =>
    renderPlain(await core.dispatch({ chat, reader, text: 'Who met?', briefing: briefing() }), {
      describe: ({ source }) => source,
      say: (key) => key,
    })
  return { core, answer }
}

it('takes edited content over as a whole', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  copy.edit(file, (text) => text.replace('for summit talks', 'for talks at the summit'))
  expect(await answer()).toContain('for summit talks')
  expect(await core.reload()).toEqual([])
  expect(await answer()).toContain('for talks at the summit')
})

it('keeps a broken briefing as it was, and names file, line and field', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  const edit = (text: string) => text.replace('for summit talks', 'for talks at the summit')
  copy.edit(file, (text) => edit(text).replace('title: Joint', 'tittle: Joint'))
  const faults = await core.reload()
  expect(faults?.map(formatProblem)).toContainEqual(
    expect.stringMatching(/en\.yaml:\d+ facts\.joint-statement\.tittle: unknown field/),
  )
  expect(await answer()).toContain('for summit talks')
  copy.edit(file, (text) => text.replace('tittle: Joint', 'title: Joint'))
  expect(await core.reload()).toEqual([])
  expect(await answer()).toContain('for talks at the summit')
})

it('keeps all content as it was where more than a briefing is broken', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  copy.edit(file, (text) => text.replace('for summit talks', 'for talks at the summit'))
  copy.edit('gazetteer/people.yaml', (text) => text.replace('country: japan', 'land: japan'))
  await expect(core.reload()).rejects.toThrow(/people\.yaml:2 takaichi-sanae\.land: unknown field/)
  expect(await answer()).toContain('for summit talks')
})

it('drops content that was overtaken by a later edit', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  const first = core.reload()
  copy.edit(file, (text) => text.replace('for summit talks', 'for talks at the summit'))
  const second = core.reload()
  expect(await Promise.all([first, second])).toEqual([undefined, []])
  expect(await answer()).toContain('for talks at the summit')
})

it('answers between the steps of taking content over', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  copy.edit(file, (text) => text.replace('for summit talks', 'for talks at the summit'))
  const reload = core.reload().then(() => 'reloaded')
  // Were it done at once, nothing would be answered before it.
  expect(await Promise.race([reload, answer()])).toContain('for summit talks')
  expect(await reload).toBe('reloaded')
})

it('starts with the briefings that are in order, where faults may be told, and else not at all', async () => {
  using copy = copyOfContent()
  copy.edit(file, (text) => text.replace('title: Joint', 'tittle: Joint'))
  await expect(coreOver(copy.root)).rejects.toThrow(/tittle: unknown field/)
  const told: string[] = []
  const { core } = await coreOver(copy.root, { onFaults: ({ message }) => told.push(message) })
  expect(told).toEqual([expect.stringContaining('tittle: unknown field')])
  expect(core.knowledge().library.briefings).toHaveLength(6)
  copy.edit(file, (text) => text.replace('tittle: Joint', 'title: Joint'))
  expect(await core.reload()).toEqual([])
  expect(core.knowledge().library.briefings).toHaveLength(7)
})
