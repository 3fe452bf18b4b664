import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { briefingKey } from './briefing-key.ts'
import { LANGUAGES } from './languages.ts'

/**
 * Starts a briefing's folder: every file with what can be known, and a blank for everything else. `taken` are the keys
 * that other briefings have. Returns the files written.
 * @throws {Error} when the name is no briefing's, or the folder is there already
 */
export function startBriefing(root: string, id: string, taken: ReadonlySet<string>): string[] {
  const [, date, slug] = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? []
  if (!date || !slug || Number.isNaN(Date.parse(date)))
    throw new Error(`"${id}" is not <date>-<slug>, such as 2026-01-16-japan-italy-summit`)
  const folder = join(root, 'briefings', id)
  if (existsSync(folder)) throw new Error(`content/briefings/${id} is there already`)
  mkdirSync(folder, { recursive: true })
  const files = new Map([['briefing.yaml', briefing(date, briefingKey(slug, date.slice(0, 4), taken))]])
  for (const language of LANGUAGES) files.set(`${language}.yaml`, TEXTS)
  for (const [file, text] of files) writeFileSync(join(folder, file), text)
  return [...files.keys()].map((file) => `content/briefings/${id}/${file}`)
}

function briefing(date: string, key: string): string {
  return `# Language-neutral: what the facts are about and where each one stands. The words are in the files beside it.
# content/README.md explains every field.
key: ${key}
# summit, agreement, measure or programme
kind: summit
date: ${date}
# An id of the gazetteer, as are countries and people; leave the line out where there is no place.
place:
published: ${date}
updated: ${date}
countries: []
# Who took part, such as:
#   - { person: takaichi-sanae, country: japan, host: true }
#   - { person: meloni-giorgia, country: italy }
participants: []
# What it deals with as a whole: sectors, terms, organisations, such as [defence, next-generation-fighter].
about: []
# The facts that tell it in a minute.
summary: [first-fact]
# The facts that tell what lies behind it, such as [earlier-talks]; left out, context facts that explain others.
# background: []
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
    # What is done in it, by whom, and what it is about, such as:
    # acts: [sign]
    # by: [japan, italy]
    # about: [defence]
    citations: [first-source]
`
}

const TEXTS = `title:
facts:
  first-fact:
    title:
    text:
    # Three or four questions that it answers, as different readers would put them: in full, in other words, in haste.
    # Searched, never shown.
    asked: []
`
