import type { Language } from '../content/languages.ts'
import { fold } from './text.ts'
import { surfaces } from './words.ts'

export type LatinLanguage = 'en' | 'it'

/** Whether a folded word is part of a language's grammar, or one of its nouns and verbs. */
export type WordEvidence = (word: string, language: LatinLanguage, kind: 'grammar' | 'nouns') => boolean

/** The language of a question; `other` = one we do not speak; `unclear` = nothing in it tells. */
export type Detected = Language | 'other' | 'unclear'

const SCRIPT = {
  arabic: /\p{Script=Arabic}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
  han: /\p{Script=Han}/gu,
  latin: /\p{Script=Latin}/gu,
  letter: /\p{L}/gu,
}

/** Letters that Persian, Urdu, Pashto, Kurdish and Uyghur have beside the Arabic ones; ک ی ے ہ ھ ۃ may be a keyboard's. */
const NOT_ARABIC = /[پژٹڈڑںۀۆێەڵڕټډړږښڼۍ]/u
/** Everyday words of Persian and Urdu in letters that Arabic has too. */
const PERSIAN_URDU =
  /(?:^|\s)(?:است|این|آن|را|برای|چه|کرد|بود|می|نمی|ہے|ہیں|کیا|کی|کے|میں|اور|سے|نے|چیست|کجا|چرا)(?=\s|$|[؟?])/u

/** Characters and words of Chinese that Japanese does not write. */
const CHINESE =
  /[们这么吗呢谁哪议达协讨论为说谈與麼嗎讓還這們]|什么|什麼|哪些|什麽|是什|\p{L}了解(?!覚書)|了解(?!覚書)\p{L}|的是|了什/u

/** Function words, folded, that tell our Latin-script neighbours apart from English and Italian. */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  (
    'quoi qui est sont les des une avec pour dans ou quand pourquoi comment quel quelle quels quelles ont ete rencontre sur ' +
    'que quien quienes cuando donde como cual cuales los las del para con una fue fueron estan sobre por que acordaron ' +
    'was wer wann wo warum wie welche welcher haben hat der die das und ist sind mit uber von auf ein eine wurde wurden ' +
    'quem quando onde como qual quais foi foram sao para com uma dos das nao voce ' +
    'ne kim nerede nasıl hangi ile icin bir ve bu wat wie waar waarom hoe welke het een zijn'
  ).split(' '),
)

/** "ok" and "de" are words of many languages. */
const FEWEST_LATIN = 3

/** Tells the language by script first, then by words. `evidence` comes from the vocabularies. */
export function detectLanguage(text: string, evidence: WordEvidence): Detected {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(SCRIPT.letter)
  if (letters === 0) return 'unclear'
  const [arabic, kana, han, latin] = [count(SCRIPT.arabic), count(SCRIPT.kana), count(SCRIPT.han), count(SCRIPT.latin)]
  if (arabic * 2 >= letters || (arabic > 0 && arabic >= latin)) {
    return NOT_ARABIC.test(text) || PERSIAN_URDU.test(text) ? 'other' : 'ar'
  }
  if (kana > 0 && kana + han >= Math.min(letters / 3, latin)) return 'ja'
  if (han > 0 && han * 2 >= letters) return CHINESE.test(text) ? 'other' : 'ja'
  if (latin * 2 < letters) return 'other'
  if (letters < FEWEST_LATIN) return 'unclear'
  return detectLatin(text, evidence)
}

/** NATO is no Italian verb: names in capitals tell nothing, unless all is in capitals. */
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu

function detectLatin(written: string, evidence: WordEvidence): Detected {
  const text = /\p{Ll}/u.test(written) ? written.replace(CAPITALS, ' ') : written
  const words = [...new Set([...surfaces(text, 'it'), ...surfaces(text, 'en')].map((word) => fold(word, 'it')))]
  const count = (language: LatinLanguage, kind: 'grammar' | 'nouns') =>
    words.filter((word) => evidence(word, language, kind)).length
  const isKnown = (word: string) =>
    (['en', 'it'] as const).some((one) => evidence(word, one, 'grammar') || evidence(word, one, 'nouns'))
  const known = words.filter(isKnown)
  const foreign = words.filter((word) => NEIGHBOURS.has(word) && !known.includes(word))
  if (foreign.length > 0 && 2 * foreign.length + (words.length - known.length) >= 2 * known.length) return 'other'
  for (const kind of ['grammar', 'nouns'] as const) {
    const [english, italian] = [count('en', kind), count('it', kind)]
    if (english !== italian) return english > italian ? 'en' : 'it'
  }
  return 'unclear'
}
