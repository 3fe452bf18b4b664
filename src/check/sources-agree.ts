import { isLanguage } from '../content/languages.ts'
import { unique } from '../language/lists.ts'
import type { Likeness } from './comparison.ts'
import { DAYS, dayVoices, type ToldDay } from './days-agree.ts'
import { endsOf, figureVoices } from './figures-agree.ts'
import { FIGURES, type ToldFigure } from './figures-alike.ts'
import type { Finding } from './finding.ts'
import type { HeldSources, HeldText } from './held-sources.ts'
import type { ReadContent, ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'

/** Figures and days of a fact stand in the paragraphs that it cites, as far as we hold them. */
export function sourceFindings(fact: ToldFact, read: ReadContent, held: HeldSources): Finding[] {
  const texts = held.get(fact.folder.id)
  if (!texts) return []
  const cited = fact.data.citations.map(({ source, paragraph }) => ({ source, paragraph, text: texts.get(source) }))
  const missing = cited.flatMap(({ source, paragraph, text }) =>
    paragraph !== undefined && text !== undefined && paragraph > text.paragraphs.length
      ? [
          finding(
            fact,
            'error',
            'source-paragraph',
            { voice: TYPED, item: { path: ['citations'] } },
            `${source} has ${text.paragraphs.length} paragraphs, and no ${paragraph}: mend the number`,
          ),
        ]
      : [],
  )
  const readable = cited.filter(({ text }) => text !== undefined && isLanguage(text.language))
  if (readable.length === 0 || missing.length > 0) return missing
  const passages = readable.flatMap(({ paragraph, text }) => (text ? paragraphsOf(text, paragraph, read) : []))
  const others = readable.length < cited.length
  const where = unique(
    readable.map(({ source, paragraph }) => (paragraph === undefined ? source : `${source} ${paragraph}`)),
  ).join(', ')
  const figures = passages.flatMap((passage) => passage.figures.flatMap((figure) => endsOf(figure, [])))
  const days = passages.flatMap((passage) => passage.days.map((day): ToldDay => ({ ...day, path: [] })))
  return [
    ...unfounded(fact, 'source-figure', tellingFigures(fact), figures, FIGURES, { where, others }),
    ...unfounded(fact, 'source-day', dayVoices(fact), days, DAYS, { where, others }),
  ]
}

function paragraphsOf({ language, paragraphs }: HeldText, paragraph: number | undefined, { read }: ReadContent) {
  if (!isLanguage(language)) return []
  const cited = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph)
  return cited.map((text) => read(text, language))
}

/** Two of a kind, and what is told in words, may be so in other words in the source. */
function tellingFigures(fact: ToldFact): Map<string, ToldFigure[]> {
  const voices = [...figureVoices(fact)]
  return new Map(
    voices.map(([voice, figures]) => [
      voice,
      figures.filter(({ value, kind }) => value > 2 || kind === 'percentage' || kind === 'money'),
    ]),
  )
}

interface Cited {
  readonly where: string
  /** The fact also cites what we do not hold. */
  readonly others: boolean
}

/** One finding for each thing that no paragraph says, at the first voice that does. */
function unfounded<Item extends ToldFigure | ToldDay>(
  fact: ToldFact,
  rule: string,
  voices: ReadonlyMap<string, readonly Item[]>,
  founded: readonly Item[],
  { agree, rival }: Likeness<Item>,
  { where, others }: Cited,
): Finding[] {
  const told = [...voices].flatMap(([voice, items]) => items.map((item) => ({ voice, item })))
  const seen: Item[] = []
  return told.flatMap(({ voice, item }): Finding[] => {
    if (founded.some((one) => agree(item, one)) || seen.some((one) => agree(item, one))) return []
    seen.push(item)
    // What the paragraph says of this kind, and the fact does not.
    const instead = founded.filter((one) => rival(item, one) && !told.some((other) => agree(other.item, one)))
    const isError = instead.length > 0 && !others
    if (instead.length === 0 && rule === 'source-day') return []
    const found = unique(instead.map(({ text }) => `“${text}”`)).join(', ')
    const message = `“${item.text}” does not stand in ${where}${found === '' ? '' : `, which says ${found}`}: mend it, or cite where it stands`
    return [finding(fact, isError ? 'error' : 'warning', rule, { voice, item }, message)]
  })
}
