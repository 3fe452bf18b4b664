import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderState } from '../../src/content/folder-state.ts'
import { watchContent } from '../../src/content/watch.ts'
import { stoppedClock } from '../fixtures/stopped-clock.ts'

const FILES = ['briefings/one/en.yaml', 'briefings/one/it.yaml', 'briefings/two/en.yaml', 'gazetteer/people.yaml']

/** Folders `here`, which is watched, and `there`, alike but for what is in the files; gone when the scope ends. */
function twoFolders() {
  const base = mkdtempSync(join(tmpdir(), 'communique-watch-'))
  for (const name of ['here', 'there'])
    for (const file of FILES) {
      mkdirSync(join(base, name, file, '..'), { recursive: true })
      writeFileSync(join(base, name, file), `of ${name}`)
    }
  const at = (path: string) => join(base, path)
  return {
    at,
    write: (path: string, text: string) => writeFileSync(at(path), text),
    move: (path: string, to: string) => renameSync(at(path), at(to)),
    remove: (path: string) => rmSync(at(path), { recursive: true }),
    copy: (path: string, to: string) => cpSync(at(path), at(to), { recursive: true }),
    /** Points a link at something else, as whoever does not want it to be missed for a moment. */
    link(path: string, target: string) {
      symlinkSync(target, at(`${path}.tmp`))
      renameSync(at(`${path}.tmp`), at(path))
    },
    [Symbol.dispose]: () => rmSync(base, { recursive: true, force: true }),
  }
}
type Folders = ReturnType<typeof twoFolders>

async function watched(root: string, onChange: () => Promise<void> = async () => {}) {
  const clock = stoppedClock()
  let changes = 0
  const since = await folderState(root)
  const { now, wait } = clock
  const watcher = watchContent(root, {
    since,
    now,
    wait,
    async onChange() {
      changes++
      await onChange()
    },
  })
  await clock.next()
  return {
    clock,
    changes: () => changes,
    /** Lets time pass until it was looked, what changed came to rest, and the next look is to come. */
    async look() {
      await clock.pass()
      while ((await clock.next()) < 1000) await clock.pass()
    },
    [Symbol.dispose]: () => watcher.close(),
  }
}

const file = 'here/briefings/one/en.yaml'

/** What is done twice to what is watched, and before that. */
const WAYS: Readonly<
  Record<string, readonly [again: (folders: Folders, round: number) => void, first?: typeof prepare]>
> = {
  'a file written in place': [({ write }, round) => write(file, `in place ${round}`)],
  'a file written beside and renamed': [
    ({ write, move }, round) => {
      write('here/briefings/one/sedA1b2C3', `beside ${round}`)
      move('here/briefings/one/sedA1b2C3', file)
    },
  ],
  'a file replaced by one of its size and time': [
    ({ at, write, move }) => {
      const { atime, mtime } = statSync(at(file))
      write(`${file}.tmp`, 'of here')
      utimesSync(at(`${file}.tmp`), atime, mtime)
      move(`${file}.tmp`, file)
    },
  ],
  'a file rewritten in its size, and set back to its time': [
    ({ at, write }, round) => {
      const { atime, mtime } = statSync(at(file))
      write(file, `${round}f here`)
      utimesSync(at(file), atime, mtime)
    },
  ],
  'a file renamed': [({ move }, round) => move(...inTurn(round, file, 'here/briefings/one/ja.yaml'))],
  'a file deleted and restored': [({ remove, write }, round) => (round === 1 ? remove(file) : write(file, 'of here'))],
  'a folder renamed': [({ move }, round) => move(...inTurn(round, 'here/briefings/one', 'here/briefings/three'))],
  'a folder deleted and restored': [
    ({ remove, copy }, round) => (round === 1 ? remove('here/briefings') : copy('there/briefings', 'here/briefings')),
  ],
  'a folder replaced by renaming': [
    ({ move, copy }, round) => {
      copy('here/briefings', 'fresh')
      move('here/briefings', `old-${round}`)
      move('fresh', 'here/briefings')
    },
  ],
  'a file behind a link': [
    ({ write }, round) => write('kept', `behind ${round}`),
    ({ write, remove, link }) => {
      write('kept', 'behind')
      remove(file)
      link(file, '../../../kept')
    },
  ],
  'a link in place of the whole folder': [
    ({ link }, round) => link('here', inTurn(round, 'there', 'elsewhere')[0]),
    ({ move, link }) => {
      move('here', 'elsewhere')
      link('here', 'elsewhere')
    },
  ],
  'a link in place of the briefings': [
    ({ link }, round) => link('here/briefings', inTurn(round, '../there/briefings', '../elsewhere')[0]),
    ({ move, link }) => {
      move('here/briefings', 'elsewhere')
      link('here/briefings', '../elsewhere')
    },
  ],
  'a folder of links to links, as Kubernetes mounts them': [
    ({ copy, link }, round) => {
      copy('there/briefings', `here/..version-${round}/briefings`)
      link('here/..data', `..version-${round}`)
    },
    ({ at, move, link }) => {
      mkdirSync(at('here/..version-0'))
      move('here/briefings', 'here/..version-0/briefings')
      link('here/..data', '..version-0')
      link('here/briefings', '..data/briefings')
    },
  ],
  'the whole folder moved away and back': [({ move }, round) => move(...inTurn(round, 'here', 'elsewhere'))],
}

