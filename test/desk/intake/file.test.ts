import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readTextBytes, readTextFile } from '../../../src/desk/intake/file.ts'
import { knowledge } from '../../fixtures/library.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'communique-intake-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = (path: string) => readTextFile(path, knowledge.evidence)
const LONG = 'The governor of the island opened the new bridge on Monday, after ten years of work on both shores.'

describe('a file', () => {
  it.each(['a.txt', 'a.md', 'a'])('of plain text is read by its lines: %s', async (name) => {
    expect((await read(written(name, `# Bridge\n\n${LONG}\n`))).paragraphs).toEqual(['# Bridge', LONG])
  })

  it.each([
    ['a.html', `<p>${LONG}</p>`],
    ['page', `<!doctype html><html><body><p>${LONG}</p></body></html>`],
    ['page.txt', `<!-- saved --><html><head></head><body><p>${LONG}</p></body></html>`],
  ])('that is a page is read as an article: %s', async (name, content) => {
    expect((await read(written(name, content))).paragraphs).toEqual([LONG])
  })

  it.each([
    ['a hundred comments', '<!-- ad -->'.repeat(100)],
    ['a comment that never ends', `<!--${'-'.repeat(1_000_000)}`],
    ['declarations', '<?xml?>'.repeat(10_000)],
  ])('that begins with %s is told from a page at once', { timeout: 5000 }, async (_, start) => {
    const bytes = Buffer.from(`${start} ${LONG}`)
    expect((await readTextBytes(bytes, '.txt', knowledge.evidence)).paragraphs).toHaveLength(1)
  })

  it('has what the editor says of it before what it says itself', async () => {
    const page = Buffer.from(
      `<html lang="en"><head><meta property="og:site_name" content="Saved"></head><body><p>${LONG}</p></body></html>`,
    )
    const source = await readTextBytes(page, '.html', knowledge.evidence, {
      outlet: 'The Gazette',
      date: undefined,
      language: 'it',
    })
    expect(source).toMatchObject({ outlet: 'The Gazette', language: 'it', paragraphs: [LONG] })
  })

  it.each([
    ['desk-intake-no-text', 'picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
    ['desk-intake-encoding', 'old.txt', Buffer.from([0xde, 0xc7, 0xe1, 0x20, 0xde, 0xc7, 0xe1])],
    ['desk-intake-pdf', 'paper.pdf', '%PDF-1.7 words'],
    ['desk-intake-empty', 'empty.txt', ' \n'],
    ['desk-intake-unfit-file', 'large.txt', Buffer.alloc(2 * 1024 * 1024 + 1, 'a')],
  ])('is refused as %s: %s', async (phrase, name, content) => {
    expect(await phraseOf(() => read(written(name, content)))).toBe(phrase)
  })

  it('is refused where there is none, and where there is a folder', async () => {
    expect(await phraseOf(() => read(join(folder, 'nowhere.txt')))).toBe('desk-intake-no-file')
    expect(await phraseOf(() => read(folder))).toBe('desk-intake-unfit-file')
  })

  it('is refused where a browser sends too much', async () => {
    const bytes = Buffer.alloc(2 * 1024 * 1024 + 1, 'a')
    expect(await phraseOf(() => readTextBytes(bytes, '.txt', knowledge.evidence))).toBe('desk-intake-too-large')
  })
})
