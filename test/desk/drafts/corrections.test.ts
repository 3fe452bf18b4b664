import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/content/load.ts'
import { reinstatementChanges, withdrawalChanges } from '../../../src/desk/drafts/corrections.ts'
import { type Disk, disk } from '../../../src/desk/drafts/disk.ts'
import {
  type Publisher,
  type Publishing,
  publishDraft,
  recoverPublication,
  startCorrection,
} from '../../../src/desk/drafts/publish.ts'
import { copyOfContent } from '../../fixtures/folder.ts'
import { Crash, diskUntil, draftsFolder } from './folder.ts'

const PUBLISHED = '2026-01-16-japan-italy-summit'
const FACT = 'space-body'
const text = ['facts', FACT, 'text']
const reasons = {
  ar: 'كان النص خاطئاً.',
  en: 'The text was wrong.',
  it: 'Il testo era sbagliato.',
  ja: '本文に誤りがありました。',
}

/** A desk on a content folder, on the day on which something is corrected. */
function correcting() {
  const content = copyOfContent()
  const own = draftsFolder()
  const publisher: Publisher = {
    drafts: own.drafts,
    contentDir: content.root,
    dataDir: own.data,
    disk,
    now: () => new Date('2026-03-02T10:00:00.000Z'),
  }
  return {
    content,
    own,
    publisher,
    on: (other: Disk): Publisher => ({ ...publisher, drafts: own.open(other), disk: other }),
    drafts: own.drafts,
    start: () => startCorrection(publisher, PUBLISHED, 'anna'),
    publish(publishing: Partial<Publishing> = {}) {
      own.drafts.approve(PUBLISHED, 'omar', { twoPeople: true })
      return publishDraft(publisher, PUBLISHED, { by: 'omar', seen: 'all', ...publishing })
    },
    read: (file: string) => readFileSync(join(content.root, 'briefings', PUBLISHED, file), 'utf8'),
    published: () => loadContent(content.root).briefings.find(({ id }) => id === PUBLISHED),
    [Symbol.dispose]() {
      own[Symbol.dispose]()
      content[Symbol.dispose]()
    },
  }
}