function prepare(_: Folders): void {}

function inTurn(round: number, one: string, other: string): [string, string] {
  return round === 1 ? [one, other] : [other, one]
}

describe('a watched content folder', () => {
  it.each(Object.entries(WAYS))('tells of %s, each time once', async (_, [again, first = prepare]) => {
    using folders = twoFolders()
    first(folders)
    using watch = await watched(folders.at('here'))
    await watch.look()
    expect(watch.changes()).toBe(0)
    for (const round of [1, 2]) {
      again(folders, round)
      await watch.look()
      expect(watch.changes()).toBe(round)
      await watch.look()
      expect(watch.changes()).toBe(round)
    }
  })

  it('tells of what was edited since it was read, before it was watched', async () => {
    using folders = twoFolders()
    const since = await folderState(folders.at('here'))
    folders.write(file, 'meanwhile')
    const { promise, resolve } = Promise.withResolvers<void>()
    const { now, wait, pass } = stoppedClock()
    const watcher = watchContent(folders.at('here'), { since, now, wait, onChange: async () => resolve() })
    await pass()
    await promise
    watcher.close()
  })

  it('says nothing of what editors leave beside files, of other folders, nor of a file that is only read', async () => {
    using folders = twoFolders()
    using watch = await watched(folders.at('here'))
    for (const name of ['briefings/one/en.yaml~', 'briefings/one/4913', 'briefings/.DS_Store', 'README.md'])
      folders.write(`here/${name}`, 'no content')
    mkdirSync(folders.at('here/.git'))
    folders.write('here/.git/index', 'no content')
    utimesSync(folders.at('here/briefings'), 1, 1)
    await watch.look()
    expect(watch.changes()).toBe(0)
  })

  it('waits until several files are written', async () => {
    using folders = twoFolders()
    using watch = await watched(folders.at('here'))
    for (const [at, name] of FILES.entries()) {
      folders.write(`here/${name}`, 'edited')
      await watch.clock.pass()
      // It was looked, and something had changed.
      expect([at, await watch.clock.next()]).toEqual([at, 200])
    }
    expect(watch.changes()).toBe(0)
    await watch.clock.pass()
    expect(await watch.clock.next()).toBe(1000)
    expect(watch.changes()).toBe(1)
  })

  it('takes edits that never rest within ten seconds', async () => {
    using folders = twoFolders()
    using watch = await watched(folders.at('here'))
    const began = watch.clock.now()
    for (let at = 0; watch.changes() === 0; at++) {
      folders.write(file, `edit ${at}`)
      await watch.clock.pass()
      await watch.clock.next()
    }
    expect(watch.clock.now() - began).toBeLessThan(10_000)
  })

  it('tells of what changes while a change is taken over, once that is done', async () => {
    using folders = twoFolders()
    using watch = await watched(folders.at('here'), async () => {
      if (watch.changes() === 1) folders.write(file, 'the second edit')
    })
    folders.write(file, 'the first edit')
    await watch.look()
    expect(watch.changes()).toBe(1)
    await watch.look()
    expect(watch.changes()).toBe(2)
  })

  it('is not looked at any more once that is enough', async () => {
    using folders = twoFolders()
    const watch = await watched(folders.at('here'))
    folders.write(file, 'unseen')
    watch[Symbol.dispose]()
    await folderState(folders.at('here'))
    expect(watch.changes()).toBe(0)
  })
})
