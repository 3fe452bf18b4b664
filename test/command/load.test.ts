import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCommands } from '../../src/command/load.ts'
import { knowledge } from '../fixtures/library.ts'
import { commandsDir } from '../fixtures/paths.ts'

function folderWith(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'communique-commands-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}

describe('loading commands', () => {
  it('names each by its file', async () => {
    const commands = await loadCommands(commandsDir, knowledge.phrases)
    expect([...commands.keys()]).toEqual(
      [
        'agreed ask background brief compare concerns digest'.split(' '),
        'subscribe change status preview now pause resume unsubscribe'.split(' ').map((name) => `digest ${name}`),
        'forget help language latest pictures privacy report said sectors sources timeline topic who'.split(' '),
      ].flat(),
    )
  })

  it('names every broken file at once', async () => {
    using folder = folderWith({
      'ask.ts': 'export default { nothing: true }',
      'who.ts': 'throw new Error("boom")',
      'nameless.ts': 'export default { arguments: [], allowed: "everyone", run: () => undefined }',
    })
    const loading = loadCommands(folder.root, knowledge.phrases)
    await expect(loading).rejects.toThrow(
      /commands\/ask\.ts: has no command[\s\S]*commands\/nameless\.ts: phrases\.ftl of ar has no command-nameless[\s\S]*commands\/who\.ts: boom/,
    )
  })
})
