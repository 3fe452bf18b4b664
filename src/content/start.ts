import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from './languages.ts'

/**
 * Starts a briefing's folder: every file with what can be known, and a blank for everything else. `taken` are the keys that
 * other briefings have. Returns the files written.
 * @throws {Error} when the name is no briefing's, or the folder is there already
 */
export function startBriefing(root: string, id: string, taken: ReadonlySet<string>): string[] {
  const [, date, slug] = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? []
  if (!date || !slug || Number.isNaN(Date.parse(date)))
    throw new Error(`"${id}" is not <date>-<slug>, such as 2026-01-16-japan-italy-summit`)
  const folder = join(root, 'briefings', id)
  if (existsSync(folder)) throw new Error(`content/briefings/${id} is there already`)
  mkdirSync(folder, { recursive: true })
  const files = new Map([['briefing.yaml', briefing(date, keyFor(slug, date, taken))]])
  for (const language of LANGUAGES) files.set(`${language}.yaml`, TEXTS)
  for (const [file, text] of files) writeFileSync(join(folder, file), text)
  return [...files.keys()].map((file) => `content/briefings/${id}/${file}`)
}

/** At most six characters: initials and year, and a number where another briefing has them. */
function keyFor(slug: string, date: string, taken: ReadonlySet<string>): string {
  const initials = slug
    .split('-')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 3)
  const key = `${initials}${date.slice(2, 4)}`
  const suffix = ['', ...Array.from('abcdefghijklmnopqrstuvwxyz')].find((one) => !taken.has(key + one))
  return key + (suffix ?? '')
}

function briefing(date: string, key: string): string {
  return `# Language-neutral: what the facts are about and where each one stands. The words are in the files beside it.
key: ${key}
# summit, agreement, measure or programme
kind: summit
date: ${date}
# An id of the gazetteer, as are countries and people; leave the line out where there is no place.
place:
published: ${date}
updated: ${date}
countries: []
participants: []
# The facts that tell it in a minute.
summary: [first-fact]
sources:
  # A source that the facts cite; \`origin\` where an agency is behind it.
  first-source:
    outlet:
    language:
    url:
facts:
  first-fact:
    # meeting, agreement, concern, statement, context, programme or next-step
    type:
    citations: [first-source]
`
}

const TEXTS = `title:
facts:
  first-fact:
    title:
    text:
    # Words readers may use for it, with commas between them; searched, never shown.
    also: ''
`
