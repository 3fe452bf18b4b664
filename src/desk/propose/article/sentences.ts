import { isLanguage, type Language } from '../../../content/languages.ts'
import { dateOf, daysIn } from '../../../language/days-in-text.ts'
import type { SourceText } from '../../drafts/draft.ts'

/** A sentence of a text, and where it stands. */
export interface Sentence {
  readonly text: string
  readonly language: Language
  /** The id of the source. */
  readonly source: string
  /** Counted from 1. */
  readonly paragraph: number
  /** The day its text was written, as far as can be told. */
  readonly written: string
}

/** Lines that belong to the page, and not to the report. */
const AROUND: Readonly<Record<Language, RegExp>> = {
  ar: /^(?:اقرأ(?:وا)? أيض|شاهد أيض|المزيد|تابعوا?نا|للمزيد|إقرأ|مواضيع ذات صلة|المصدر\s*:|الصورة\s*:|جميع الحقوق)/u,
  en: /^(?:(?:read|see) (?:also|more|next)|also read|more on|related|follow us|subscribe|sign up|advertisement|photo|image|source|copyright|©|all rights|click here)/iu,
  it: /^(?:leggi (?:anche|di più)|vedi anche|potrebbe interessarti|seguici|iscriviti|abbonati|pubblicità|foto|fonte|copyright|©|riproduzione riservata|clicca)/iu,
  ja: /^(?:関連記事|あわせて読みたい|続きを読む|写真|画像|出典|著作権|無断転載|©|【関連|フォロー|広告)/u,
}
/** Behind these a full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Gov|St|No|vs|approx|on|dott|prof|sig|art|pag|cosiddetto|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/u

/** The sentences of a text in a language that the desk reads; none of one in another. */
export function sentencesOf(text: SourceText, source: string, today: string): Sentence[] {
  const { language, paragraphs, title } = text
  if (!isLanguage(language)) return []
  const written = text.date ?? firstDay(paragraphs, language) ?? today
  return paragraphs.flatMap((paragraph, at) => {
    const line = paragraph.trim()
    if (line === title?.trim() || AROUND[language].test(line)) return []
    const own = { language, source, paragraph: at + 1, written }
    return cut(line, language).map((sentence) => ({ ...own, text: sentence }))
  })
}

/** In so many paragraphs a report has told what happened when. */
const LEAD = 3

/** A report that does not say when it was written is of about the first whole date that it begins with. */
function firstDay(paragraphs: readonly string[], language: Language): string | undefined {
  const days = paragraphs.slice(0, LEAD).flatMap((paragraph) => daysIn(paragraph, language))
  const first = days.find(({ year, month, day }) => year !== undefined && month !== undefined && day !== undefined)
  return first && dateOf(first)
}

function cut(paragraph: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: string[] = []
  let isOpen = false
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1)
    // A quotation is no sentence of its own inside another.
    if (last !== undefined && (isOpen || /^[\s”"»」]*[\p{Ll},،、と]/u.test(segment)))
      sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
    const whole = sentences.at(-1) ?? ''
    isOpen = ABBREVIATED.test(whole.trimEnd()) || count(whole, /[“«「]/gu) > count(whole, /[”»」]/gu)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
