/** A heading with the lines under it, up to the next; the first section has the title of the sheet. */
export interface Section {
  readonly heading: string
  readonly lines: readonly string[]
}

export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = []
  for (const line of markdown.split(/\r?\n/u)) {
    const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/u.exec(line)
    if (heading) sections.push({ heading: heading[1] ?? '', lines: [] })
    else if (line.trim() !== '') {
      if (sections.length === 0) sections.push({ heading: '', lines: [] })
      sections.at(-1)?.lines.push(line.trim())
    }
  }
  return sections
}

/** Rows of a table, without the line under its head. */
export function rowsOf(lines: readonly string[]): string[][] {
  return lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter((cells) => !cells.every((cell) => /^:?-+:?$/u.test(cell)))
}

/** A line of a list without its bullet or number. */
export function withoutBullet(line: string): string {
  return line.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/u, '')
}

const MARK = /\[([a-z]{1,3}\d{1,3}(?:\s*[,;]\s*[a-z]{0,3}\d{1,3})*)\]/giu

/** The marks of sources in a text: `[s1]`, `[s2, s3]`. */
export function marksIn(text: string): string[] {
  const marks = [...text.matchAll(MARK)].flatMap(([, list = '']) => list.split(/\s*[,;]\s*/u))
  return [...new Set(marks.map((mark) => mark.toLowerCase()))]
}

export function withoutMarks(text: string): string {
  return text
    .replace(MARK, '')
    .replace(/\s+(?=[.,;:)])/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .trim()
}

/** Cuts where a sign stands outside of brackets and quotation marks. */
export function cutOutside(text: string, sign: RegExp): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of text) {
    if (/[([{“«]/u.test(letter)) depth++
    if (/[)\]}”»]/u.test(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && sign.test(letter)) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
