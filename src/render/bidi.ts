import type { Language } from '../content/languages.ts'
import { clip } from '../language/text.ts'

const LRI = '\u2066'
const RLI = '\u2067'
const PDI = '\u2069'
const RLM = '\u200f'

/**
 * Keeps a stretch that begins in another script (an outlet's Latin name, then an Arabic date) in the order of its line, and
 * from turning what stands beside it. FSI would take the direction of the Latin name and put the date in front of it.
 */
export function isolate(text: string, language: Language): string {
  return language === 'ar' ? RLI + text + PDI : text
}

/** What begins a line that runs from right to left, whatever its first letter is. */
export function rightToLeftMark(language: Language): string {
  return language === 'ar' ? RLM : ''
}

/** What stands between what was asked for and what is told of it; a lead that is a sentence of its own needs nothing. */
export function afterLead(lead: string, language: Language): string {
  if (/[.。]$/u.test(lead)) return language === 'ja' ? '' : ' '
  return language === 'ja' ? '：' : ' – '
}

/**
 * Keeps each stretch of the other direction together: in Arabic a Latin name, a command, a handle, an address, a time zone.
 * Without, the sign that such a stretch begins with goes to its other end (`status @gazette/`), and a number behind it
 * turns with it.
 */
export function isolateRuns(text: string, language: Language): string {
  if (language === 'ar')
    return text.replace(BETWEEN, (stretch) =>
      TELLING.test(stretch) ? stretch.replace(LEFT_TO_RIGHT, `${LRI}$&${PDI}`) : stretch,
    )
  return RTL_LETTER.test(text) ? text.replace(RIGHT_TO_LEFT, `${RLI}$&${PDI}`) : text
}

/** Words for a button or a title of at most `limit` UTF-16 units, each line in its language's direction where it is mixed. */
export function labelOf(text: string, language: Language, limit: number): string {
  for (let room = limit; ; ) {
    const label = clip(text, room)
      .split('\n')
      .map((line) => directed(line, language))
      .join('\n')
    if (label.length <= limit || room <= 1) return label
    room = Math.max(1, room - (label.length - limit))
  }
}

function directed(line: string, language: Language): string {
  const isMixed = RTL_LETTER.test(line) && (language === 'ar' || LTR_LETTER.test(line))
  const isolated = isMixed ? isolateRuns(line, language) : line
  return isolated === line ? line : rightToLeftMark(language) + isolated
}

const RTL = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u0640`
const RTL_LETTER = new RegExp(`[${RTL}]`, 'v')
const RTL_WORD = String.raw`[${RTL}][${RTL}\p{M}]*`
const RIGHT_TO_LEFT = new RegExp(String.raw`${RTL_WORD}(?:[ \u00a0،؛:.,\-]{1,3}${RTL_WORD})*`, 'gv')

/** Latin, Greek, Cyrillic, kana, Hangul and Han, as ranges, which cost least; digits run with what they stand in. */
const LETTER = String.raw`[A-Za-zÀ-ʯͰ-ϿЀ-ԯḀ-ῼ\u3041-ヿ㐀-鿿가-힣豈-龎Ａ-Ｚａ-ｚｦ-ﾟ\u{20000}-\u{3ffff}]`
const LTR_LETTER = new RegExp(LETTER, 'v')
const SIGN = String.raw`[.\-\/@\&'’+·:#=?%~]`
const INSIDE = String.raw`(?:${LETTER}|[0-9\p{M}_]|${SIGN}(?=${LETTER}|[0-9]))`
const WORD = String.raw`(?=(?:[0-9_]|${SIGN}){0,20}${LETTER})(?:${LETTER}|[0-9])${INSIDE}*(?:\+{1,2}(?![\p{L}0-9]))?(?:(?<=\.\p{L})\.)?`
const NUMBER = '[0-9]+(?:[.,:][0-9]+)*%?'
const SPACE = String.raw`[ \u00a0]`
const JOIN = String.raw`(?:[,;:.!?]?${SPACE}|${SPACE}[–—\&+]${SPACE})`

const URL = String.raw`[a-zA-Z]+:\/\/[^\s${RTL}«»]*[^\s${RTL}«».,:;!?\)\]،؛؟]`
const COMMAND = String.raw`\/${WORD}(?:${SPACE}[\/@#+\-]?(?:${LETTER}|[0-9])${INSIDE}*)*`
const NAME = String.raw`[\/@#]?${WORD}`
const BRACKETED = String.raw`\(${NAME}(?:${JOIN}${NAME})*\)`
/** Words of one phrase; a number at its end stays with it unless it begins an Arabic date or count. */
const PHRASE = String.raw`${NAME}(?:(?:${JOIN}${NUMBER})*(?:${JOIN}${NAME}|${SPACE}${BRACKETED}))*(?:(?:${SPACE}${NUMBER})+(?!\P{L}*[${RTL}]))?`
const TIME = '(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?![0-9:])'
const SIGNED = String.raw`(?<![\p{L}0-9])[+\-−][0-9]+(?:[.,][0-9]+)*%?`
/** Only what stands between Arabic words, with the letter behind it, is looked at closely, and only where it may hold something. */
const BETWEEN = new RegExp(`[^${RTL}]+[${RTL}]?`, 'gv')
const TELLING = new RegExp(`${LETTER}|[0-9]:[0-9]|[+\\-−][0-9]`, 'v')
const LEFT_TO_RIGHT = new RegExp([URL, COMMAND, PHRASE, TIME, SIGNED].join('|'), 'gv')
