import { rowsOf, withoutBullet } from './lines.ts'
import type { SheetSource } from './sheet.ts'

/** `- [s1] outlet | date | language | address | note`, or rows of a table in that order. */
export function sourcesIn(lines: readonly string[]): SheetSource[] {
  const listed = lines.filter((line) => !line.startsWith('|')).map(withoutBullet)
  const tabled = rowsOf(lines).map((cells) => cells.join(' | '))
  return [...listed, ...tabled].flatMap((line) => {
    const entry = /^\[?([a-z]{1,3}\d{1,3})\]?\s*[|:.]?\s*(.+)$/iu.exec(line)
    return entry
      ? [
          sourceOf(
            (entry[1] ?? '').toLowerCase(),
            (entry[2] ?? '').split('|').map((part) => part.trim()),
          ),
        ]
      : []
  })
}

/** The outlet stands first; the others are told by their form, so that one that is left out moves none. */
function sourceOf(mark: string, [outlet = '', ...parts]: readonly string[]): SheetSource {
  const isAddress = (part: string) => /^(?:https?:\/\/|www\.)/iu.test(part)
  const isLanguage = (part: string) => /^[a-z]{2,3}$/iu.test(part)
  const isDate = (part: string) => /\d{4}|^date\b/iu.test(part) && !isAddress(part)
  const take = (fits: (part: string) => boolean) => parts.find(fits) ?? ''
  const [address, language] = [take(isAddress), take(isLanguage)]
  const end = parts.findIndex((part) => part === address || part === language)
  const date = parts.slice(0, end < 0 ? parts.length : end).find(isDate) ?? ''
  const others = parts.filter((part) => part !== address && part !== language && part !== date && part !== '')
  return { mark, outlet, date, language: language.toLowerCase(), address, note: others.join('; ') }
}
