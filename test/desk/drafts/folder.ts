import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Disk, disk } from '../../../src/desk/drafts/disk.ts'
import type { Proposal } from '../../../src/desk/drafts/draft.ts'
import { openDrafts } from '../../../src/desk/drafts/open-drafts.ts'

export const ID = '2026-03-01-ruritania-graustark-talks'
export const NOON = '2026-03-01T12:00:00.000Z'

/** What a program made of two texts on an invented event. */
export const proposal: Omit<Proposal, 'unknownNames'> = {
  id: ID,
  data: {
    key: 'rugr26',
    kind: 'summit',
    date: '2026-03-01',
    place: 'tokyo',
    published: '2026-03-01',
    updated: '2026-03-01',
    countries: ['japan', 'italy'],
    participants: [{ person: 'rassendyll-rudolf', country: 'italy', host: true }],
    about: ['defence'],
    summary: ['leaders-met'],
    sources: {
      wire: { outlet: 'The Wire', language: 'en', date: '2026-03-01' },
      gazette: { outlet: 'Gazette', language: 'en' },
    },
    facts: {
      'leaders-met': { type: 'meeting', people: ['rassendyll-rudolf'], citations: ['wire 1', 'gazette'] },
      'trade-pact': {
        type: 'agreement',
        acts: ['sign'],
        amounts: [{ kind: 'money', currency: 'EUR', value: 3_000_000 }],
        explains: ['leaders-met'],
        citations: ['wire 2'],
      },
    },
  },
  texts: {
    en: {
      title: 'Talks of Ruritania',
      facts: {
        'leaders-met': { title: 'Talks', text: 'They met: it was in Tokyo.', asked: ['Who met?'] },
        'trade-pact': { title: 'Pact', text: 'They signed a pact worth three million euros.' },
      },
    },
  },
  gazetteer: {
    people: {
      'rassendyll-rudolf': {
        country: 'italy',
        title: 'president',
        gender: 'masculine',
        ar: { name: 'رودولف راسنديل' },
        en: { name: 'Rudolf Rassendyll', short: 'Rassendyll', aliases: 'Rudolf, the Elphberg' },
        it: { name: 'Rudolf Rassendyll' },
        ja: { name: 'ルドルフ・ラッセンディル' },
      },
    },
  },
  sources: new Map([
    [
      'wire',
      { outlet: 'The Wire', language: 'en', paragraphs: ['They met.', 'They signed a pact: three million euros.'] },
    ],
  ]),
}

/** A folder of drafts that is gone when the scope ends. */
export function draftsFolder(options: { on?: Disk; pause?: () => void } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'communique-drafts-'))
  const folder = join(data, 'drafts')
  let time = NOON
  const open = (on = options.on ?? disk) =>
    openDrafts(folder, { now: () => new Date(time), disk: on, pause: options.pause ?? (() => {}) })
  return {
    data,
    folder,
    open,
    drafts: open(),
    at: (now: string) => {
      time = now
    },
    read: (file: string) => readFileSync(join(folder, ID, file), 'utf8'),
    write: (file: string, text: string) => writeFileSync(join(folder, ID, file), text),
    [Symbol.dispose]: () => rmSync(data, { recursive: true, force: true }),
  }
}

/** A disk that stands still for good before its step of a number, counted from 0. */
export function diskUntil(step: number): Disk & { readonly steps: () => number } {
  let done = 0
  const counted =
    <Rest extends unknown[]>(work: (...rest: Rest) => void) =>
    (...rest: Rest) => {
      if (done >= step) throw new Crash()
      done++
      work(...rest)
    }
  return {
    create: counted(disk.create),
    rename: counted(disk.rename),
    remove: counted(disk.remove),
    makeFolder: counted(disk.makeFolder),
    link: counted(disk.link),
    steps: () => done,
  }
}

export class Crash extends Error {}
