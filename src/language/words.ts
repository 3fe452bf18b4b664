import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as italian } from '@orama/stemmers/italian'
import type { Language } from '../content/languages.ts'
import { ABBREVIATION, fold } from './text.ts'

/** Languages that put spaces between words; Japanese is matched on the raw string instead. */
export type SpacedLanguage = Exclude<Language, 'ja'>

export interface Word {
  readonly text: string
  /** Folded forms to look up, the fullest first: with clitics and suffixes coming off. */
  readonly forms: readonly string[]
  readonly stem: string
}

/** English keeps its apostrophes (Italy's); Italian elisions are words of their own (dell'accordo → dell, accordo). */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Nearly all phrases of the lexicons are this plain, and thousands are cut at start-up. */
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const ENGLISH_WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu

export function splitWords(text: string, language: SpacedLanguage): Word[] {
  return surfaces(text, language).map((surface) => toWord(surface, language))
}

/** Stemming is slow, and most words are known as they stand: the stem is worked out when it is asked for. */
function toWord(surface: string, language: SpacedLanguage): Word {
  const folded = fold(surface, language)
  return {
    text: surface,
    forms: formsOf(folded, language),
    get stem() {
      return stemOf(folded, language)
    },
  }
}

/** Which language it is told makes no difference to how it cuts the others. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** The words of a text in any language, those of Japanese as a dictionary cuts them. */
export function segmentsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}

export function surfaces(text: string, language: SpacedLanguage): string[] {
  if (PLAIN_WORDS.test(text)) return text.split(' ')
  const joined = hasInnerDot(text) ? text.replace(ABBREVIATION, (letters) => letters.replaceAll('.', '')) : text
  return joined.match(language === 'en' ? ENGLISH_WORD : WORD) ?? []
}

/** Nearly every text ends in a full stop, and few hold an abbreviation: only a dot before a letter is worth a look. */
function hasInnerDot(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const next = text[at + 1]
    if (next !== undefined && next.trim() !== '') return true
  }
  return false
}

/** One stem for the inflections of a folded word: Porter's for English, Snowball for Italian, Larkey's light10 for Arabic. */
export function stemOf(folded: string, language: SpacedLanguage): string {
  if (language === 'ar') return light10(folded)
  return language === 'en' ? english(folded.replace(/'s?$/u, '')) : italian(folded)
}

function formsOf(folded: string, language: SpacedLanguage): string[] {
  switch (language) {
    case 'ar':
      return arabicForms(folded)
    case 'en': {
      const plain = folded.replace(/'s?$/u, '')
      return plain === folded ? [folded] : [folded, plain]
    }
    case 'it':
      return [folded]
  }
}

const ARABIC_PREFIXES = 'و ف ب ك ل ال لل وال فال بال كال ولل وب ول وبال وكال ه ع عال س وس ح هال فل'.split(' ')
const ARABIC_SUFFIXES = 'ا ها هما هم هن ه ك نا كم ي'.split(' ')

/**
 * Clitics may belong to the word (والد, كوريا), so every cut is only a candidate: what is known decides. Only "and"
 * leaves a two-letter word (وما); any other cut so short would find a particle in every noun.
 */
function arabicForms(word: string): string[] {
  const heads = [word]
  for (const prefix of ARABIC_PREFIXES) {
    const shortest = prefix === 'و' || prefix === 'ف' ? 2 : 3
    if (word.startsWith(prefix) && word.length - prefix.length >= shortest) heads.push(word.slice(prefix.length))
  }
  const forms = [...heads]
  for (const head of heads)
    for (const suffix of ARABIC_SUFFIXES) {
      if (!head.endsWith(suffix) || head.length - suffix.length < (head === word ? 2 : 3)) continue
      const rest = head.slice(0, -suffix.length)
      forms.push(rest)
      if (rest.endsWith('ت')) forms.push(`${rest.slice(0, -1)}ه`)
    }
  return [...new Set(forms)]
}

/**
 * L. S. Larkey, L. Ballesteros, M. Connell: Light Stemming for Arabic Information Retrieval (2007), "light10", but more
 * careful with short words, where its suffixes are letters of the root (فقرة, هندي) and its stems collide.
 */
function light10(word: string): string {
  let stem = word.length > 3 && word.startsWith('و') ? word.slice(1) : word
  for (const prefix of ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'])
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 2) {
      stem = stem.slice(prefix.length)
      break
    }
  for (const suffix of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'])
    if (stem.endsWith(suffix) && stem.length - suffix.length >= (suffix.length > 1 ? 3 : 4))
      stem = stem.slice(0, -suffix.length)
  return stem
}
