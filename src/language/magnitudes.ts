import type { SpacedLanguage } from './words.ts'

interface Magnitude {
  readonly size: number
  /** Two of them by itself: مليارين. */
  readonly isDual?: boolean
}

/** Words for thousands and more, folded as words are compared. */
export const MAGNITUDES: Readonly<Record<SpacedLanguage, ReadonlyMap<string, Magnitude>>> = {
  ar: magnitudes(
    {
      1e3: 'الف الاف الفا',
      1e6: 'مليون ملايين مليونا',
      1e9: 'مليار مليارات مليارا بليون بلايين',
      1e12: 'تريليون تريليونات تريليونا ترليون',
    },
    {
      1e3: 'الفين الفان الفي',
      1e6: 'مليونين مليونان مليوني',
      1e9: 'مليارين ملياران ملياري',
      1e12: 'تريليونين تريليونان تريليوني',
    },
  ),
  en: magnitudes({
    1e3: 'thousand thousands k',
    1e6: 'million millions mln mn m',
    1e9: 'billion billions bn',
    1e12: 'trillion trillions tn',
  }),
  it: magnitudes({
    1e3: 'mila mille',
    1e6: 'milione milioni mln',
    1e9: 'miliardo miliardi mld mrd',
    1e12: 'bilione bilioni',
  }),
}

/** Letters that are a magnitude only where they are written onto the figure: 5m, 10k. */
export const ATTACHED_ONLY: ReadonlySet<string> = new Set(['k', 'm', 'mn', 'tn'])

type Lists = Readonly<Record<number, string>>

function magnitudes(single: Lists, dual: Lists = {}): Map<string, Magnitude> {
  const of = (lists: Lists, isDual: boolean) =>
    Object.entries(lists).flatMap(([size, words]) =>
      words.split(' ').map((word): [string, Magnitude] => [word, { size: Number(size), isDual }]),
    )
  return new Map([...of(single, false), ...of(dual, true)])
}

/** In Japanese each of them holds for the figure in front of it: 16億3000万. */
export const MYRIADS: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 千: 1e3, 百: 100 }
