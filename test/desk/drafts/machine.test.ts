import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { checkDraft } from '../../../src/desk/drafts/check-draft.ts'
import { disk } from '../../../src/desk/drafts/disk.ts'
import type { Drafts } from '../../../src/desk/drafts/drafts.ts'
import { type MachineMark, UNAPPROVED, unapprovedFacts } from '../../../src/desk/drafts/machine.ts'
import { openDrafts } from '../../../src/desk/drafts/open-drafts.ts'
import { content } from '../../fixtures/library.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { ID, NOON, proposal } from './folder.ts'

const MARK: MachineMark = { fact: 'fleet', model: 'm', prompt: 'draft-1', at: NOON, languages: ['en'] }
const FLEET = { type: 'context', citations: ['wire 1'] }

let drafts: Drafts
const open = () => unapprovedFacts(drafts.read(ID).data.facts, drafts.read(ID).machine)

beforeEach(() => {
  drafts = openDrafts(mkdtempSync(join(tmpdir(), 'communique-machine-')), { now: () => new Date(NOON), disk })
  drafts.create(proposal, 'Anna')
  drafts.takeFromMachine(
    ID,
    {
      changes: [{ file: 'briefing', path: ['facts', 'fleet'], value: FLEET }],
      machine: (before) => ({ ...before, marks: [...before.marks, MARK] }),
    },
    'Anna',
  )
})

it('what a machine wrote keeps a draft from being approved until somebody has approved each fact', async () => {
  expect(open()).toEqual(['fleet'])
  expect(await phraseOf(() => drafts.approve(ID, 'Omar', { twoPeople: false }))).toBe('draft-machine-open')
  const { machine, version, review } = drafts.approveFact(ID, 'fleet', 'Omar')
  expect(machine?.marks).toEqual([{ ...MARK, approved: { by: 'Omar', at: NOON } }])
  // Whoever only looks at it is no author.
  expect([version, review.authors]).toEqual([1, ['Anna']])
  expect(drafts.approve(ID, 'Omar', { twoPeople: true }).review.state).toBe('reviewed')
})

it('what a machine wrote is an error that names it', () => {
  const own = () => checkDraft(content, drafts.read(ID)).filter(({ rule }) => rule === UNAPPROVED)
  expect(own()).toEqual([
    expect.objectContaining({
      severity: 'error',
      path: ['facts', 'fleet'],
      message: expect.stringContaining('m (draft-1)'),
    }),
  ])
  drafts.approveFact(ID, 'fleet', 'Omar')
  expect(own()).toEqual([])
})

it('editing a field approves nothing', () => {
  drafts.change(ID, [{ file: 'briefing', path: ['facts', 'fleet', 'type'], value: 'concern' }], 'Omar')
  expect(open()).toEqual(['fleet'])
})

it('a mark follows its fact under another name and into a copy, and is there again when that is taken back', () => {
  drafts.renameFact(ID, 'fleet', 'navy', 'Omar')
  expect(open()).toEqual(['navy'])
  drafts.duplicateFact(ID, 'navy', 'navy-2', 'Omar')
  expect(open()).toEqual(['navy', 'navy-2'])
  drafts.approveFact(ID, 'navy', 'Omar')
  expect(open()).toEqual(['navy-2'])
  drafts.undo(ID, 'Omar')
  drafts.undo(ID, 'Omar')
  expect(open()).toEqual(['fleet'])
})

it('a fact that is removed and brought back is marked as before', () => {
  drafts.removeFact(ID, 'fleet', 'Omar')
  expect(open()).toEqual([])
  drafts.undo(ID, 'Omar')
  expect(open()).toEqual(['fleet'])
})

it('more words of a machine’s have to be approved again', () => {
  drafts.approveFact(ID, 'fleet', 'Omar')
  const words = { ...MARK, prompt: 'words-1' }
  drafts.takeFromMachine(
    ID,
    {
      changes: [{ file: 'en', path: ['facts', 'fleet'], value: { title: 'Fleet', text: 'There is a fleet.' } }],
      machine: (before) => ({ ...before, marks: [...before.marks, words] }),
    },
    'Anna',
  )
  expect(open()).toEqual(['fleet'])
})

it('what is only noted about a machine changes nothing of the draft', () => {
  const before = drafts.read(ID)
  const after = drafts.takeFromMachine(ID, { changes: [], machine: (work) => ({ ...work, read: ['x'] }) }, 'Omar')
  expect(after).toEqual({ ...before, machine: { ...before.machine, read: ['x'] } })
})
