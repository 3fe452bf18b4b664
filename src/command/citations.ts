import { citationText } from '../answer/blocks.ts'
import { citationKey } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import type { Language } from '../content/languages.ts'
import type { Citation } from '../content/library.ts'

/** Prints citations in one language, for renderers; each is worded once for each version of the content. */
export function citationPrinter(knowledge: Knowledge, language: Language): (citation: Citation) => string {
  const { library, phrases, printed } = knowledge
  return (citation) => {
    const key = `${language} ${citationKey(citation)}`
    const known = printed.get(key)
    if (known !== undefined) return known
    const briefing = library.briefingById.get(citation.briefing)
    const text = briefing ? citationText(citation, briefing, phrases(language)) : citation.source
    printed.set(key, text)
    return text
  }
}
