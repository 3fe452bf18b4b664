import { isLanguage } from '../content/languages.ts'
import type { Briefing, Citation, Fact } from '../content/library.ts'
import { isCarried, type Source } from '../content/outlets.ts'
import { formatDay } from '../language/dates.ts'
import { listNames, unique } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import type { SourceLine } from './document.ts'
import { numberSources } from './footnotes.ts'
import { statementOf } from './statement.ts'

/** Prints a source as a newspaper would: who published it, the agency behind it, its date, the paragraphs cited. */
export function citationText(id: string, paragraphs: readonly number[], briefing: Briefing, phrases: Phrases): string {
  const source = briefing.sources[id]
  const named = outletName(source, phrases)
  const dated = source?.date
    ? phrases.say('source-dated', { source: named, date: formatDay(source.date, phrases.language) })
    : named
  if (paragraphs.length === 0) return dated
  const written = listNames(paragraphs.map(String), phrases.language)
  return phrases.say('citation', { source: dated, count: paragraphs.length, paragraphs: written })
}

/** Who published a source, and the agency behind it; the better known of the two first. */
export function outletName(source: Source | undefined, phrases: Phrases): string {
  const { language } = phrases
  const { outlet, origin } = source ?? {}
  const own =
    outlet?.names[language] ??
    phrases.say('source-outlet-not-stated', { language: languageName(source?.language ?? 'und', phrases) })
  const agency = origin?.names[language]
  if (!source || agency === undefined || agency === own) return own
  return phrases.say(isCarried(source) ? 'source-via' : 'source-with-origin', { source: own, origin: agency })
}

/** The sources that facts lean on, numbered as behind these facts, then what else they are cited from. */
export function sourcesOf(facts: readonly Fact[], phrases: Phrases): SourceLine[] {
  const briefings = new Map(facts.map(({ briefing }) => [briefing.id, briefing]))
  const labelOf = ({ briefing: id, source }: Citation, paragraphs: readonly number[] = []) => {
    const briefing = briefings.get(id)
    return briefing ? citationText(source, paragraphs, briefing, phrases) : source
  }
  const statements = facts.map((fact) => statementOf(fact, phrases))
  const all = statements.flatMap(({ citations, caveat }) => [...citations, ...(caveat?.citations ?? [])])
  const { notes } = numberSources({ blocks: [{ type: 'facts', statements }] }, labelOf)
  const numbers = new Map(notes.map(({ citation, number }) => [labelOf(citation), number]))
  const same = Map.groupBy(all, (citation) => labelOf(citation))
  for (const label of same.keys()) if (!numbers.has(label)) numbers.set(label, numbers.size + 1)
  const lines = [...same].flatMap(([label, citations]): SourceLine[] => {
    const number = numbers.get(label) ?? 0
    // Two articles of one outlet and day look alike; each has an address of its own.
    const bySource = [...Map.groupBy(citations, ({ briefing, source }) => `${briefing} ${source}`).values()]
    return bySource.flatMap((those, at) => {
      const [citation, ...rest] = those
      if (!citation) return []
      const paragraphs = unique(those.flatMap(({ paragraph }) => paragraph ?? [])).sort((a, b) => a - b)
      const written = labelOf(citation, paragraphs)
      const url = briefings.get(citation.briefing)?.sources[citation.source]?.url
      return [
        {
          label: bySource.length > 1 ? phrases.say('source-numbered', { source: written, at: at + 1 }) : written,
          number,
          citations: [citation, ...rest],
          ...(url ? { url } : {}),
        },
      ]
    })
  })
  return lines.sort((a, b) => a.number - b.number)
}

function languageName(code: string, phrases: Phrases): string {
  if (isLanguage(code)) return phrases.say(`language-${code}`)
  return new Intl.DisplayNames(phrases.language, { type: 'language' }).of(code) ?? code
}
