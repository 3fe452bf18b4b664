import type { Language } from '../content/languages.ts'
import type { Citation } from '../content/library.ts'
import { citationText } from './blocks.ts'
import type { Knowledge } from './knowledge.ts'

/** Prints citations in one language, for renderers. */
export function citationPrinter({ library, phrases }: Knowledge, language: Language): (citation: Citation) => string {
  return (citation) => {
    const briefing = library.briefingById.get(citation.briefing)
    return briefing ? citationText(citation, briefing, phrases(language)) : citation.source
  }
}
