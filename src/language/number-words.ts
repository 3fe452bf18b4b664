import { fold } from './text.ts'
import { formsWithoutClitics, type TextToken } from './text-tokens.ts'
import type { SpacedLanguage } from './words.ts'

/** A number that is written in words, and the token behind it. */
export interface NumberInWords {
  readonly value: number
  readonly end: number
  /** The rank (second), and not how many. */
  readonly isOrdinal?: boolean
}

/** Reads a number below a thousand from its words; larger ones are made of these and the words for thousands and millions. */
export function numberInWords(
  tokens: readonly TextToken[],
  at: number,
  language: SpacedLanguage,
): NumberInWords | undefined {
  const ordinal = isSecondo(tokens, at, language) ? 2 : wordValue(tokens[at], ORDINALS[language], language)
  const ranked = ordinal === undefined ? undefined : ordinalFrom(ordinal, tokens, at, language)
  // The first is told in many ways.
  if (ranked) return ranked.value > 1 ? ranked : undefined
  const first = wordValue(tokens[at], CARDINALS[language], language)
  if (first === undefined) return undefined
  let value = first
  let end = at + 1
  for (;;) {
    const joint = JOINTS[language].has(tokens[end]?.folded ?? '') ? 1 : 0
    const next = tokens[end + joint]
    const isAttached = language === 'ar' && next?.folded.startsWith('و') === true
    const more: number | undefined = wordValue(next, CARDINALS[language], language)
    const sum: number | undefined =
      more === undefined ? undefined : together(value, more, joint > 0 || isAttached, language)
    if (sum === undefined) break
    value = sum
    end += joint + 1
  }
  return { value, end }
}

/** Twenty-one, two hundred; in Arabic ones come before tens: واحد وعشرون. Undefined where two words are two numbers. */
function together(first: number, second: number, isJoined: boolean, language: SpacedLanguage): number | undefined {
  if (second === 100 && first < 10) return first * 100
  if (language === 'ar') {
    if (second === 10 && first < 10 && !isJoined) return first + 10
    const fits = isJoined && ((first < 10 && second >= 20 && second < 100) || (first % 100 === 0 && second < 100))
    return fits ? first + second : undefined
  }
  if (first >= 20 && first < 100 && first % 10 === 0 && second < 10) return first + second
  return first % 100 === 0 && second < 100 && (language === 'it' || isJoined) ? first + second : undefined
}

/** "Secondo" is a preposition too; behind an article it is the second. */
function isSecondo(tokens: readonly TextToken[], at: number, language: SpacedLanguage): boolean {
  const before = tokens[at - 1]?.folded ?? ''
  return (
    language === 'it' && tokens[at]?.folded === 'secondo' && /^(?:il|del|al|dal|nel|sul|un|suo|loro)$/u.test(before)
  )
}

/** الثاني عشر is the twelfth. */
function ordinalFrom(value: number, tokens: readonly TextToken[], at: number, language: SpacedLanguage): NumberInWords {
  const isTeen = language === 'ar' && value < 10 && /^عشره?$/u.test(tokens[at + 1]?.folded ?? '')
  return { value: isTeen ? value + 10 : value, end: at + (isTeen ? 2 : 1), isOrdinal: true }
}

function wordValue(
  token: TextToken | undefined,
  values: ReadonlyMap<string, number>,
  language: SpacedLanguage,
): number | undefined {
  if (token?.kind !== 'word') return undefined
  for (const form of formsWithoutClitics(token.folded, language)) {
    const value = values.get(form) ?? values.get(form.replace(/^ال/u, ''))
    if (value !== undefined) return value
  }
  return undefined
}

type Values = Readonly<Record<SpacedLanguage, ReadonlyMap<string, number>>>

const JOINTS: Readonly<Record<SpacedLanguage, ReadonlySet<string>>> = {
  ar: new Set(['و']),
  en: new Set(['-', '‑', 'and']),
  it: new Set(['e']),
}

/** Numbers from a first one on, with | between the forms of one; folded. */
function counted(list: string, first: number, step: number, language: SpacedLanguage): [string, number][] {
  return list
    .split(' ')
    .flatMap((forms, at) => forms.split('|').map((form): [string, number] => [fold(form, language), first + at * step]))
}

const ITALIAN_TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'
const ITALIAN_ONES = 'uno due tre|tré quattro cinque sei sette otto nove'

/** One is no number by itself, for its word is an article too; it counts in 21 and 100. */
const CARDINALS: Values = {
  en: new Map([
    ...counted(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      1,
      1,
      'en',
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety hundred', 20, 10, 'en'),
  ]),
  it: italianWords(),
  ar: new Map([
    ...counted(
      'واحد|واحدة|إحدى|أحد اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي ثلاث|ثلاثة أربع|أربعة خمس|خمسة ست|ستة سبع|سبعة ثمان|ثماني|ثمانية تسع|تسعة عشر|عشرة',
      1,
      1,
      'ar',
    ),
    ...counted(
      'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
      20,
      10,
      'ar',
    ),
    ...counted(
      'مئة|مائة مئتان|مئتين|مائتان|مائتين|مئتا|مئتي ثلاثمئة|ثلاثمائة أربعمئة|أربعمائة خمسمئة|خمسمائة ستمئة|ستمائة سبعمئة|سبعمائة ثمانمئة|ثمانمائة تسعمئة|تسعمائة',
      100,
      100,
      'ar',
    ),
  ]),
}

const ORDINALS: Values = {
  en: new Map([
    ...counted(
      'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      2,
      1,
      'en',
    ),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth', 20, 10, 'en'),
  ]),
  it: new Map(
    ['second', 'terz', 'quart', 'quint', 'sest', 'settim', 'ottav', 'non', 'decim', 'undicesim', 'dodicesim'].flatMap(
      (stem, at) =>
        // "Secondo" is a preposition, and "non" denies.
        (stem === 'second' ? ['a', 'i', 'e'] : ['o', 'a', 'i', 'e']).map((end): [string, number] => [
          stem + end,
          at + 2,
        ]),
    ),
  ),
  ar: new Map(
    counted(
      'حادي|حادية ثاني|ثانية ثالث|ثالثة رابع|رابعة خامس|خامسة سادس|سادسة سابع|سابعة ثامن|ثامنة تاسع|تاسعة عاشر|عاشرة',
      1,
      1,
      'ar',
    ),
  ),
}

/** All of them below a thousand are one word each: ventuno, centosettantadue. */
function italianWords(): Map<string, number> {
  const ones = counted(ITALIAN_ONES, 1, 1, 'it')
  const words = new Map<string, number>([
    ...ones.slice(1),
    ...counted('dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove', 10, 1, 'it'),
  ])
  for (const [ten, tens] of counted(ITALIAN_TENS, 20, 10, 'it')) {
    words.set(ten, tens)
    for (const [one, value] of ones) words.set((/^[uo]/u.test(one) ? ten.slice(0, -1) : ten) + one, tens + value)
  }
  const below = [...words]
  for (const [one, value] of [['', 1] as const, ...ones.slice(1)]) {
    words.set(`${one}cento`, value * 100)
    for (const [word, rest] of below) words.set(`${one}cento${word}`, value * 100 + rest)
  }
  return words
}