describe('a correction', () => {
  it('begins with what is published, byte for byte', () => {
    using desk = correcting()
    const draft = desk.start()
    expect(draft.review).toMatchObject({ state: 'draft', authors: ['anna'] })
    for (const file of ['briefing.yaml', 'ar.yaml', 'ja.yaml'])
      expect(readFileSync(join(desk.drafts.folder, PUBLISHED, file), 'utf8')).toBe(desk.read(file))
    expect(desk.drafts.list()).toMatchObject([{ id: PUBLISHED, isCorrection: true }])
  })

  it('brings the texts that are held of its sources', () => {
    using desk = correcting()
    const held = join(desk.own.data, 'sources', PUBLISHED)
    mkdirSync(held, { recursive: true })
    writeFileSync(join(held, 'seed.txt'), 'One.\n\nTwo.\n')
    expect(desk.start().sources.get('seed')).toMatchObject({ language: 'ar', paragraphs: ['One.', 'Two.'] })
  })

  it('marks the facts of which readers are told something else, with the day and the reason, and no more', () => {
    using desk = correcting()
    desk.start()
    const before = { briefing: desk.read('briefing.yaml'), en: desk.read('en.yaml'), ja: desk.read('ja.yaml') }
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'A new body for space will be set up.' }], 'anna')
    const { files } = desk.publish({ reasons })
    expect(files.map((file) => file.split('/').at(-1)).sort()).toEqual([
      'ar.yaml',
      'briefing.yaml',
      'en.yaml',
      'it.yaml',
      'ja.yaml',
    ])
    const { data, texts } = desk.published() ?? {}
    expect(data?.facts[FACT]?.corrected).toBe('2026-03-02')
    expect(texts?.en?.facts[FACT]).toMatchObject({
      text: 'A new body for space will be set up.',
      correction: reasons.en,
    })
    expect(texts?.ja?.facts[FACT]?.correction).toBe(reasons.ja)
    expect(Object.values(data?.facts ?? {}).filter(({ corrected }) => corrected === '2026-03-02')).toHaveLength(1)
    // All the rest stands as it stood.
    const added = (now: string, then: string) => now.split('\n').filter((line) => !then.split('\n').includes(line))
    expect(added(desk.read('briefing.yaml'), before.briefing)).toEqual(['    corrected: 2026-03-02'])
    expect(added(desk.read('ja.yaml'), before.ja)).toEqual([`    correction: ${reasons.ja}`])
    expect(desk.drafts.read(PUBLISHED).review.events.map(({ act }) => act)).toEqual([
      'started',
      'edited',
      'reviewed',
      'corrected',
    ])
  })

  it('keeps the reason that a fact has of its own', () => {
    using desk = correcting()
    desk.start()
    desk.drafts.change(
      PUBLISHED,
      [
        { file: 'en', path: text, value: 'Set up.' },
        { file: 'en', path: ['facts', FACT, 'correction'], value: 'Its name was wrong.' },
      ],
      'anna',
    )
    desk.publish({ reasons })
    expect(desk.published()?.texts.en?.facts[FACT]?.correction).toBe('Its name was wrong.')
    expect(desk.published()?.texts.it?.facts[FACT]?.correction).toBe(reasons.it)
  })

  it('says in every language what was wrong, or is not published', () => {
    using desk = correcting()
    desk.start()
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'Set up.' }], 'anna')
    expect(() => desk.publish({ reasons: { en: reasons.en } })).toThrow('draft-reason-missing')
    expect(desk.published()?.texts.en?.facts[FACT]?.text).not.toBe('Set up.')
  })

  it('may be a slip that needs no telling', () => {
    using desk = correcting()
    desk.start()
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'Set up.' }], 'anna')
    desk.publish({ corrected: [] })
    expect(desk.published()?.data.facts[FACT]?.corrected).toBeUndefined()
    expect(desk.published()?.texts.en?.facts[FACT]?.text).toBe('Set up.')
  })

  it('needs no reason for questions and for facts that are new, which make the briefing updated', () => {
    using desk = correcting()
    desk.start()
    const added = ['ar', 'en', 'it', 'ja'].map((language) => ({
      file: language as 'ar',
      path: ['facts', 'new-fact'],
      value: { title: 'T', text: 'T.', asked: ['A?'] },
    }))
    desk.drafts.change(
      PUBLISHED,
      [
        { file: 'en', path: ['facts', FACT, 'asked', 0], value: 'Is there a body for space?' },
        { file: 'briefing', path: ['facts', 'new-fact'], value: { type: 'context', citations: ['seed 1'] } },
        ...added,
      ],
      'anna',
    )
    desk.publish()
    expect(desk.published()?.data).toMatchObject({ updated: '2026-03-02', published: '2026-01-16' })
  })

  it('is not published over what somebody else has changed meanwhile', () => {
    using desk = correcting()
    desk.start()
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'Set up.' }], 'anna')
    desk.content.edit(`briefings/${PUBLISHED}/it.yaml`, (old) => `${old}# by another\n`)
    expect(() => desk.publish({ reasons })).toThrow('draft-content-changed')
    expect(desk.read('it.yaml')).toContain('# by another')
  })

  it('that changes nothing is none', () => {
    using desk = correcting()
    desk.start()
    expect(() => desk.publish()).toThrow('draft-nothing-new')
  })

  it('is begun once at a time, and again after it was published', () => {
    using desk = correcting()
    desk.start()
    expect(() => desk.start()).toThrow('draft-taken')
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'Set up.' }], 'anna')
    desk.publish({ reasons })
    const again = desk.start()
    expect(again.review.state).toBe('draft')
    expect(again.texts.en?.facts?.[FACT]?.text).toBe('Set up.')
    // What was changed before is published: it is not undone any more.
    expect(() => desk.drafts.undo(PUBLISHED, 'anna')).toThrow('draft-nothing-to-undo')
  })

  it('of what is not published cannot begin', () => {
    using desk = correcting()
    expect(() => startCorrection(desk.publisher, '2026-05-05-nothing', 'anna')).toThrow('draft-missing')
    expect(() => startCorrection(desk.publisher, '../gazetteer', 'anna')).toThrow('draft-id-unfit')
  })
})

