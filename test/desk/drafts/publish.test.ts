import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderState } from '../../../src/content/folder-state.ts'
import { loadContent } from '../../../src/content/load.ts'
import { checkDraft } from '../../../src/desk/drafts/check-draft.ts'
import { type Disk, disk } from '../../../src/desk/drafts/disk.ts'
import { withEntries } from '../../../src/desk/drafts/publication-files.ts'
import { type Publisher, type Publishing, publishDraft, recoverPublication } from '../../../src/desk/drafts/publish.ts'
import { copyOfContent } from '../../fixtures/folder.ts'
import { Crash, diskUntil, draftsFolder, ID, proposal } from './folder.ts'

const OTHER = '2026-01-16-japan-italy-summit'

/** A draft that is complete, in a content folder of its own. */
function ready(state: 'draft' | 'reviewed' = 'reviewed') {
  const content = copyOfContent()
  for (const id of readdirSync(join(content.root, 'briefings'))) if (id !== OTHER) content.remove(`briefings/${id}`)
  const own = draftsFolder()
  own.drafts.create(proposal, 'anna')
  if (state === 'reviewed') own.drafts.approve(ID, 'omar', { twoPeople: true })
  const publisher = (on: Disk = disk): Publisher => ({
    drafts: own.open(on),
    contentDir: content.root,
    dataDir: own.data,
    disk: on,
    now: () => new Date('2026-03-02T10:00:00.000Z'),
  })
  return {
    own,
    content,
    publisher,
    publish: (publishing: Partial<Publishing> = {}, on = disk) =>
      publishDraft(publisher(on), ID, { by: 'omar', seen: 'all', ...publishing }),
    published: () => existsSync(join(content.root, 'briefings', ID)),
    /** Everything in the content folder. */
    names: () => readdirSync(content.root, { recursive: true, encoding: 'utf8' }),
    read: (file: string) => readFileSync(join(content.root, file), 'utf8'),
    [Symbol.dispose]() {
      own[Symbol.dispose]()
      content[Symbol.dispose]()
    },
  }
}

describe('publishing a draft', () => {
  it('leaves nothing to say of the draft: what is published is checked where it stands', () => {
    using desk = ready()
    desk.publish()
    const draft = desk.own.drafts.read(ID)
    expect(draft.review.state).toBe('published')
    expect(checkDraft(loadContent(desk.content.root), draft)).toEqual([])
  })

  it('puts its files into the content as they stand, and its entries behind those that are there', () => {
    using desk = ready()
    const people = desk.read('gazetteer/people.yaml')
    const { files } = desk.publish()
    expect(files).toEqual(['gazetteer/people.yaml', `briefings/${ID}/en.yaml`, `briefings/${ID}/briefing.yaml`])
    for (const file of ['briefing.yaml', 'en.yaml'])
      expect(desk.read(`briefings/${ID}/${file}`)).toBe(desk.own.read(file))
    expect(desk.read('gazetteer/people.yaml')).toBe(`${people}\
rassendyll-rudolf:
  country: italy
  title: president
  gender: masculine
  ar:
    name: رودولف راسنديل
  en:
    name: Rudolf Rassendyll
    short: Rassendyll
    aliases: Rudolf, the Elphberg
  it:
    name: Rudolf Rassendyll
  ja:
    name: ルドルフ・ラッセンディル
`)
    expect(loadContent(desk.content.root).briefings.map(({ id }) => id)).toContain(ID)
  })

  it('leaves nothing else behind, in the content or beside it', () => {
    using desk = ready()
    const before = desk.names()
    desk.publish()
    const added = desk.names().filter((file) => !before.includes(file))
    expect(added.sort()).toEqual([`briefings/${ID}`, `briefings/${ID}/briefing.yaml`, `briefings/${ID}/en.yaml`])
    expect(readdirSync(join(desk.own.data, 'publishing'))).toEqual([])
  })

  it('is told in the draft, which is not changed any more', () => {
    using desk = ready()
    desk.publish({ reason: 'for the morning' })
    const { review } = desk.own.drafts.read(ID)
    expect(review.state).toBe('published')
    expect(review.events.at(-1)).toEqual({
      at: '2026-03-02T10:00:00.000Z',
      by: 'omar',
      act: 'published',
      reason: 'for the morning',
    })
    const change = [{ file: 'en', path: ['title'], value: 'x' }] as const
    expect(() => desk.own.drafts.change(ID, change, 'anna')).toThrow('draft-is-published')
  })

  it('keeps the texts of its sources for later checks', () => {
    using desk = ready()
    desk.publish()
    const kept = readFileSync(join(desk.own.data, 'sources', ID, 'wire.txt'), 'utf8')
    expect(kept).toBe('They met.\nThey signed a pact: three million euros.\n')
  })
})

