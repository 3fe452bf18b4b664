import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { init, parse } from 'es-module-lexer'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from './fixtures/paths.ts'

/** Who may import whom at run time; `types` may be imported as types only. */
const RULES: Record<string, { rooms: string[]; types?: string[] }> = {
  commands: { rooms: ['command', 'question', 'answer', 'language'], types: ['content'] },
  command: { rooms: ['answer', 'question', 'language'], types: ['content'] },
  platforms: { rooms: ['command', 'render', 'language'], types: ['answer'] },
  digest: { rooms: ['answer', 'language', 'store'], types: ['command', 'content', 'platforms'] },
  model: { rooms: [], types: ['answer', 'content'] },
  store: { rooms: [], types: ['command', 'config', 'platforms'] },
  render: { rooms: ['answer', 'language'], types: ['content'] },
  answer: { rooms: ['search', 'question', 'content', 'language'] },
  search: { rooms: ['question', 'content', 'language'] },
  question: { rooms: ['content', 'language'] },
  check: { rooms: ['answer', 'search', 'question', 'content', 'language'] },
  desk: {
    rooms: ['check', 'answer', 'search', 'question', 'content', 'language', 'render', 'model'],
    types: ['command'],
  },
  training: { rooms: ['answer', 'search', 'question', 'content', 'language'] },
  language: { rooms: [], types: ['content'] },
  content: { rooms: [] },
  config: { rooms: [] },
  operations: { rooms: [], types: ['command', 'model', 'platforms'] },
}
/** Composition roots, and the core they share, import everything; nobody else imports them. */
const ROOTS = new Set([
  'main',
  'serve',
  'serve-digests',
  'serve-platforms',
  'open-picker',
  'open-pictures',
  'cli',
  'core',
])
/** Leaves that everybody may import. */
const SHARED = new Set(['src/errors.ts', 'src/content/languages.ts', 'src/content/steps.ts'])
/** Packages that belong to one room. */
const PACKAGES: Record<string, string> = {
  'discord.js': 'platforms',
  grammy: 'platforms',
  ai: 'model',
  '@ai-sdk/openai-compatible': 'model',
  '@napi-rs/canvas': 'render',
  pg: 'store',
  kysely: 'store',
  'kysely/migration': 'store',
  'node:sqlite': 'store',
}

interface Import {
  file: string
  target: string
  typeOnly: boolean
}

const files = globSync('{src,commands}/**/*.ts', { cwd: root }).sort()
const imports: Import[] = []

beforeAll(async () => {
  await init
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8')
    const runtime = new Set(targetsOf(stripTypeScriptTypes(source)))
    const all = [...source.matchAll(/(?:from|import)\s*\(?'([^']+)'/gu)].map(([, target = '']) => target)
    for (const target of new Set([...runtime, ...all])) imports.push({ file, target, typeOnly: !runtime.has(target) })
  }
})

function targetsOf(source: string): string[] {
  return parse(source)[0].flatMap((one) => ('specifier' in one && one.specifier ? [one.specifier] : []))
}

function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/')
  return top === 'commands' ? 'commands' : room.replace(/\.(ts|mjs)$/u, '')
}

const inside = (one: Import) => one.target.startsWith('.')
const resolved = ({ file, target }: Import) => normalize(join(dirname(file), target))

describe('the house', () => {
  it('is read whole: what is imported at run time, and what only as types', () => {
    expect(
      imports.some(({ file, target, typeOnly }) => file === 'src/main.ts' && target === './config.ts' && !typeOnly),
    ).toBe(true)
    expect(
      imports.some(
        ({ file, target, typeOnly }) => file === 'src/store/reports.ts' && target.includes('command/') && typeOnly,
      ),
    ).toBe(true)
  })

  it('has a rule for every room', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => !ROOTS.has(room) && room !== 'errors'))
    expect([...rooms].filter((room) => !(room in RULES))).toEqual([])
  })

  it('lets each room import only what its rule allows', () => {
    const broken = imports.filter(inside).filter((one) => {
      const from = roomOf(one.file)
      const target = resolved(one)
      const to = roomOf(target)
      if (ROOTS.has(from) || from === to || SHARED.has(target)) return false
      const rule = RULES[from]
      return !(rule?.rooms.includes(to) || (one.typeOnly && rule?.types?.includes(to)))
    })
    expect(broken.map(({ file, target, typeOnly }) => `${file} → ${target}${typeOnly ? ' (types)' : ''}`)).toEqual([])
  })

  it('shows the digests and the store no more of a platform than its contract', () => {
    const broken = imports
      .filter(inside)
      .filter((one) => ['digest', 'store'].includes(roomOf(one.file)) && roomOf(resolved(one)) === 'platforms')
      .filter((one) => resolved(one) !== 'src/platforms/platform.ts')
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('lets nobody import a composition root', () => {
    const broken = imports
      .filter(inside)
      .filter((one) => ROOTS.has(roomOf(resolved(one))) && !ROOTS.has(roomOf(one.file)))
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps platform libraries and database drivers in their rooms', () => {
    const broken = imports.filter(({ file, target, typeOnly }) => {
      const home = PACKAGES[target]
      return home !== undefined && !typeOnly && roomOf(file) !== home
    })
    expect(broken.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('never names a command in src', () => {
    expect(imports.filter(({ file, target }) => file.startsWith('src/') && target.includes('commands/'))).toEqual([])
  })

  it('reads the environment in config.ts only', () => {
    const readers = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'))
    expect(readers).toEqual(['src/config.ts'])
  })
})