describe('a withdrawal', () => {
  it('of a fact leaves it where it is, with the day and the reason, and takes it out of the summary', () => {
    using desk = correcting()
    const draft = desk.start()
    expect(draft.data.summary).toContain(FACT)
    desk.drafts.change(PUBLISHED, withdrawalChanges(draft, '2026-03-02', reasons, FACT), 'anna')
    desk.publish()
    const { data, texts } = desk.published() ?? {}
    expect(data?.facts[FACT]?.withdrawn).toBe('2026-03-02')
    expect(data?.facts[FACT]?.corrected).toBeUndefined()
    expect(data?.summary).not.toContain(FACT)
    expect(texts?.ar?.facts[FACT]?.withdrawal).toBe(reasons.ar)
    expect(desk.drafts.read(PUBLISHED).review.events.at(-1)?.act).toBe('withdrew')
  })

  it('of a briefing stands at its head', () => {
    using desk = correcting()
    const draft = desk.start()
    desk.drafts.change(PUBLISHED, withdrawalChanges(draft, '2026-03-02', reasons), 'anna')
    desk.publish()
    const { data, texts } = desk.published() ?? {}
    expect(data?.withdrawn).toBe('2026-03-02')
    expect(texts?.it?.withdrawal).toBe(reasons.it)
    expect(data?.summary).toContain(FACT)
  })

  it('says why in every language', () => {
    using desk = correcting()
    const draft = desk.start()
    expect(() => withdrawalChanges(draft, '2026-03-02', { en: 'It was wrong.' })).toThrow('draft-reason-missing')
    expect(() => withdrawalChanges(draft, '2026-03-02', reasons, 'nothing')).toThrow('draft-fact-missing')
  })

  it('can be taken back', () => {
    using desk = correcting()
    const before = desk.read('en.yaml')
    const draft = desk.start()
    desk.drafts.change(PUBLISHED, withdrawalChanges(draft, '2026-03-02', reasons), 'anna')
    const withdrawn = desk.drafts.read(PUBLISHED)
    desk.drafts.change(PUBLISHED, reinstatementChanges(withdrawn), 'anna')
    expect(readFileSync(join(desk.drafts.folder, PUBLISHED, 'en.yaml'), 'utf8')).toBe(before)
  })
})

describe('reasons that are added while a correction is published', () => {
  const corrected = () => {
    const desk = correcting()
    desk.start()
    desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'A body for space is set up.' }], 'anna')
    return desk
  }

  it('come from nobody who wrote the draft, where two people have to see it', () => {
    using desk = corrected()
    const before = desk.read('en.yaml')
    expect(() => desk.publish({ by: 'Anna', reasons, twoPeople: true })).toThrow('draft-reason-own')
    expect(desk.read('en.yaml')).toBe(before)
    expect(desk.drafts.read(PUBLISHED).review.state).toBe('reviewed')
  })

  it('come from whoever approved it, or from anybody where one person is enough', () => {
    using omars = corrected()
    expect(omars.publish({ by: 'omar', reasons, twoPeople: true }).files).not.toEqual([])
    using annas = corrected()
    expect(annas.publish({ by: 'anna', reasons }).files).not.toEqual([])
  })
})

describe('a correction that is cut off between two of its steps', () => {
  it('is published or is not, after the next start', { timeout: 120_000 }, () => {
    const prepared = () => {
      const desk = correcting()
      for (const id of readdirSync(join(desk.content.root, 'briefings')))
        if (id !== PUBLISHED) desk.content.remove(`briefings/${id}`)
      desk.start()
      desk.drafts.change(PUBLISHED, [{ file: 'en', path: text, value: 'A body for space is set up.' }], 'anna')
      desk.drafts.approve(PUBLISHED, 'omar', { twoPeople: true })
      return desk
    }
    const files = (desk: ReturnType<typeof correcting>) =>
      ['ar', 'briefing', 'en', 'it', 'ja'].map((name) => desk.read(`${name}.yaml`))
    const publishing = { by: 'omar', seen: 'all', reasons } as const
    const counting = diskUntil(Number.POSITIVE_INFINITY)
    using whole = prepared()
    const before = files(whole)
    publishDraft(whole.on(counting), PUBLISHED, publishing)
    const outcomes = new Set<string>()
    // The copy on which it is tried out comes first, and is the same as for a new briefing.
    for (let step = counting.steps() - 40; step < counting.steps(); step++) {
      using desk = prepared()
      expect(() => publishDraft(desk.on(diskUntil(step)), PUBLISHED, publishing)).toThrow(Crash)
      recoverPublication(desk.publisher)
      const { state } = desk.drafts.read(PUBLISHED).review
      expect(files(desk)).toEqual(state === 'published' ? files(whole) : before)
      outcomes.add(state)
    }
    expect(outcomes).toEqual(new Set(['reviewed', 'published']))
  })
})
