import type { Language } from '../../../content/languages.ts'

/** Words beside a month or weekday that say on which side of today it lies. */
const SIDES: Readonly<Record<Language, Readonly<Record<'next' | 'last', RegExp>>>> = {
  ar: { next: /المقبل|القادم|الجاري/u, last: /الماضي|المنصرم|الفائت|السابق/u },
  en: { next: /\b(?:next|coming|this coming)\b/iu, last: /\b(?:last|past|previous)\b/iu },
  it: { next: /\b(?:prossim[oaei]|ventur[oa])\b/iu, last: /\b(?:scors[oaei]|passat[oaei]|ultim[oa])\b/iu },
  ja: { next: /来月|来年|次の|来る$/u, last: /先月|昨年|去年|前の$|去る$/u },
}
/** So many letters away a word still belongs to a date. */
const REACH = 9

export function directionOf(
  text: string,
  { start, end }: { start: number; end: number },
  language: Language,
): 'next' | 'last' | undefined {
  const front = text.slice(Math.max(0, start - REACH), start)
  const behind = language === 'ja' ? '' : text.slice(end, end + REACH + 2)
  const { next, last } = SIDES[language]
  if (next.test(front) || next.test(behind)) return 'next'
  return last.test(front) || last.test(behind) ? 'last' : undefined
}
