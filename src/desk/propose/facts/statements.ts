import type { Language } from '../../../content/languages.ts'
import { matchSpans } from '../../../language/match.ts'
import { has, isHard } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'
import { readSentence } from '../reading/sentence.ts'

/** Between two statements of one sentence. */
const BETWEEN: Readonly<Record<Language, RegExp>> = {
  ar: /؛\s+|،?\s+(?:فيما|بينما)\s+/u,
  en: /;\s+|,\s+(?:while|whereas)\s+/u,
  it: /;\s+|,\s+mentre\s+/u,
  ja: /；|、一方(?:で)?、?/u,
}

/** A sentence in its statements: parts that each name who does something and what. */
export function statementsOf(sentence: string, reader: Reader, cast: ReadonlySet<string>): string[] {
  const parts = sentence.split(BETWEEN[reader.language])
  const stands = (part: string) => {
    const { named } = readSentence(part, reader, cast)
    const first = named.find(({ kind }) => kind === 'person' || kind === 'organisation')
    const verb = matchSpans(part, reader.vocabulary).some((span) => has(span, 'act') && isHard(span))
    return first !== undefined && verb
  }
  if (parts.length < 2 || !parts.every(stands)) return [sentence]
  const end = reader.language === 'ja' ? '。' : '.'
  return parts.map((part, at) => capital(at < parts.length - 1 ? `${part}${end}` : part))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
