import type { Language } from '../../content/languages.ts'
import type { QuestionParts } from './likely-questions.ts'

/** A unit behind “how many”: countries · دولة (the form of many, which كم takes) · Paesi · 何カ国 */
export function unitAsked(id: string, language: Language, { content }: QuestionParts): string {
  const { other = '', many = other } = content.vocabulary.units[id]?.[language].forms ?? {}
  if (language === 'ja') return other.replace('#', '何')
  return (language === 'ar' ? many : other).replace('#', '').trim()
}
