import type { Language } from '../content/languages.ts'
import { capitalRuns } from '../language/capital-runs.ts'
import { unique } from '../language/lists.ts'
import type { Span } from '../language/match.ts'
import { has } from '../language/senses.ts'
import { fold } from '../language/text.ts'
import type { Vocabulary } from '../language/vocabulary.ts'

/** A name of somebody or something that no entry has. */
export interface Stranger {
  readonly text: string
  /** Its words, folded. */
  readonly words: readonly string[]
  /** It can only be somebody's: an office stands beside it, or it is made like a person's name. */
  readonly isPerson: boolean
  /** It may as well be a word that no list has: a single one where a sentence begins, or where all words are written alike. */
  readonly isUnsure: boolean
  /** The office beside it: which stretch between marks of punctuation it stands in, and its place there. */
  readonly office?: { readonly clause: number; readonly at: number } | undefined
}

export interface StrangerReading {
  readonly vocabulary: Vocabulary
  isCountry(span: Span): boolean
  isOfficeSpan(span: Span): boolean
  isPerson(span: Span): boolean
  /** Whether texts use a word for anything. */
  isOrdinary(word: string, language: Language): boolean
}

interface Place {
  readonly clause: number
  readonly from: number
  readonly to: number
}

/** Names that no entry has, in a text that is cut at its marks of punctuation. */
export function strangersIn(text: string, clauses: readonly (readonly Span[])[], reading: StrangerReading): Stranger[] {
  const { language } = reading.vocabulary
  const isFull = fullNames(text, language)
  const opening = openingWord(text, language)
  return clauses.flatMap((spans, clause) =>
    runsIn(spans, reading).map(({ from, to }): Stranger => {
      const own = spans.slice(from, to + 1)
      const name = own.map((span) => span.text).join(language === 'ja' ? '' : ' ')
      const place = { clause, from, to }
      const office = officeBeside(clauses, place, reading)
      const next = spans[to + 1]
      const isNamed =
        language === 'ja'
          ? isFull(name) || /^(?:氏|さん|様)/u.test(next?.text ?? '')
          : own.length === 1 && isJoined(spans, from, reading)
      const isLone = own.length === 1 && office === undefined && !isNamed
      const isPerson = office !== undefined || isNamed || (language !== 'ja' && own.length > 1)
      const isUnsure = isLone && (language === 'ar' || language === 'ja' || name === opening)
      const words = own.map((span) => fold(span.text, language))
      return { text: name, words, isPerson, isUnsure, office }
    }),
  )
}

/** Rows of words that nothing knows and that are written like names. */
function runsIn(spans: readonly Span[], reading: StrangerReading) {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < spans.length; from++) {
    if (!isNameWord(spans[from], reading)) continue
    let to = from
    for (;;) {
      if (isNameWord(spans[to + 1], reading)) to += 1
      else if (INNER.test(spans[to + 1]?.text ?? '') && isNameWord(spans[to + 2], reading)) to += 2
      else break
    }
    runs.push({ from, to })
    from = to
  }
  return runs
}

/** Small words inside names. */
const INNER = /^(?:bin|bint|ibn|ben|al|el|de|da|di|del|della|van|von|der|la|le|du|بن|بنت|دي|فان|آل)$/u
/** Articles, and letters that only verbs and the likes begin with. */
const NO_ARABIC_NAME = /^(?:لل|[وفبك]?ال|[أإ]ن$|س[يت]|ي[تس])|[ًٌٍّ]/u

function isNameWord(span: Span | undefined, { vocabulary, isOrdinary }: StrangerReading): boolean {
  if (!span || span.senses.length > 0 || /\d/u.test(span.text)) return false
  const { language, calendar } = vocabulary
  if (language === 'ja')
    return /^(?:[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,5})$/u.test(span.text) && !isOrdinary(span.text, language)
  if (calendar.months.has(span.folded) || calendar.weekdays.has(span.folded)) return false
  const isWritten =
    language === 'ar' ? span.text.length > 2 && !NO_ARABIC_NAME.test(span.text) : /^\p{Lu}.*\p{Ll}/u.test(span.text)
  return isWritten && !isOrdinary(span.text, language)
}