describe('publishing new entries of the vocabulary', () => {
  const verst = (other: string) => ({ forms: { one: '# verst', other }, words: 'verst, versts' })
  const units = {
    verst: { gloss: 'versts', ar: verst('# فرست'), en: verst('# versts'), it: verst('# verste'), ja: verst('#露里') },
  }
  const toast = {
    is: ['event'],
    gloss: 'drinks to something',
    ar: 'نخب',
    en: 'toast, toasted',
    it: 'brindare',
    ja: '乾杯',
  }
  const withOwn = (own: object) => {
    const desk = ready('draft')
    for (const [kind, value] of Object.entries(own))
      desk.own.drafts.change(ID, [{ file: 'gazetteer', path: [kind], value }], 'anna')
    desk.own.drafts.approve(ID, 'omar', { twoPeople: true })
    return desk
  }

  it('writes them behind those that are there, of which not a byte changes', () => {
    using desk = withOwn({ units, acts: { toast } })
    const before = { units: desk.read('vocabulary/units.yaml'), acts: desk.read('vocabulary/acts.yaml') }
    const { files } = desk.publish()
    expect(files.slice(0, 2)).toEqual(['vocabulary/acts.yaml', 'vocabulary/units.yaml'])
    expect(desk.read('vocabulary/acts.yaml')).toBe(`${before.acts}\
toast:
  gloss: drinks to something
  is: [event]
  ar: نخب
  en: toast, toasted
  it: brindare
  ja: 乾杯
`)
    expect(desk.read('vocabulary/units.yaml').replace(before.units, '')).toMatch(
      /^verst:\n {2}gloss: versts\n {2}ar:\n {4}forms: \{ one: "# verst", other: "# فرست" \}\n {4}words: verst, versts\n/u,
    )
    const { vocabulary } = loadContent(desk.content.root)
    expect(vocabulary.units.verst?.ja.forms.other).toBe('#露里')
    expect(vocabulary.acts.toast?.is).toEqual(['event'])
  })

  it('writes nothing at all while one of them is not complete', () => {
    using desk = withOwn({ units, acts: { toast: { ...toast, ja: undefined } } })
    const before = desk.read('vocabulary/units.yaml')
    expect(() => desk.publish()).toThrow('draft-has-errors')
    expect(desk.read('vocabulary/units.yaml')).toBe(before)
    expect(desk.published()).toBe(false)
  })
})

