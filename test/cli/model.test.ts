import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { verdict } from '../fixtures/model.ts'
import { libraryDir, root } from '../fixtures/paths.ts'
import { startModelServer } from '../servers/openai.ts'

async function evaluate(lines: readonly unknown[], env: Readonly<Record<string, string>>, ...args: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'communique-questions-')), 'questions.jsonl')
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  const child = spawn(process.execPath, ['src/cli/model.ts', 'eval', ...args, file], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: libraryDir, MODEL_URL: '', MODEL_NAME: '', ...env },
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, err }
}

const JET = '2026-01-16-japan-italy-summit/fighter-2035'
const QUESTIONS = [
  { question: 'Will the jet be flying within ten years?', facts: [JET] },
  { question: 'Did anybody mention the weather?', facts: [] },
  { question: 'What is the price of tea?', answerable: false, facts: [JET] },
]

describe('npm run model:eval', () => {
  it('tells how far readers get with and without the model, and what it took', async () => {
    await using server = await startModelServer()
    server.answer(({ text: asked }) => (asked.includes('weather') ? verdict('none') : verdict('answers', [1])))
    const { out, err } = await evaluate(QUESTIONS, { MODEL_URL: server.url, MODEL_NAME: 'test-model' }, '--verbose')
    expect(err).toBe('')
    expect(out).toContain('test-model, asked where the bot is not sure')
    expect(out).toMatch(/^all +0 % → 100 % +0 % → 100 % +0 % → 100 % +0 % → 50 % +1 answerable, 2 not$/m)
    expect(out).toMatch(/^requests: 3 answered; .*; tokens: 2700 sent, 60 said$/m)
    expect(out).toContain(
      `Will the jet be flying within ten years?\n  right    ${JET}\n  without  unknown\n  with     answer ${JET}`,
    )
  })

  it('counts what failed', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ status: 500, body: '' }))
    const { out } = await evaluate(QUESTIONS, { MODEL_URL: server.url, MODEL_NAME: 'test-model' })
    expect(out).toMatch(/^requests: 3 broken;/m)
  })

  it.each<[string, readonly unknown[], Record<string, string>, RegExp]>([
    ['no model', QUESTIONS, {}, /^MODEL_URL and MODEL_NAME are not set$/m],
    ['a line that is no question', ['nonsense'], { MODEL_URL: 'http://127.0.0.1:1', MODEL_NAME: 'x' }, /jsonl:1 /],
    [
      'no such briefing',
      [{ question: 'Who?', briefing: 'x' }],
      { MODEL_URL: 'http://127.0.0.1:1', MODEL_NAME: 'x' },
      /no briefing "x"/,
    ],
  ])('says what is wrong with %s', async (_, lines, env, message) => {
    expect((await evaluate(lines, env)).err).toMatch(message)
  })
})