/** An office right before a name, or behind it in Japanese; whose it is may stand in between, and a comma. */
function officeBeside(clauses: readonly (readonly Span[])[], place: Place, reading: StrangerReading) {
  const spans = clauses[place.clause] ?? []
  const { vocabulary, isOfficeSpan } = reading
  const inFront = lastOffice(spans.slice(0, place.from), reading)
  if (inFront !== undefined) return { clause: place.clause, at: inFront }
  const next = spans[place.to + 1]
  if (vocabulary.language === 'ja')
    return next && isOfficeSpan(next) ? { clause: place.clause, at: place.to + 1 } : undefined
  if (place.from === 0) {
    const before = lastOffice(clauses[place.clause - 1] ?? [], reading)
    if (before !== undefined) return { clause: place.clause - 1, at: before }
  }
  if (next !== undefined) return undefined
  const behind = (clauses[place.clause + 1] ?? []).slice(0, 2).findIndex(isOfficeSpan)
  return behind < 0 ? undefined : { clause: place.clause + 1, at: behind }
}

/** The office that spans end in, with the country that it is of. */
function lastOffice(spans: readonly Span[], { isCountry, isOfficeSpan }: StrangerReading): number | undefined {
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at]
    if (!span) return undefined
    if (isOfficeSpan(span)) return at
    const isOf = span.senses.some((sense) => sense.kind === 'marker' && sense.id === 'of')
    if (!isCountry(span) && !isOf && !has(span, 'foreign')) return undefined
  }
  return undefined
}

/** "Belhaj and Lee": somebody with a person whom an entry has. */
function isJoined(spans: readonly Span[], at: number, { vocabulary, isPerson }: StrangerReading): boolean {
  const person = (index: number) => {
    const span = spans[index]
    return span !== undefined && isPerson(span)
  }
  const isAnd = (text: string | undefined) => /^(?:and|e|ed)$/u.test(text ?? '')
  if (vocabulary.language === 'ar')
    return (
      (person(at + 1) && spans[at + 1]?.text.startsWith('و') === true) ||
      (person(at - 1) && spans[at]?.text.startsWith('و') === true)
    )
  return (isAnd(spans[at + 1]?.text) && person(at + 2)) || (isAnd(spans[at - 1]?.text) && person(at - 2))
}

/** Foreign names in Japanese have a dot between their parts. */
function fullNames(text: string, language: Language): (name: string) => boolean {
  if (language !== 'ja') return () => false
  const full = text.match(/[\p{Script=Katakana}ー]+(?:[・＝=][\p{Script=Katakana}ー]+)+/gu) ?? []
  const names = new Set(full.map((name) => fold(name, 'ja').replace(/[＝=]/gu, '')))
  return (name) => names.has(name)
}

/** A word that begins a sentence may have its capital from that alone. */
function openingWord(text: string, language: Language): string | undefined {
  const [first] = capitalRuns(text, language)
  return first?.isOpening ? first.words[0] : undefined
}

/** Words that texts use for anything, by which names are told from what is only unknown. */
export function ordinaryWords(texts: Iterable<string>, language: Language): (word: string) => boolean {
  const inTexts = new Map<string, number>()
  for (const text of texts) {
    const words =
      language === 'ja' ? text.match(/[\p{Script=Katakana}ー]+|\p{Script=Han}+/gu) : text.match(/[\p{L}\p{M}]+/gu)
    for (const word of unique(words ?? []))
      if (language === 'ar' || language === 'ja' || /^\p{Ll}/u.test(word))
        inTexts.set(fold(word, language), (inTexts.get(fold(word, language)) ?? 0) + 1)
  }
  // Where all words are written alike, a name is one that a single text has.
  const least = language === 'ar' || language === 'ja' ? 2 : 1
  return (word) => (inTexts.get(fold(word, language)) ?? 0) >= least
}
