import type { DescribeCitation } from '../answer/footnotes.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { citationText } from '../answer/sources.ts'
import type { Language } from '../content/languages.ts'

/** Prints citations in one language, for renderers; each is worded once for each version of the content. */
export function citationPrinter(knowledge: Knowledge, language: Language): DescribeCitation {
  const { library, phrases, printed } = knowledge
  return ({ briefing: id, source }, paragraphs = []) => {
    const key = `${language} ${id} ${source} ${paragraphs.join(',')}`
    const known = printed.get(key)
    if (known !== undefined) return known
    const briefing = library.briefingById.get(id)
    const text = briefing ? citationText(source, paragraphs, briefing, phrases(language)) : source
    printed.set(key, text)
    return text
  }
}
