import type { Picture } from '../../../answer/document.ts'
import type { Language } from '../../../content/languages.ts'
import type { Library } from '../../../content/library.ts'
import type { AllPhrases } from '../../../language/phrases.ts'
import type { Card } from '../card.ts'
import { boundNames } from './bound-names.ts'
import { briefingCard } from './briefing.ts'
import { encountersCard } from './encounters.ts'
import { timelineCard } from './timeline.ts'

export interface CardParts {
  readonly library: Library
  readonly phrases: AllPhrases
}

/** What a picture says in a language. Undefined where there is nothing to draw. */
export function cardOf(picture: Picture, language: Language, parts: CardParts): Card | undefined {
  const card = wordsOf(picture, language, parts)
  return card && boundNames(card, parts.library.entities)
}

function wordsOf(picture: Picture, language: Language, { library, phrases }: CardParts): Card | undefined {
  switch (picture.kind) {
    case 'briefing': {
      const briefing = library.briefingById.get(picture.briefing)
      return briefing && briefingCard(briefing, library.entities, phrases(language))
    }
    case 'timeline':
      return timelineCard(picture, library, phrases(language))
    case 'encounters':
      return encountersCard(picture, library, phrases(language))
  }
}
