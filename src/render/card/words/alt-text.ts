import type { Phrases } from '../../../language/phrases.ts'
import type { Card } from '../card.ts'

/** What a picture shows, for whoever does not see it: at most 1,000 characters. */
export function altOf(card: Card, phrases: Phrases): string {
  return card.kind === 'briefing' ? phrases.say('alt-briefing', { title: card.title, kicker: card.kicker }) : card.title
}
