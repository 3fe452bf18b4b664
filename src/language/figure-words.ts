import { LANGUAGES, type Language } from '../content/languages.ts'
import type { LexiconData, VocabularyData } from '../content/schemas.ts'
import { phrasesIn, post } from './lists.ts'
import { bareForms, type TextToken, tokensIn } from './text-tokens.ts'

/** What stands behind a figure: the units that a phrase can mean, or the currency. */
export interface Measure {
  readonly units: readonly string[]
  readonly currency?: string | undefined
}

interface Phrase {
  readonly words: readonly string[]
  readonly id: string
  readonly kind: 'unit' | 'currency'
}

/** What a language needs to tell figures in a running text from each other. */
export interface FigureWords {
  readonly language: Language
  /** By their first word, or their first character in Japanese. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Words that say two of a unit by themselves (عامان, دولتين). */
  readonly duals: ReadonlyMap<string, readonly string[]>
  /** Currency signs, in all languages: € $ £. */
  readonly signs: ReadonlyMap<string, string>
  /** Names that hold a figure or number word: Nikkei 225, 三菱重工業. */
  readonly names: readonly string[]
}

export interface FigureSource {
  readonly units: VocabularyData['units']
  readonly lexicons: Readonly<Record<Language, Pick<LexiconData, 'currencies'>>>
  /** Names of people, places, organisations and countries in the language. */
  readonly names?: readonly string[]
}

/** Units of time, which can be told in one another. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])

export function figureWords(language: Language, { units, lexicons, names = [] }: FigureSource): FigureWords {
  const phrases = new Map<string, Phrase[]>()
  const duals = new Map<string, string[]>()
  const add = (phrase: string, id: string, kind: Phrase['kind']) => {
    const words = language === 'ja' ? [...phrase] : tokensIn(phrase, language).map(({ folded }) => folded)
    const [first] = words
    if (first !== undefined) post(phrases, first, { words, id, kind })
  }
  for (const [id, unit] of Object.entries(units)) {
    const { forms, words } = unit[language]
    for (const phrase of new Set([...Object.values(forms).map(withoutFigure), ...phrasesIn(words)]))
      if (!PART_OF_ONE.test(phrase)) add(phrase, id, 'unit')
    for (const dual of language === 'ar' ? dualsOf(phrasesIn(words), forms.two) : []) post(duals, dual, id)
  }
  for (const [currency, list] of Object.entries(lexicons[language].currencies))
    for (const phrase of phrasesIn(list)) if (/\p{L}/u.test(phrase)) add(phrase, currency, 'currency')
  return {
    language,
    phrases,
    duals,
    signs: currencySigns(lexicons),
    names: names.filter((name) => HOLDS_NUMBER[language].test(name)),
  }
}

/** A unit cut in parts, such as "half an hour": its figure is not in front of it. */
const PART_OF_ONE = /half|mezz|quart[oi]|نصف|نص|ربع|ثلث|تلت|半/u

/** Cheap: what is no number word after all does no harm. */
const HOLDS_NUMBER: Readonly<Record<Language, RegExp>> = {
  ar: /\d|[\p{L}]*(?:سبع|ثلاث|اثن|أربع|خمس|ست|ثمان|تسع|عشر|مئ|مائ|الثاني|الثالث|الرابع|الخامس)/u,
  en: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|second|third|fourth|fifth)\b/iu,
  it: /\d|\b(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|second\p{L}|terz\p{L}|quart\p{L}|quint\p{L})\b/iu,
  ja: /[\d一二三四五六七八九十百千万億]/u,
}

/** The longest phrase from a token on: its units or currency, and the token behind it. */
export function measureAt(tokens: readonly TextToken[], at: number, { language, phrases }: FigureWords) {
  const first = tokens[at]
  if (first?.kind !== 'word') return undefined
  const found = bareForms(first.folded, language).flatMap((form) =>
    (phrases.get(form) ?? []).filter(({ words }) =>
      words.every((word, index) => index === 0 || bareForms(tokens[at + index]?.folded ?? '', language).includes(word)),
    ),
  )
  return longest(found, at)
}

/** The same in a Japanese text, whose words are not apart. */
export function measureIn(text: string, at: number, { phrases }: FigureWords) {
  const found = (phrases.get(text[at] ?? '') ?? []).filter(({ words }) => text.startsWith(words.join(''), at))
  return longest(found, at)
}

function longest(found: readonly Phrase[], at: number): (Measure & { readonly end: number }) | undefined {
  const length = Math.max(0, ...found.map(({ words }) => words.length))
  if (length === 0) return undefined
  const those = found.filter(({ words }) => words.length === length)
  const units = [...new Set(those.flatMap(({ kind, id }) => (kind === 'unit' ? [id] : [])))]
  const currency = those.find(({ kind }) => kind === 'currency')?.id
  return { units, currency, end: at + length }
}

function withoutFigure(form: string): string {
  return form
    .replace('#', '')
    .replace(/\sواحدة?$/u, '')
    .trim()
}

/** A dual ends in ان or ين on what is there in the singular; of what nobody listed in the singular, only the form itself. */
function dualsOf(listed: readonly string[], form: string | undefined): Set<string> {
  const folded = (phrase: string) => tokensIn(phrase, 'ar').map((token) => token.folded)
  const single = new Set(listed.flatMap((phrase) => (folded(phrase).length === 1 ? folded(phrase) : [])))
  const isDual = (word: string) => {
    const stem = word.slice(0, -2)
    return /(?:ان|ين)$/u.test(word) && (single.has(stem) || (stem.endsWith('ت') && single.has(`${stem.slice(0, -1)}ه`)))
  }
  const [own] = form === undefined ? [] : folded(form)
  const stem = own?.replace(/ان$/u, '')
  const forms = [...single].filter(
    (word) => isDual(word) && single.has(`${word.slice(0, -2)}${word.endsWith('ان') ? 'ين' : 'ان'}`),
  )
  return new Set([...forms, ...(own && stem && own !== stem ? [own, `${stem}ين`] : [])])
}

function currencySigns(lexicons: FigureSource['lexicons']): Map<string, string> {
  const all = LANGUAGES.flatMap((language) => Object.entries(lexicons[language].currencies))
  return new Map(
    all.flatMap(([currency, list]) =>
      phrasesIn(list)
        .filter((one) => /^\p{Sc}$/u.test(one))
        .map((one) => [one, currency]),
    ),
  )
}
