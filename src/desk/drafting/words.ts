import { z } from 'zod'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { DraftText } from '../drafts/draft.ts'

/** The words of a fact in one language, as a model says them. */
export const saidWords = z.strictObject({ title: z.string(), text: z.string(), asked: z.array(z.string()) })
export type SaidWords = z.infer<typeof saidWords>

export type FactWords = NonNullable<NonNullable<DraftText['facts']>[string]>

/** How facts are worded; a part of every prompt that asks for words. */
export const WORDING = `"title" names what the fact is about in at most 80 characters, as a heading: what a date or a figure is of, without the date or figure itself. "text" is one sentence, or two short ones, that can stand alone: full names, never "he", "this" or "the same day"; the facts of the quotation and nothing beyond it; plain and neutral, in your own words. Never repeat a source's sentence: no more than five words in a row as they stand there, names and figures apart. A weekday or "yesterday" is told as the source tells it, not as a date. "asked" holds three or four questions that this fact answers and no other would, as different readers would put them: one plain, one in other words, one short and careless as in a chat.`

const MOST_QUESTIONS = 5
const LONGEST_QUESTION = 200

/** As they are written into a draft; undefined where a title or text is missing, or holds what is no text. */
export function wordsOf({ title, text, asked }: SaidWords): FactWords | undefined {
  const [heading, sentence] = [line(title), line(text)]
  if (heading === '' || sentence === '' || !isText(heading + sentence)) return undefined
  const questions = asked.map(line).filter((one) => one !== '' && one.length <= LONGEST_QUESTION && isText(one))
  const few = [...new Set(questions)].slice(0, MOST_QUESTIONS)
  return { title: heading, text: sentence, ...(few.length > 0 ? { asked: few } : {}) }
}

export function inLanguages(
  said: Readonly<Partial<Record<Language, SaidWords>>>,
): Partial<Record<Language, FactWords>> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const own = said[language]
      const words = own && wordsOf(own)
      return words ? [[language, words]] : []
    }),
  )
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function isText(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)
}
