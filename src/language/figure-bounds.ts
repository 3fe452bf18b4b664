import type { Language } from '../content/languages.ts'
import type { Figure } from './figures-in-text.ts'

type Bound = NonNullable<Figure['bound']>
type Patterns = readonly (readonly [Bound, RegExp])[]

/** Words in front of a figure that say how exact it is. */
const BEFORE: Readonly<Record<Language, Patterns>> = {
  ar: [
    ['over', /(?:أكثر من|ما يزيد (?:على|عن)|يزيد (?:على|عن)|يفوق|تفوق|فوق|لا يقل عن|ما لا يقل عن|على الأقل)\s*$/u],
    ['under', /(?:أقل من|دون|ما لا يزيد (?:على|عن)|حتى)\s*$/u],
    ['about', /(?:نحو|حوالي|حوالى|قرابة|زهاء|ما يقارب|ما يقرب من|تقريبًا)\s*$/u],
  ],
  en: [
    ['over', /\b(?:more than|over|above|at least|upwards of|exceeding)\s*(?:US)?$/iu],
    ['under', /\b(?:less than|fewer than|under|below|up to|at most)\s*(?:US)?$/iu],
    ['about', /\b(?:about|around|roughly|approximately|some|nearly|almost|close to)\s*(?:an?\s)?(?:US)?$/iu],
  ],
  it: [
    ['over', /(?:più di|oltre(?: i| gli| le| il)?|almeno|superiore a)\s*$/iu],
    ['under', /(?:meno di|sotto (?:i|gli|le)|fino a|al massimo|inferiore a)\s*$/iu],
    [
      'about',
      /(?:circa|quasi|intorno a(?:i|gli|lle)?|attorno a(?:i|gli|lle)?|all['’]incirca|approssimativamente)\s*$/iu,
    ],
  ],
  ja: [
    ['over', /(?:少なくとも|最低)$/u],
    ['under', /(?:最大|最大で|最高)$/u],
    ['about', /(?:約|およそ|おおよそ|ほぼ|大まかに|概算で)$/u],
  ],
}

/** Words behind a figure and its unit. */
const BEHIND: Readonly<Record<Language, Patterns>> = {
  ar: [
    ['about', /^\s*تقريبًا/u],
    ['over', /^\s*(?:على الأقل|أو أكثر)/u],
  ],
  en: [['over', /^\s*or more/iu]],
  it: [
    ['about', /^\s*circa/iu],
    ['over', /^\s*o più/iu],
  ],
  ja: [
    ['over', /^(?:以上|超|余|を超え|を上回)/u],
    ['under', /^(?:以下|未満|弱|以内|を下回)/u],
    ['about', /^(?:程度|ほど|前後|近く|あまり|くらい|ぐらい)/u],
  ],
}

/** How exact a figure is, by the words around it. */
export function boundOf(text: string, start: number, end: number, language: Language): Bound | undefined {
  const before = text.slice(Math.max(0, start - 24), start).replace(/[$€£¥]$/u, '')
  const behind = text.slice(end, end + 16)
  return (BEFORE[language].find(([, pattern]) => pattern.test(before)) ??
    BEHIND[language].find(([, pattern]) => pattern.test(behind)))?.[0]
}
