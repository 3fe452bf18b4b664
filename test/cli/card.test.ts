import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOfContent } from '../fixtures/folder.ts'
import { libraryDir, root } from '../fixtures/paths.ts'

const BRIEFING = '2026-01-16-japan-italy-summit'

let folder: string
let out: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-cards-'))
  out = join(folder, 'picture.png')
})
afterAll(() => rmSync(folder, { recursive: true }))

function card(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/node-version.mjs', 'src/cli/card.ts', ...args],
    { cwd: root, env: { ...process.env, CONTENT_DIR: libraryDir }, encoding: 'utf8' },
  )
  return { code: status, out: stdout, err: stderr }
}

/** Width and height, as the first chunk of a PNG has them. */
function sizeOf(file: string): number[] {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('npm run card', () => {
  it('draws a briefing in a language, and says in words what it shows', () => {
    const drawn = card('--briefing', BRIEFING, '--lang', 'it', '--size', 'wide', '--theme', 'dark', '--out', out)
    expect({ code: drawn.code, err: drawn.err }).toEqual({ code: 0, err: '' })
    expect(sizeOf(out)).toEqual([1200, 675])
    expect(drawn.out).toMatch(/Tokyo.*16 gennaio 2026.*\n$/su)
  })

  it('tells how it is called', () => {
    const { code, out: told } = card('--help')
    expect(code).toBe(0)
    expect(told).toMatch(/Usage:[\s\S]*--briefing ID[\s\S]*--size SIZE +tall, wide/u)
  })

  it.each([
    ['nowhere to write', ['--briefing', BRIEFING], /Usage/u],
    ['nothing to draw', ['--out', 'x.png'], /Usage/u],
    ['a briefing and a question', ['--briefing', BRIEFING, '--out', 'x.png', 'who met?'], /Usage/u],
    ['an unknown flag', ['--wrong', '--out', 'x.png'], /--wrong[\s\S]*Usage/u],
    [
      'an unknown size',
      ['--size', 'huge', '--briefing', BRIEFING, '--out', 'x.png'],
      /--size: "huge" is none of tall, wide/u,
    ],
    [
      'a size that every object has',
      ['--size', 'constructor', '--briefing', BRIEFING, '--out', 'x.png'],
      /--size: "constructor"/u,
    ],
    [
      'an unknown theme',
      ['--theme', 'pink', '--briefing', BRIEFING, '--out', 'x.png'],
      /--theme: "pink" is none of light, dark/u,
    ],
    [
      'an unknown language',
      ['--lang', 'fr', '--briefing', BRIEFING, '--out', 'x.png'],
      /--lang: "fr" is none of ar, en, it, ja/u,
    ],
    [
      'an unknown briefing',
      ['--briefing', 'x', '--out', 'x.png'],
      /--briefing: no "x"; there is: [\s\S]*2026-01-16-japan-italy-summit/u,
    ],
    ['a question without a picture', ['--out', 'x.png', 'Hello!'], /No picture goes with the answer/u],
  ])('says what is wrong with %s, and writes nothing', (_, args, message) => {
    const { code, err } = card(...args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /mu)
    expect(existsSync(join(root, 'x.png'))).toBe(false)
  })

  it('draws from another folder, and says so where a language does not tell of it', () => {
    using copy = copyOfContent()
    copy.remove(`briefings/${BRIEFING}/ja.yaml`)
    const nothing = card(
      '--content',
      copy.root,
      '--briefing',
      BRIEFING,
      '--lang',
      'ja',
      '--out',
      join(folder, 'ja.png'),
    )
    expect(nothing.code).toBe(2)
    expect(nothing.err).toMatch(/nothing to draw/u)
    expect(existsSync(join(folder, 'ja.png'))).toBe(false)
  })

  it('says that it cannot write there, without a stack trace', () => {
    const { code, err } = card('--briefing', BRIEFING, '--out', join(folder, 'nowhere', 'x.png'))
    expect(code).toBe(2)
    expect(err).toMatch(/--out: .*nowhere/u)
    expect(err).not.toMatch(/^\s+at /mu)
  })
})
