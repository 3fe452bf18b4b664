import { matchSpans, type Span } from '../../../language/match.ts'
import { has, idsOf } from '../../../language/senses.ts'
import type { Reader } from '../reading/reader.ts'
import type { UnknownName } from './unknown-name.ts'

const KATAKANA_NAME = /\p{Script=Katakana}[\p{Script=Katakana}ー]*(?:[・＝=][\p{Script=Katakana}ー]+)*/gu
const PERSON_BEHIND = /^(?:氏|さん|様|元|前)/u

/** Foreign names in katakana, and names in front of an office or 氏. */
export function namesInJapanese(sentence: string, reader: Reader): UnknownName[] {
  const foreign = [...sentence.matchAll(KATAKANA_NAME)].flatMap(({ 0: name, index }) =>
    katakanaName(name, sentence.slice(0, index), sentence.slice(index + name.length), reader),
  )
  return [...foreign, ...kanjiNames(sentence, reader)]
}

function katakanaName(name: string, front: string, behind: string, reader: Reader): UnknownName[] {
  if (isKnown(name, reader)) return []
  const [next] = matchSpans(behind.slice(0, 12), reader.vocabulary)
  const office = next && idsOf(next, 'office')[0]
  const isPerson = office !== undefined || PERSON_BEHIND.test(behind) || /[・＝=]/u.test(name)
  return isPerson ? [{ name, language: 'ja', kind: 'person', ...beside(office, front, reader) }] : []
}

/** 高市首相: two to five characters that nothing knows, and an office. */
function kanjiNames(sentence: string, reader: Reader): UnknownName[] {
  const names: UnknownName[] = []
  for (const part of sentence.split(/[、。「」（）()・]/u)) {
    const spans = matchSpans(part, reader.vocabulary)
    for (const [at, span] of spans.entries()) {
      const next = spans[at + 1]
      const office = next && idsOf(next, 'office')[0]
      if (office === undefined || span.senses.length > 0 || !/^\p{Script=Han}{2,5}$/u.test(span.text)) continue
      const front = part.slice(0, part.indexOf(span.text))
      names.push({ name: span.text, language: 'ja', kind: 'person', ...beside(office, front, reader) })
    }
  }
  return names
}

function isKnown(name: string, { vocabulary }: Reader): boolean {
  return matchSpans(name, vocabulary).some((span) => has(span, 'entity') || span.senses.length > 0)
}

function beside(office: string | undefined, front: string, { vocabulary, entities }: Reader) {
  const lands = matchSpans(front.slice(-12), vocabulary).flatMap((span: Span) => idsOf(span, 'entity'))
  const country = lands.findLast((id) => entities.get(id)?.kind === 'country')
  return { ...(office === undefined ? {} : { office }), ...(country === undefined ? {} : { country }) }
}
