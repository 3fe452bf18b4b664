import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfContent } from '../fixtures/folder.ts'
import { problemsOf } from '../fixtures/problems.ts'

const folder = 'briefings/2026-01-16-japan-italy-summit'
const file = `${folder}/en.yaml`

describe('what is no text of a sane size', () => {
  it.each<[string, (path: string) => void, string]>([
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is no regular file'],
    ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path), 'is no regular file'],
    ['a folder', (path) => mkdirSync(path), 'is no regular file'],
    ['a link to nothing', (path) => symlinkSync('/nowhere/at/all', path), 'file missing'],
    ['a link to itself', (path) => symlinkSync(path, path), 'file cannot be read (ELOOP)'],
    [
      '50 MB',
      (path) => {
        writeFileSync(path, '')
        truncateSync(path, 50 * 1024 * 1024)
      },
      'is larger than 2 MB, the most a content file may have',
    ],
  ])('is told by its name and not read: %s', (_, make, message) => {
    using copy = copyOfContent()
    rmSync(join(copy.root, file))
    make(join(copy.root, file))
    expect(problemsOf(copy.root)).toEqual([`content/${file} ${message}`])
  })

  it('is told of a socket', async () => {
    using copy = copyOfContent()
    const path = join(copy.root, 'gazetteer/outlets.yaml')
    rmSync(path, { force: true })
    await using server = createServer().listen(path)
    await once(server, 'listening')
    expect(problemsOf(copy.root)).toEqual(['content/gazetteer/outlets.yaml is no regular file'])
  })

  it('is told where a file stands for a folder', () => {
    using copy = copyOfContent()
    writeFileSync(join(copy.root, 'briefings/2026-03-01-some-summit'), 'key: a')
    expect(problemsOf(copy.root)).toContain('content/briefings/2026-03-01-some-summit is no folder')
  })

  it('is not what a link leads to that is', () => {
    using copy = copyOfContent()
    renameSync(join(copy.root, file), join(copy.root, 'kept-elsewhere'))
    symlinkSync(join(copy.root, 'kept-elsewhere'), join(copy.root, file))
    expect(problemsOf(copy.root)).toEqual([])
  })
})

describe('what editors and file managers leave', () => {
  it.each([
    'en.yaml~',
    'en.yaml.~1~',
    '#en.yaml#',
    '.#en.yaml',
    '.en.yaml.swp',
    '4913',
    'en.yaml.swo',
    'en.yaml.tmp',
    'en.yaml.tmp.4711',
    'en.yaml.1700000000',
    'en.yaml.bak',
    'en.yaml.bak2',
    'en.yaml.orig',
    'en.yaml.rej',
    'en.yaml.save.1',
    'en.yaml.sb-1a2b3c4d-xYz012',
    'en.yaml___jb_tmp___',
    'sedA1b2C3',
    '~$en.yaml',
    'Thumbs.db',
    'desktop.ini',
    '.DS_Store',
    'lost+found',
  ])('is ignored in a briefing and beside briefings: %s', (name) => {
    using copy = copyOfContent()
    for (const place of [folder, 'briefings']) writeFileSync(join(copy.root, place, name), 'title: [')
    expect(problemsOf(copy.root)).toEqual([])
  })

  it.each(['de.yaml', 'notes.txt', 'en.yaml.txt', 'en (conflicted copy).yaml', 'En.yaml'])(
    'is not %s: that is told',
    (name) => {
      using copy = copyOfContent()
      writeFileSync(join(copy.root, folder, name), '')
      expect(problemsOf(copy.root)).toEqual([
        `content/${folder}/${name} not a file of a briefing (briefing.yaml, <language>.yaml)`,
      ])
    },
  )
})

describe('faults without number', () => {
  it('are told as the first of a file and how many more there are', () => {
    using copy = copyOfContent()
    const many = Array.from({ length: 5000 }, (_, at) => `  f${at}: { text: 5 }`).join('\n')
    copy.edit(file, (text) => `${text}\n${many}\n`)
    const lines = problemsOf(copy.root)
    expect(lines).toHaveLength(21)
    expect(lines[0]).toMatch(/en\.yaml:\d+ facts\.f0\.title: no title yet: write one$/)
    // A title and a text that is no text, each.
    expect(lines.at(-1)).toBe(`content/${file} and 9980 more`)
  })

  it('are told as too many where nobody can count them', () => {
    using copy = copyOfContent()
    const many = Array.from({ length: 99_000 }, (_, at) => `  f${at}: {}`).join('\n')
    writeFileSync(join(copy.root, file), `title: a\nfacts:\n${many}\n`)
    expect(problemsOf(copy.root)).toEqual([`content/${file} has more faults than can be listed`])
  })

  it('of many files are told as the first thousand', () => {
    using copy = copyOfContent()
    for (let at = 0; at < 1100; at++) writeFileSync(join(copy.root, 'briefings', `note-${at}.txt`), '')
    const lines = problemsOf(copy.root)
    expect(lines).toHaveLength(1001)
    expect(lines.at(-1)).toBe('content and more in 100 files')
  })

  it.each([
    ['lists in lists', `title: ${'['.repeat(5000)}${']'.repeat(5000)}`, /en\.yaml:1 nesting exceeded/],
    ['aliases of aliases', bomb(), /en\.yaml has more than 100,000 values, aliases written out$/],
    ['an alias inside of what it stands for', 'facts: &f { again: *f }', /en\.yaml has more than 100,000 values/],
    [
      'one long list, many times',
      `list: &l [${'a,'.repeat(20_000)}]\nfacts: {${Array.from({ length: 100 }, (_, at) => `f${at}: { asked: *l }`)}}`,
      /en\.yaml has more than 100,000 values/,
    ],
  ])('are one: %s', (_, yaml, expected) => {
    using copy = copyOfContent()
    writeFileSync(join(copy.root, file), yaml)
    expect(problemsOf(copy.root)).toEqual([expect.stringMatching(expected)])
  })

  function bomb(): string {
    const names = Array.from('abcdefghij')
    const line = (name: string, at: number) =>
      `${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${names[at - 1]}`))}]`
    return names.map(line).join('\n')
  }
})

describe('keys that mean something to JavaScript', () => {
  it.each([
    ['a field', file, 'title:', '__proto__: { a: 1 }\ntitle:', 'en.yaml:1 __proto__: unknown field'],
    [
      'a fact',
      file,
      'facts:\n',
      'facts:\n  constructor: { title: a, text: b }\n',
      /en\.yaml:\d+ facts\.constructor: unknown field/,
    ],
    [
      'a source',
      `${folder}/briefing.yaml`,
      'sources:\n',
      'sources:\n  prototype: { language: en }\n',
      /unknown field$/,
    ],
    ['an entry', 'gazetteer/people.yaml', /^/u, '__proto__: { country: japan }\n', 'people.yaml:1 __proto__: unknown'],
    ['a city', 'vocabulary/cities.yaml', /^/u, '"__proto__": { en: a }\n', 'cities.yaml:1 __proto__: unknown field'],
  ])('are told as unknown, as the name of %s', (_, where, find, put, expected) => {
    using copy = copyOfContent()
    copy.edit(where, (text) => text.replace(find, put))
    expect(problemsOf(copy.root)).toEqual([
      typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected),
    ])
  })
})
