import { matchSpans } from '../../../language/match.ts'
import { has, isHard } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'

/** A sentence in its statements: parts between semicolons that each name who does something and what. */
export function statementsOf(sentence: string, reader: Reader, cast: ReadonlySet<string>): string[] {
  const parts = sentence.split(/;\s+/u)
  const stands = (part: string) => {
    const { named } = readSentence(part, reader, cast)
    const first = named.find(({ kind }) => kind === 'person' || kind === 'organisation')
    const verb = matchSpans(part, reader.vocabulary).some((span) => has(span, 'act') && isHard(span))
    return first !== undefined && verb
  }
  if (parts.length < 2 || !parts.every(stands)) return [sentence]
  return parts.map((part, at) => capital(at < parts.length - 1 ? `${part}.` : part))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
