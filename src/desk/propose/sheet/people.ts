import { cutOutside, rowsOf, withoutMarks } from './lines.ts'
import type { SheetName, SheetPerson } from './sheet.ts'

const COLUMNS = { ar: /arab/iu, it: /ital/iu, ja: /japan/iu, en: /english|^names?$/iu }

/** Who took part, from a table with a column for each language. */
export function peopleIn(lines: readonly string[]): SheetPerson[] {
  const [head = [], ...rows] = rowsOf(lines)
  const column = (name: RegExp) => head.findIndex((cell) => name.test(cell))
  const [role, country] = [column(/role|office|title|function/iu), column(/country|state|side/iu)]
  return rows.map((cells) => {
    const names = Object.entries(COLUMNS).flatMap(([language, name]): [string, SheetName][] => {
      const at = column(name)
      const read = at < 0 ? undefined : nameIn(cells[at] ?? '')
      return read ? [[language, read]] : []
    })
    return {
      names: new Map(names),
      role: withoutMarks(cells[role] ?? ''),
      country: withoutMarks(cells[country] ?? ''),
    }
  })
}

/** `Name [s1]; variants One [s2], Other [s3]`, `Name (also Other [s4])`; undefined where no spelling is given. */
function nameIn(cell: string): SheetName | undefined {
  const isUnsourced = /unsourced|not found|unknown/iu.test(cell)
  const text = withoutMarks(cell)
  const brackets = [...text.matchAll(/\(([^)]*)\)/gu)].map(([, inner = '']) => inner)
  const [first = '', ...rest] = cutOutside(text.replace(/\([^)]*\)/gu, ' '), /;/u)
  const name = first
    .replace(/\b(?:unsourced spelling|not found|unknown)\b|^[-–—]$/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (name === '') return undefined
  const others = [...rest, ...brackets].flatMap((part) => {
    const list = /^\s*(?:also|variants?|or)\b:?\s*(.+)$/isu.exec(part)?.[1]
    return list ? cutOutside(list, /[,،、]/u).map((one) => one.replace(/^or\s+/iu, '').trim()) : []
  })
  return { name, others: [...new Set(others)].filter((one) => one !== '' && one !== name), isUnsourced }
}
