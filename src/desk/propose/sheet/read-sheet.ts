import { factsIn } from './facts.ts'
import { marksIn, type Section, sectionsOf, withoutBullet, withoutMarks } from './lines.ts'
import { peopleIn } from './people.ts'
import type { Sheet, SheetNote } from './sheet.ts'
import { sourcesIn } from './sources.ts'

/** Sections that hold something else than remarks. */
const KNOWN = /^(?:participants|people|(?:\p{L}+ )?facts|conflict|sources)/iu

/** Reads a fact sheet; what it does not say is empty. */
export function readSheet(markdown: string): Sheet {
  const sections = sectionsOf(markdown)
  const isTitled = sections[0] !== undefined && !KNOWN.test(sections[0].heading)
  const top = (isTitled ? sections[0] : undefined) ?? { heading: '', lines: [] }
  const rest = isTitled ? sections.slice(1) : sections
  const under = (pattern: RegExp) => rest.filter(({ heading }) => pattern.test(heading))
  const lines = (pattern: RegExp) => under(pattern).flatMap((section) => section.lines)
  return {
    title: top.heading,
    head: headOf(top),
    participants: peopleIn(lines(/participants|people/iu)),
    facts: factsIn(lines(/^(?:\p{L}+\s)?facts/iu)),
    conflicts: notesIn(lines(/conflict/iu)),
    remarks: notesIn([...top.lines, ...rest.filter(({ heading }) => !KNOWN.test(heading)).flatMap((one) => one.lines)]),
    sources: sourcesIn(lines(/^sources/iu)),
  }
}

/** A sheet has facts that name the sources listed in it; an article has neither. */
export function looksLikeSheet(text: string): boolean {
  const { facts, sources } = readSheet(text)
  const marks = new Set(sources.map(({ mark }) => mark))
  return facts.some((fact) => fact.sources.some((mark) => marks.has(mark)))
}

function headOf({ lines }: Section): Map<string, string> {
  const pairs = lines.flatMap((line): [string, string][] => {
    const pair = /^([\p{L} ]{2,30}):\s*(.+)$/u.exec(withoutBullet(line))
    return pair ? [[(pair[1] ?? '').trim().toLowerCase(), (pair[2] ?? '').trim()]] : []
  })
  return new Map(pairs)
}

function notesIn(lines: readonly string[]): SheetNote[] {
  return lines.map((line) => ({ text: withoutMarks(withoutBullet(line)), sources: marksIn(line) }))
}
