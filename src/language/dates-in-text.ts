import type { Language } from '../content/languages.ts'
import { formatDate, formatDay, formatDayOfYear } from './dates.ts'
import { capitalise } from './text.ts'

/** How a date stands to what happened. */
export type DateRelation = 'on' | 'by' | 'since' | 'until'

/** What leads up to a date in a sentence, so that both can be left out together. Japanese puts it behind the date. */
const FRAMES: Readonly<Record<Language, Readonly<Record<DateRelation, string>>>> = {
  ar: {
    on: '(?:في |خلال |بتاريخ )?(?:يوم |شهر |عام )?',
    by: '(?:بحلول |قبل نهاية )(?:عام |شهر )?',
    since: 'منذ (?:عام |شهر )?',
    until: 'حتى (?:عام |شهر )?',
  },
  en: { on: '(?:on|in) ', by: 'by (?:the end of )?', since: 'since ', until: 'until ' },
  it: {
    on: "(?:il |l[’']|nel |nell[’']|a |ad |in |(?=[lmgvsd]\\p{L}+(?:dì|ato|nica) ))",
    by: 'entro (?:il |la fine del )?',
    since: 'da(?:l )?',
    until: 'fino al? ',
  },
  ja: { on: 'に?、', by: 'までに、?', since: 'から、', until: 'まで、' },
}

/** Behind these a date cannot be left out: "for 16 January", "per il 2026". */
const AFTER: Readonly<Record<Language, string>> = {
  ar: 'حتى|منذ|نهاية|منتصف|أواخر|أوائل|مطلع|من|إلى|بحلول|قبل|بعد|عقد|زيارة|قمة',
  en: 'for|after|before|until|from|between|and|of|since|by',
  it: 'per|dopo|prima|fino|tra|fra|da|di|del|dal|e|entro',
  ja: '',
}

/** In Japanese the verb stands behind: so many characters say something without the date. */
const LEAST_BEHIND = 10

/**
 * A sentence without a date of the content, for where that date stands in front of it. Undefined where the date cannot be
 * left out: it is not there in such a frame, or the sentence leads up to it, and so is about little else.
 */
export function withoutDate(
  sentence: string,
  date: string,
  language: Language,
  relation: DateRelation = 'on',
): string | undefined {
  const forms = [
    ...(date.length === 10 ? [formatDate(date, language)] : []),
    formatDay(date, language),
    ...(date.length > 4 && language !== 'ja' ? [formatDayOfYear(date, language)] : []),
  ]
  for (const form of forms) {
    const found = frame(FRAMES[language][relation], form, language).exec(sentence)
    if (!found) continue
    const before = sentence.slice(0, found.index)
    const after = sentence.slice(found.index + found[0].length)
    // A comma behind it alone closes what the date is part of: "her birthday was on 15 January, the day she arrived".
    if (before !== '' && /^[^,،].*[,،]$/su.test(found[0])) return undefined
    // Of three commas two belong to something else.
    if (/^[,،].*[,،]$/su.test(found[0]) && /[,،]/u.test(after)) return undefined
    if (language === 'ja' ? after.length < LEAST_BEHIND : /^[.]?$/u.test(after)) return undefined
    const whole = before === '' ? capitalise(after.trimStart()) : join(before, after, language)
    // Said once more further on, it would be said twice all the same.
    return whole.includes(formatDayOfYear(date, language) || form) ? undefined : whole
  }
  return undefined
}

/** Names of months, to tell the 17 of 17 January from seventeen. */
export function monthNames(language: Language): string[] {
  return Array.from({ length: 12 }, (_, at) => formatDayOfYear(`2000-${String(at + 1).padStart(2, '0')}`, language))
}

function frame(opening: string, form: string, language: Language): RegExp {
  if (language === 'ja') return new RegExp(`(?<=^|[はがも、])${form}${opening}`, 'u')
  const comma = language === 'ar' ? '،' : ','
  const unless = AFTER[language] === '' ? '' : `(?<!(?:^|\\s)(?:${AFTER[language]}))`
  return new RegExp(`${unless}(?:^|${comma}? )${opening}${form}${comma}?(?= |[.]?$)`, 'iu')
}

function join(before: string, after: string, language: Language): string {
  return language === 'ja' ? before.replace(/、$/u, '') + after : `${before} ${after.trimStart()}`
}
