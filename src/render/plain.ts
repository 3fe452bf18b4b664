import type { Answer } from '../answer/document.ts'
import { type DescribeCitation, MOST_LINES, numberSources } from '../answer/footnotes.ts'
import type { Line } from './lines.ts'
import { unitsOf } from './units.ts'

export interface PlainParts {
  readonly describe: DescribeCitation
  readonly say: (key: string) => string
}

/** Directions are for screens that know them; plain text stands in logical order. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** An answer as plain text in logical order, without colours or bidi controls; the first sources are listed at its end. */
export function renderPlain(answer: Answer, { describe, say }: PlainParts): string {
  const footnotes = numberSources(answer, (citation) => describe(citation))
  const lines = unitsOf(answer, footnotes).flatMap(({ lines }) => lines.map(textOf))
  const choices = answer.blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
  const { notes } = footnotes
  const sources = notes
    .slice(0, MOST_LINES)
    .map(({ number, citation, paragraphs }) => `[${number}] ${describe(citation, paragraphs)}`)
  const left = notes.length > MOST_LINES ? [say('sources-left')] : []
  const below = [...sources, ...left]
  const all = [
    answer.title,
    '',
    ...lines,
    ...choices.map(({ label }) => `• ${label}`),
    ...(below.length > 0 ? ['', ...below] : []),
  ]
  return all.join('\n').replace(BIDI_CONTROLS, '')
}

function textOf({ spans }: Line): string {
  return spans.map(({ text, url }) => (url ? `${text} ${shortAddress(url)}` : text)).join('')
}

/** Longer addresses say nothing to who reads them. */
const LONGEST_ADDRESS = 160

function shortAddress(url: string): string {
  return url.length <= LONGEST_ADDRESS ? url : new URL(url).origin
}
