import type { Language } from '../../../content/languages.ts'

/** Forms by which a language speaks of what is still to come. */
const TO_COME: Readonly<Record<Language, RegExp>> = {
  ar: /(?:^|\s)[وف]?(?:س[يت](?!اس|ار|د|ه|ة|ين|راتيج|طر|رج)\p{L}{2,}|سوف|المقرر|المرتقب|المقبل)/u,
  en: /\b(?:will|(?:is|are) (?:due|to|set|expected|scheduled)|plans? to|later this (?:week|month|year))\b/iu,
  it: /(?<!\p{L})(?:sarà|saranno|avrà|avranno|previst[oaie]|\p{Ll}{2,}(?:erà|irà|eranno|iranno|arà|rranno|rrà))(?!\p{L})/iu,
  ja: /予定|見通し|方針|目指す|見込み/u,
}

export function speaksOfWhatComes(text: string, language: Language): boolean {
  return TO_COME[language].test(text)
}
