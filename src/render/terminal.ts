import { createRequire } from 'node:module'
import { styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import type { Answer } from '../answer/document.ts'
import { type PlainParts, renderPlain } from './plain.ts'

// bidi-js declares an ES default export, but Node loads its CommonJS build.
const bidi = (createRequire(import.meta.url)('bidi-js') as typeof import('bidi-js').default)()

export interface TerminalStyle {
  /** Columns to wrap to; East Asian characters take two. */
  readonly width: number
  readonly colours: boolean
  /** Reorder right-to-left text, for terminals that do not do it themselves. */
  readonly bidi: boolean
}

/** An answer as a terminal shows it: title first, sources dimmed, nothing wider than the window. */
export function renderTerminal(answer: Answer, parts: PlainParts, style: TerminalStyle): string {
  const [title = '', ...lines] = renderPlain(answer, parts).split('\n')
  const wrapped = [title, ...lines].flatMap((line) => wrap(line, style.width))
  return wrapped.map((line, index) => paint(style.bidi ? reorder(line) : line, index === 0, style.colours)).join('\n')
}

/** Below this, words would break into letters. */
const NARROWEST = 8

/** Lines no wider than the window; what goes on below a bullet or a number is indented under its text. */
export function wrap(line: string, width: number): string[] {
  const indent = ' '.repeat(/^(?:• |\[\d+\] )/u.exec(line)?.[0].length ?? 0)
  const room = Math.max(width - indent.length, NARROWEST)
  const [first = '', ...rest] = wrapAnsi(line, room, { hard: true, trim: true }).split('\n')
  return [first, ...rest.map((more) => indent + more)]
}

function paint(line: string, isTitle: boolean, colours: boolean): string {
  if (!colours || line === '') return line
  const format = isTitle ? 'bold' : /^\[\d+\] /u.test(line) ? 'dim' : undefined
  return format ? styleText(format, line, { validateStream: false }) : line
}

/** Visual order by the Unicode Bidirectional Algorithm, mirrored brackets included. */
export function reorder(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line))
}
