/** Directions belong to whoever shows a text; what nobody sees would stand between a name and its match. */
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
/** A space that keeps the groups of a number together stays: 3 500. */
const SPACE = /[^\S\n\u00a0\u202f]+|(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?!\d)/gu

/** A text as people see it: without controls, each character in its composed form, lines ended by `\n` alone. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(SPACE, ' ')
    .normalize('NFC')
}

/** One line of plain text. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/**
 * The paragraphs of a text: its lines that are not empty; where lines were broken at a width, as in mails, what stands
 * between empty lines.
 */
export function paragraphsOf(text: string): string[] {
  const blocks = plainText(text)
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .split('\n')
        .map(plainLine)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
  return areBrokenAtWidth(blocks) ? blocks.map(joinLines) : blocks.flat()
}

const ENDED = /[.!?…。！？؟:：;؛][\])}"'”’»」』）]*$/u
/** Columns; what is broken at a width is broken at some 65 to 80, and in East Asian letters at half as many. */
const NARROW = 100

/** Lines that end within a sentence, and none that is long: nobody ends paragraphs so. */
function areBrokenAtWidth(blocks: readonly (readonly string[])[]): boolean {
  const broken = blocks.flatMap((lines) => lines.slice(0, -1))
  if (broken.length < 2 || blocks.flat().some((line) => line.length > NARROW)) return false
  const longest = broken.reduce((length, line) => Math.max(length, line.length), 0)
  const full = broken.filter((line) => line.length >= longest * 0.7)
  return full.length >= broken.length * 0.8 && broken.filter((line) => ENDED.test(line)).length < broken.length / 2
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』（）]`
const BETWEEN_UNSPACED = new RegExp(String.raw`(?<=${UNSPACED})\n(?=${UNSPACED})`, 'gu')

/** What was one paragraph before its lines were broken; where words stand without spaces, none comes between them. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('\n').replace(BETWEEN_UNSPACED, '').replaceAll('\n', ' ')
}
