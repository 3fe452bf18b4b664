import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { copyOfContent } from '../fixtures/folder.ts'
import { libraryDir, root } from '../fixtures/paths.ts'

function run(script: string, args: readonly string[], input = '') {
  const result = spawnSync(process.execPath, ['--import', './src/node-version.mjs', script, ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: libraryDir },
    input,
    encoding: 'utf8',
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}
const ask = (...args: string[]) => run('src/cli/ask.ts', args)

describe('npm run ask', () => {
  it('answers a question with its sources', () => {
    const { code, out, err } = ask('Who met in Tokyo?')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Sanae Takaichi')
    expect(out).toMatch(/\[1\] Yomiuri Shimbun, via Viet Nam News/)
  })

  it('answers lines in order and goes on after a bad one', () => {
    const { code, out } = run(
      'src/cli/ask.ts',
      ['--jsonl'],
      '{"id":1,"question":"Who met?"}\nnonsense\n\n{"id":2,"question":"من اجتمع؟"}\n',
    )
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines).toMatchObject([
      { id: 1, kind: 'answer' },
      { error: 'not a JSON object' },
      { id: 2, language: 'ar', kind: 'answer' },
    ])
  })

  it.each([
    ['an unknown flag', ['--wrong', 'x'], 2, /--wrong[\s\S]*Usage/],
    ['no question', [], 2, /no question[\s\S]*Usage/],
    ['an unknown language', ['--lang', 'fr', 'x'], 2, /--lang: "fr"/],
    ['an unknown briefing', ['--briefing', 'x', 'who met'], 2, /2026-01-16-japan-italy-summit/],
    ['a missing folder', ['--content', '/nowhere', 'x'], 1, /content\/briefings folder missing/],
  ])('says what is wrong with %s, without a stack trace', (_, args, code, message) => {
    const result = ask(...args)
    expect(result.code).toBe(code)
    expect(result.err).toMatch(message)
    expect(result.err).not.toMatch(/^\s+at /m)
  })

  it('names file, line and field of broken content', () => {
    using copy = copyOfContent()
    copy.edit('gazetteer/sectors.yaml', (text) => text.replace('within: [technology]', 'within: [magic]'))
    const { code, err } = ask('--content', copy.root, 'Who met?')
    expect(code).toBe(1)
    expect(err).toMatch(
      /content\/gazetteer\/sectors\.yaml:\d+ space\.within: no such entry: magic \(not in sectors\)\n$/,
    )
  })
})

describe('npm start', () => {
  it('answers the lines of standard input and ends', () => {
    const { code, out } = run('src/main.ts', [], 'Who met in Nara?\n/help\n')
    expect(code).toBe(0)
    expect(out).toContain('Lee Jae Myung')
    expect(out).toContain('/sectors')
  })
})

describe('npm run content:check', () => {
  it('tells what there is', () => {
    expect(run('src/cli/content.ts', ['check']).out).toMatch(
      /2026-01-16-japan-italy-summit: \d+ facts \(.*corroborated.*, \d+ sources, \d+ origins, complete in ar en it ja/,
    )
  })

  it('fails where two languages contradict each other, and says where', () => {
    using copy = copyOfContent()
    copy.edit('briefings/2026-01-16-japan-italy-summit/it.yaml', (text) =>
      text.replace('venerdì 16 gennaio', 'venerdì 17 gennaio'),
    )
    const { code, out, err } = run('src/cli/content.ts', ['check', '--quick', '--content', copy.root])
    expect(code).toBe(1)
    expect(err).toMatch(
      /^error: content\/briefings\/2026-01-16-japan-italy-summit\/it\.yaml:\d+ facts\.\S+: .*\[weekday-wrong\]$/m,
    )
    expect(out).toMatch(/\d+ errors?, /)
  })
})

describe('an older Node', () => {
  it('is told what to do', () => {
    const script = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } }); await import('./src/node-version.mjs')`
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
    expect(result.status).toBe(1)
    expect(result.stderr).toContain('npm ci')
  })
})
