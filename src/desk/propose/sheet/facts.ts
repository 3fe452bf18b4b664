import { cutOutside, marksIn, rowsOf, withoutMarks } from './lines.ts'
import type { SheetFact } from './sheet.ts'

/** Facts as numbered or bulleted lines, or as rows of a table. */
export function factsIn(lines: readonly string[]): SheetFact[] {
  const [head = [], ...rows] = rowsOf(lines)
  const tabled = rows.map((cells, at) => rowFact(cells, head, at))
  const listed = joined(lines.filter((line) => !line.startsWith('|'))).map(lineFact)
  return [...tabled, ...listed].filter(({ text }) => text !== '')
}

/** A line that begins no new entry belongs to the one before. */
function joined(lines: readonly string[]): string[] {
  const entries: string[] = []
  for (const line of lines) {
    if (/^(?:[-*+•]|\d{1,3}[.)])\s+/u.test(line) || entries.length === 0) entries.push(line)
    else entries[entries.length - 1] += ` ${line}`
  }
  return entries
}

const FIELDS = 'type|sectors?|countries|country|status|sources?'

/** `3. Text — type: agreement; sectors: trade; countries: Italy; status: corroborated; sources: [s1] [s2]` */
function lineFact(line: string, at: number): SheetFact {
  const number = Number(/^(\d{1,3})[.)]/u.exec(line)?.[1] ?? at + 1)
  const entry = line.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/u, '')
  const cut = new RegExp(`\\s*(?:[—–|]|--?)?\\s*\\b(?:${FIELDS}):`, 'iu').exec(entry)
  const fields = cut ? fieldsOf(entry.slice(cut.index).replace(/^\s*(?:[—–|]|--?)\s*/u, '')) : new Map<string, string>()
  return factOf(number, cut ? entry.slice(0, cut.index) : entry, fields)
}

function rowFact(cells: readonly string[], head: readonly string[], at: number): SheetFact {
  const columns = head.map((name) => name.toLowerCase())
  const fields = new Map(columns.map((name, index) => [name, cells[index] ?? '']))
  const text = columns.find((name) => /fact|text|statement/u.test(name)) ?? ''
  const number = columns.find((name) => /^(?:n|no|nr|#|number)\.?$/u.test(name)) ?? ''
  return factOf(Number(fields.get(number)) || at + 1, fields.get(text) ?? '', fields)
}

function fieldsOf(text: string): Map<string, string> {
  const pairs = cutOutside(text, /[;|]/u).flatMap((part): [string, string][] => {
    const pair = new RegExp(`^(${FIELDS}):\\s*(.*)$`, 'isu').exec(part)
    return pair ? [[(pair[1] ?? '').toLowerCase(), pair[2] ?? '']] : []
  })
  return new Map(pairs)
}

function factOf(number: number, written: string, fields: ReadonlyMap<string, string>): SheetFact {
  const field = (name: RegExp) => [...fields].find(([key]) => name.test(key))?.[1] ?? ''
  const list = (name: RegExp) => cutOutside(withoutMarks(field(name)), /[,、]/u)
  const marks = [...marksIn(written), ...marksIn(field(/^sources?/u))]
  return {
    number,
    text: sentence(withoutMarks(written.replace(/\s*\((?:see|cf\.?)\s[^)]*\)/giu, ''))),
    type: field(/^type/u).trim().toLowerCase(),
    sectors: list(/^sectors?/u),
    countries: list(/^countr/u),
    status: withoutMarks(field(/^status/u)).toLowerCase(),
    sources: [...new Set(marks)],
  }
}

function sentence(text: string): string {
  const whole = text.replace(/\s*[—–|-]+\s*$/u, '').trim()
  return whole === '' || /[.!?。؟…”"»]$/u.test(whole) ? whole : `${whole}.`
}
