import type { Language } from '../../../content/languages.ts'

/** Little words that do not end a line in print. */
const BOUND: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: /(?<=^|\s)(?:في|من|إلى|على|مع|عن|لا|أو|بين|ما) (?=\S)/gu,
  en: /(?<=^|\s)(?:a|an|the|of|to|in|on|by|at) (?=\S)/giu,
  it: /(?<=^|\s)(?:a|e|i|il|la|le|gli|lo|di|da|in|con|per|su|al|del|un|una|ed) (?=\S)/giu,
}

/** Signs that begin, or end, no line in Japanese print. https://www.w3.org/TR/jlreq/#characters_not_starting_a_line */
const NOT_FIRST = /^[、。，．・：；？！」』】〕》〉）)\]｝”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜~%％…‥]/u
const NOT_LAST = /[「『【〔《〈（([｛“‘]$/u
/** A figure stays with what it counts, and the parts of a name with each other. */
const FIGURE = /[\p{N}.,約第]$/u
const COUNTED = /^[\p{N}年月日時分人社国カ回周万億兆円%％]/u
const KATAKANA = /\p{Script=Katakana}$/u
const KATAKANA_FIRST = /^[\p{Script=Katakana}ー・]/u

/** A text in pieces between which a line may end; together they are the text. */
export function unitsOf(text: string, language: Language): string[] {
  if (language === 'ja') return japanese(text)
  const bound = BOUND[language]
  const glued = bound ? text.replace(bound, (found) => `${found.trimEnd()}\u00a0`) : text
  // An abbreviation in brackets, and a figure, stay with the word before or behind them.
  return glued
    .replace(/ (?=\([\p{Lu}\p{N}]{2,6}\))/gu, '\u00a0')
    .replace(/(?<=\p{N}) (?=\p{Ll}{1,9}\b)/gu, '\u00a0')
    .split(/(?<= )/u)
}

function japanese(text: string): string[] {
  const units: string[] = []
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const before = units.at(-1) ?? ''
    const isBound =
      NOT_FIRST.test(segment) ||
      NOT_LAST.test(before) ||
      (FIGURE.test(before) && COUNTED.test(segment)) ||
      (KATAKANA.test(before) && KATAKANA_FIRST.test(segment) && before.length + segment.length <= 12) ||
      PARTICLE.test(segment)
    if (units.length > 0 && isBound) units[units.length - 1] = before + segment
    else units.push(segment)
  }
  return units
}

/** Particles and endings close what stands before them. */
const PARTICLE = /^(?:は|が|を|に|へ|と|も|の|や|で|から|まで|より|など|した|して|する|され|いる|ある)$/u
