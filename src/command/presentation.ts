import type { Action, Answer, Citation } from '../answer/document.ts'
import type { DescribeCitation } from '../answer/footnotes.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { noticeOf } from '../answer/notice.ts'
import { outletName } from '../answer/sources.ts'
import type { Language } from '../content/languages.ts'
import type { PhraseValue } from '../errors.ts'
import { encodeButton, fitsButton } from './button-data.ts'
import { citationPrinter } from './citations.ts'

/** What a renderer has to know of the content to show an answer in one language. */
export interface Presentation {
  readonly describe: DescribeCitation
  outletOf(citation: Citation): string
  urlOf(citation: Citation): string | undefined
  /** Where a fact (`<briefing>/<fact>`) stands: its briefing's key, and its position there. */
  locate(fact: string): { readonly briefing: string; readonly position: number } | undefined
  fits(action: Action, language: Language): boolean
  encode(action: Action, language: Language): string
  say(key: string): string
}

export function presentationOf(knowledge: Knowledge, language: Language): Presentation {
  const { briefingById } = knowledge.library
  return {
    describe: citationPrinter(knowledge, language),
    outletOf: ({ briefing, source }) =>
      outletName(briefingById.get(briefing)?.sources[source], knowledge.phrases(language)),
    urlOf: ({ briefing, source }) => briefingById.get(briefing)?.sources[source]?.url,
    locate(fact) {
      const [briefingId = '', factId = ''] = fact.split('/')
      const briefing = briefingById.get(briefingId)
      const position = briefing?.facts.findIndex(({ id }) => id === factId) ?? -1
      return briefing && position >= 0 ? { briefing: briefing.key, position } : undefined
    },
    fits: fitsButton,
    encode: encodeButton,
    say: (key) => knowledge.phrases(language).say(key),
  }
}

/** The bot speaking of itself, on behalf of a platform. */
export function notice(
  knowledge: Knowledge,
  language: Language,
  key: string,
  values: Readonly<Record<string, PhraseValue>> = {},
): Answer {
  return noticeOf(knowledge.phrases(language), key, values)
}
