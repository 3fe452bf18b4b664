import { expect, it } from 'vitest'
import { readersInMemory } from '../src/command/readers-in-memory.ts'
import { watchContent } from '../src/content/watch.ts'
import { composeCore } from '../src/core.ts'
import { renderPlain } from '../src/render/plain.ts'
import { chat, reader } from './fixtures/core.ts'
import { copyOfContent } from './fixtures/folder.ts'
import { commandsDir } from './fixtures/paths.ts'

const file = 'briefings/2026-01-16-japan-italy-summit/en.yaml'

async function coreOver(contentDir: string) {
  const services = { readers: readersInMemory(), reports: { add: () => {} } }
  const core = await composeCore({ contentDir, commandsDir }, services)
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
  core.reload()
  expect(await answer()).toContain('for talks at the summit')
})

it('keeps the old content when the new is broken, and names file, line and field', async () => {
  using copy = copyOfContent()
  const { core, answer } = await coreOver(copy.root)
  copy.edit(file, (text) =>
    text.replace('for summit talks', 'for talks at the summit').replace('title: Joint', 'tittle: Joint'),
  )
  expect(() => core.reload()).toThrow(/en\.yaml:\d+ facts\.joint-statement\.tittle: unknown field/)
  expect(await answer()).toContain('for summit talks')
})

it('notices that a file has changed', async () => {
  using copy = copyOfContent()
  const { promise, resolve } = Promise.withResolvers<void>()
  const watcher = watchContent(copy.root, resolve)
  copy.edit(file, (text) => `${text}\n`)
  await promise
  watcher.close()
})
