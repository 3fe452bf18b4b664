import type { Knowledge } from '../answer/knowledge.ts'
import { LANGUAGES } from '../content/languages.ts'
import { type Asked, askIn } from './asked.ts'

/** The questions of one briefing that do not find their fact by its own words, in all languages, with what they find. */
export function questionsUnfound(knowledge: Knowledge, briefing: string): Asked[] {
  return LANGUAGES.flatMap((language) => askIn(knowledge, language, { briefing })).filter(({ found }) => !found)
}
