import { matchSpans, type Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'
import { officeOrTheSame } from './counterpart.ts'
import type { UnknownName } from './unknown-name.ts'

/** A name has no more words than this. */
const LONGEST = 4
/** Words that begin so belong to the sentence. */
const NO_NAME = /^(?:لل|وال|بال|إن|أن|الذي|التي|الى|اليوم|خلال|بعد|قبل|مع|عن|في|على|إلى|من)/u
/** A name begins with no article, though the family in it may. */
const ARTICLE = /^ال/u

/** Words that nothing knows behind an office: وزير الخارجية الياباني *توشيميتسو موتيجي*. */
export function namesInArabic(sentence: string, reader: Reader): UnknownName[] {
  const names: UnknownName[] = []
  for (const part of sentence.split(/[،؛.:()«»"]/u)) {
    const spans = matchSpans(part, reader.vocabulary)
    for (const [at, span] of spans.entries()) {
      const [title] = idsOf(span, 'office')
      if (title === undefined) continue
      const office = officeOrTheSame(title, sentence.slice(0, sentence.indexOf(part)) + frontOf(spans, at), reader)
      const behind = spans.slice(at + 1)
      const from = behind.findIndex((one) => !isCountry(one, reader))
      const words = nameFrom(from < 0 ? [] : behind.slice(from))
      if (words.length < 2) continue
      const country = behind.slice(0, from).flatMap((one) => idsOf(one, 'entity'))[0]
      names.push({
        name: words.join(' '),
        language: 'ar',
        kind: 'person',
        ...(office === undefined ? {} : { office }),
        ...(country === undefined ? {} : { country }),
      })
    }
  }
  return names
}

function frontOf(spans: readonly Span[], at: number): string {
  return spans
    .slice(0, at)
    .map(({ text }) => text)
    .join(' ')
}

function nameFrom(spans: readonly Span[]): string[] {
  const words: string[] = []
  for (const { text, senses } of spans) {
    const isInner = words.length > 0 && (text === 'بن' || text === 'بنت')
    const isFamily = ARTICLE.test(text)
    if ((!isInner && senses.length > 0) || NO_NAME.test(text) || (isFamily && words.length === 0)) break
    words.push(text)
    if (isFamily || words.length === LONGEST) break
  }
  return words
}

function isCountry(span: Span, { entities }: Reader): boolean {
  return has(span, 'entity') && idsOf(span, 'entity').every((id) => entities.get(id)?.kind === 'country')
}
