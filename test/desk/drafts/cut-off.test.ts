import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { root } from '../../fixtures/paths.ts'
import { Crash, diskUntil, draftsFolder, ID, proposal } from './folder.ts'

/** One change of three files. */
const changes = [
  { file: 'briefing', path: ['facts', 'trade-pact', 'acts'], value: ['agree'] },
  { file: 'en', path: ['facts', 'trade-pact', 'text'], value: 'New.' },
  { file: 'it', path: ['facts', 'trade-pact', 'text'], value: 'Nuovo.' },
] as const

const isCrash = (work: () => unknown) => {
  try {
    work()
    return false
  } catch (error) {
    if (error instanceof Crash) return true
    throw error
  }
}

describe('a change that is cut off between two steps', () => {
  const steps = (() => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const counting = diskUntil(Number.POSITIVE_INFINITY)
    own.open(counting).change(ID, changes, 'anna')
    return counting.steps()
  })()

  it.each(Array.from({ length: steps }, (_, step) => step))('is made as a whole or not at all: step %i', (step) => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const before = own.drafts.read(ID)
    expect(isCrash(() => own.open(diskUntil(step)).change(ID, changes, 'anna'))).toBe(true)
    const after = own.open().read(ID)
    const words = ['en', 'it'].map((language) => after.texts[language as 'en' | 'it']?.facts?.['trade-pact']?.text)
    const state = [after.data.facts?.['trade-pact']?.acts, ...words, after.version]
    const old = [['sign'], 'They signed a pact worth three million euros.', undefined, 0]
    expect([old, [['agree'], 'New.', 'Nuovo.', 1]]).toContainEqual(state)
    expect(before.version).toBe(0)
    // And work goes on, with nothing left behind.
    expect(own.open().change(ID, [{ file: 'en', path: ['title'], value: 'Later' }], 'anna').texts.en?.title).toBe(
      'Later',
    )
    expect(readdirSync(join(own.folder, ID)).filter((name) => /pending|tmp/u.test(name))).toEqual([])
  })

  it('is undone and redone as a whole after it was finished', () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    isCrash(() => own.open(diskUntil(steps - 2)).change(ID, changes, 'anna'))
    expect(own.open().undo(ID, 'anna').texts.it).toBeUndefined()
  })
})

describe('a draft that is cut off while it is begun', () => {
  it('is there with all its files or not at all', () => {
    const counting = diskUntil(Number.POSITIVE_INFINITY)
    using first = draftsFolder({ on: counting })
    first.drafts.create(proposal, 'anna')
    for (let step = 0; step < counting.steps(); step++) {
      using own = draftsFolder()
      expect(isCrash(() => own.open(diskUntil(step)).create(proposal, 'anna'))).toBe(true)
      expect(own.drafts.list()).toEqual([])
      expect(own.drafts.create(proposal, 'anna').sources.size).toBe(1)
    }
  })
})

describe('a process that is killed while it saves', () => {
  it('leaves every file whole and loses the last change at most, each of several times', {
    timeout: 120_000,
  }, async () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    for (let round = 0; round < 8; round++) {
      const started = own.open().read(ID).version
      const child = spawn(process.execPath, ['test/desk/drafts/saving.ts', own.folder], { cwd: root })
      const ended = once(child, 'exit')
      let saved = 0
      const wanted = 3 + 2 * round
      for await (const line of createInterface(child.stdout)) {
        saved = Number(line)
        if (saved >= started + wanted) child.kill('SIGKILL')
      }
      await ended
      const { version, texts } = own.open().read(ID)
      expect(version === saved || version === saved + 1).toBe(true)
      const words = ['en', 'it'].map((language) => texts[language as 'en' | 'it']?.facts?.['trade-pact']?.text)
      expect(words).toEqual([`Version ${version}.`, `Versione ${version}.`])
    }
  })
})

describe('two processes that save into one draft', () => {
  it('lose nothing of each other', { timeout: 120_000 }, async () => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    const children = ['one', 'two'].map((title) =>
      spawn(process.execPath, ['test/desk/drafts/saving.ts', own.folder, title, '20'], { cwd: root }),
    )
    await Promise.all(children.map((child) => once(child, 'exit')))
    const { version, texts } = own.open().read(ID)
    expect(version).toBe(40)
    expect(Object.keys(texts.ja?.facts ?? {}).sort()).toEqual(
      ['one', 'two'].flatMap((title) => Array.from({ length: 20 }, (_, at) => `${title}-${at}`)).sort(),
    )
  })
})

describe('the lock of a folder', () => {
  const lock = (own: { folder: string }, text: string) => writeFileSync(join(own.folder, '.lock'), text)

  it('is waited for while its holder works, and then given up', () => {
    let waited = 0
    using own = draftsFolder({ pause: () => void waited++ })
    own.drafts.create(proposal, 'anna')
    lock(own, `${process.ppid} ${Date.parse('2026-03-01T12:00:00Z')} ${hostname()}`)
    expect(() => own.drafts.read(ID)).toThrow('draft-busy')
    expect(waited).toBeGreaterThan(100)
  })

  it.each([
    ['of a process that is no more', `4194399 ${Date.parse('2026-03-01T12:00:00Z')} ${hostname()}`],
    ['empty, as a cut in the power leaves files', ''],
    ['of another machine that has had it for more than a minute', `1 ${Date.parse('2026-03-01T11:58:00Z')} elsewhere`],
  ])('is taken over where it is %s', (_, held) => {
    using own = draftsFolder()
    own.drafts.create(proposal, 'anna')
    lock(own, held)
    expect(own.drafts.read(ID).id).toBe(ID)
  })
})

describe('a folder in which nothing can be written', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES'])('still shows its drafts: %s', (code) => {
    using own = draftsFolder()
    const before = own.drafts.create(proposal, 'anna')
    const refuse = () => {
      throw Object.assign(new Error(code), { code })
    }
    const full = own.open({ create: refuse, rename: refuse, remove: refuse, makeFolder: refuse, link: refuse })
    expect(full.read(ID)).toEqual(before)
    expect(() => full.change(ID, changes, 'anna')).toThrow(code)
    expect(own.drafts.read(ID)).toEqual(before)
  })
})

describe('a change that was to be finished', () => {
  it.each(['', '[]', '{"files":5}', '{"files":{"en.yaml":5}}'])(
    'is named where somebody wrote “%s” over it',
    (text) => {
      using own = draftsFolder()
      own.drafts.create(proposal, 'anna')
      own.write('pending.json', text)
      expect(() => own.drafts.read(ID)).toThrow('draft-file-broken')
    },
  )
})
