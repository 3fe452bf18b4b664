import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { verdict } from '../fixtures/model.ts'
import { libraryDir, root } from '../fixtures/paths.ts'
import { type ModelServer, startModelServer } from '../servers/openai.ts'

/** Writes the name of each package that is loaded to file descriptor 3. */
const WATCHING = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module'
import { writeSync } from 'node:fs'
registerHooks({ resolve(specifier, context, next) {
  const found = next(specifier, context)
  const [, name] = /node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/u.exec(found.url) ?? []
  if (name) writeSync(3, name + '\\n')
  return found
} })`)}`

const MODEL = ['ai', '@ai-sdk/openai-compatible']

/** What the shell's tool says to a question, and which packages that took. */
const ask = (args: readonly string[], env: Readonly<Record<string, string>>) => run('src/cli/ask.ts', args, env)

async function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', WATCHING, tool, ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: libraryDir, MODEL_URL: '', MODEL_NAME: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const [, , , packages] = child.stdio
  if (!packages || !('on' in packages) || !child.stdout || !child.stderr) throw new Error('no pipes')
  // A pipe of a child is a stream that can be read.
  const reading = text(packages as typeof child.stdout)
  const [out, err, names] = await Promise.all([text(child.stdout), text(child.stderr), reading])
  return { out, err, loaded: MODEL.filter((name) => names.split('\n').includes(name)), names }
}

const settingsFor = ({ url }: ModelServer) => ({ MODEL_URL: url, MODEL_NAME: 'test-model', MODEL_KEY: 'sk-secret' })

describe('a model', () => {
  const QUESTION = 'Will the jet be flying within ten years?'

  it('is not loaded where none is set, nor by a question from the shell that does not ask for it', async () => {
    await using server = await startModelServer()
    const without = await ask([QUESTION], {})
    expect(without.names).toContain('zod')
    expect(without.loaded).toEqual([])
    expect((await ask([QUESTION], settingsFor(server))).loaded).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('is not loaded by a draft from the shell that does not ask for it', async () => {
    await using server = await startModelServer()
    const folder = mkdtempSync(join(tmpdir(), 'communique-loading-'))
    const article = join(folder, 'article.txt')
    writeFileSync(article, 'Talks in Tokyo\n\nSanae Takaichi met Giorgia Meloni in Tokyo on 3 March 2026.\n')
    const { err, loaded, names } = await run('src/cli/content.ts', ['new', '--from', article], {
      ...settingsFor(server),
      DATA_DIR: folder,
    })
    expect(err).toBe('')
    expect(names).toContain('yaml')
    expect(loaded).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('chooses where it is asked for', async () => {
    await using server = await startModelServer({ key: 'sk-secret' })
    server.answer(() => verdict('answers', [1]))
    const { out, err, loaded } = await ask(['--model', '--json', QUESTION], settingsFor(server))
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({ kind: 'answer', facts: ['2026-01-16-japan-italy-summit/fighter-2035'] })
    expect(loaded).toEqual(MODEL)
  })

  it('that fails is told of in the shell, without a word of the question or the key', async () => {
    await using server = await startModelServer()
    server.answer(({ text, headers }) => ({ status: 429, body: text + headers.authorization }))
    const { out, err } = await ask(['--model', '--json', QUESTION], settingsFor(server))
    expect(JSON.parse(out)).toMatchObject({ kind: 'unknown' })
    expect(err).toBe('model left alone why=limited seconds=30 status=429\n')
  })

  it('has to be set where it is asked for', async () => {
    expect((await ask(['--model', QUESTION], {})).err).toBe('--model: MODEL_URL and MODEL_NAME are not set\n')
  })
})