describe('publishing is refused', () => {
  it('before somebody has approved the draft as it stands', () => {
    using desk = ready('draft')
    expect(() => desk.publish()).toThrow('draft-not-reviewed')
    desk.own.drafts.approve(ID, 'omar', { twoPeople: true })
    desk.own.write('en.yaml', desk.own.read('en.yaml').replace('three', 'four'))
    expect(() => desk.publish()).toThrow('draft-not-reviewed')
    expect(desk.published()).toBe(false)
  })

  it('with an error in it', () => {
    using desk = ready('draft')
    desk.own.drafts.change(ID, [{ file: 'briefing', path: ['facts', 'trade-pact', 'citations'] }], 'anna')
    desk.own.drafts.approve(ID, 'omar', { twoPeople: true })
    expect(() => desk.publish()).toThrow('draft-has-errors')
    expect(desk.published()).toBe(false)
  })

  it('until every warning was looked at', () => {
    using desk = ready()
    const refused = (seen: Publishing['seen']) => {
      try {
        desk.publish({ seen })
        return undefined
      } catch (error) {
        return error
      }
    }
    const error = refused([])
    expect(error).toMatchObject({ phrase: 'draft-has-warnings', findings: expect.any(Array) })
    const { findings } = error as unknown as { findings: Exclude<Publishing['seen'], 'all'> }
    expect(refused(findings)).toBeUndefined()
  })

  it('where an entry of that id was added meanwhile', () => {
    using desk = ready()
    const entries = proposal.gazetteer.people ?? {}
    desk.content.edit('gazetteer/people.yaml', (text) => withEntries(text, 'people', entries))
    expect(() => desk.publish()).toThrow('draft-has-errors')
    expect(desk.published()).toBe(false)
  })

  it('where the content is broken', () => {
    using desk = ready()
    desk.content.edit('gazetteer/people.yaml', (text) => `${text}broken: [\n`)
    expect(() => desk.publish()).toThrow('draft-content-broken')
    expect(desk.published()).toBe(false)
  })

  it('where the briefing is there already', () => {
    using desk = ready()
    desk.content.duplicate(`briefings/${OTHER}`, `briefings/${ID}`)
    desk.content.edit(`briefings/${ID}/briefing.yaml`, (text) => text.replace('key: jpit26', 'key: other'))
    expect(() => desk.publish()).toThrow('draft-content-changed')
  })

  it('where somebody changes a file while it is being published', () => {
    using desk = ready()
    const meddling: Disk = {
      ...disk,
      create(path, text) {
        disk.create(path, text)
        if (path.endsWith('.people.yaml.publishing'))
          desk.content.edit('gazetteer/people.yaml', (old) => `${old}# mine\n`)
      },
    }
    expect(() => desk.publish({}, meddling)).toThrow('draft-content-changed')
    expect(desk.published()).toBe(false)
    expect(desk.read('gazetteer/people.yaml')).toMatch(/# mine\n$/u)
    expect(readdirSync(join(desk.content.root, 'gazetteer')).filter((name) => name.startsWith('.'))).toEqual([])
    expect(desk.own.drafts.read(ID).review.state).toBe('reviewed')
  })

  it('of one’s own draft, where two people have to see it', () => {
    using desk = ready('draft')
    for (const name of ['Anna ', 'ａｎｎａ', 'anna\ufe0f', 'an\u2060na', 'anna\u3164'])
      expect(() => desk.own.drafts.approve(ID, name, { twoPeople: true })).toThrow('draft-approval-own')
    expect(desk.own.drafts.approve(ID, 'anna', { twoPeople: false }).review.approver).toBe('anna')
  })
})

it('is not approved by somebody who has seen another version', () => {
  using desk = ready('draft')
  desk.own.drafts.change(ID, [{ file: 'en', path: ['title'], value: 'Other' }], 'anna')
  const approve = (seen: number) => desk.own.drafts.approve(ID, 'omar', { twoPeople: true, seen })
  expect(() => approve(0)).toThrow('draft-changed-since')
  expect(approve(1).review.approver).toBe('omar')
})

it('keeps the reason of whoever publishes it readable', () => {
  using desk = ready()
  expect(() => desk.publish({ reason: 'a\uffffb' })).toThrow('draft-unsavable')
  expect(desk.published()).toBe(false)
  expect(desk.own.drafts.read(ID).review.state).toBe('reviewed')
})

describe('a publication that is cut off between two steps', () => {
  it('has happened or has not after the next start, whichever step it was', { timeout: 120_000 }, () => {
    const counting = diskUntil(Number.POSITIVE_INFINITY)
    using whole = ready()
    const before = whole.names()
    whole.publish({}, counting)
    const outcomes = new Set<string>()
    for (let step = 0; step < counting.steps(); step += stride(step, counting.steps())) {
      using desk = ready()
      const people = desk.read('gazetteer/people.yaml')
      expect(() => desk.publish({}, diskUntil(step))).toThrow(Crash)
      // A bot that runs on meanwhile reads a sound content, the old one or the new.
      const ids = desk.names().includes(`briefings/${ID}`) ? [ID, OTHER] : [OTHER]
      if (desk.read('gazetteer/people.yaml') !== people)
        expect(new Set(loadContent(desk.content.root).briefings.map(({ id }) => id))).toEqual(new Set(ids))
      recoverPublication(desk.publisher())
      const isPublished = desk.published()
      if (ids.includes(ID)) expect(isPublished).toBe(true)
      expect(desk.own.open().read(ID).review.state).toBe(isPublished ? 'published' : 'reviewed')
      expect(desk.read('gazetteer/people.yaml')).toBe(isPublished ? whole.read('gazetteer/people.yaml') : people)
      expect(desk.names()).toEqual(isPublished ? whole.names() : before)
      outcomes.add(isPublished ? 'published' : 'not published')
    }
    expect(outcomes).toEqual(new Set(['published', 'not published']))
  })
})

/** The copy that is tried out takes many steps, all alike; every step of the moves is cut. */
function stride(step: number, steps: number): number {
  return step < steps - 40 ? 20 : 1
}

it('is taken up again after it was cut off before it was ready', () => {
  using desk = ready()
  expect(() => desk.publish({}, diskUntil(30))).toThrow(Crash)
  desk.publish()
  expect(desk.published()).toBe(true)
})

it('is one change to whoever watches the content: what is laid beside it is no part of it', async () => {
  using desk = ready()
  const before = await folderState(desk.content.root)
  const watched: string[] = []
  const looking: Disk = {
    ...disk,
    rename(from, to) {
      if (to.startsWith(desk.content.root)) watched.push(from)
      disk.rename(from, to)
    },
    create(path, text) {
      disk.create(path, text)
      if (path.startsWith(desk.content.root)) expect(path).toMatch(/\/\.[\w.-]+\.publishing(?:\/|$)/u)
    },
  }
  desk.publish({}, looking)
  expect(watched).toHaveLength(2)
  expect(await folderState(desk.content.root)).not.toBe(before)
})
