import { slugOf } from './slug.ts'

/** Languages whose names keep the family in front when they are written in Latin letters. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['ko', 'zh', 'vi', 'km'])
/** Forms of address, which are no part of a name. */
const ADDRESS =
  /^(?:Sayyid|Sayed|Sheikh|Shaikh|Sir|Dame|Lord|Lady|Prince|Princess|King|Queen|Dr|Mr|Mrs|Ms|Gen|General|Prof)\.?\s+/u
/** Between a name and that of the father or the house: such names are kept in their order. */
const OF_FATHER = /\s(?:bin|bint|ibn|ben|al|el)[\s-]/iu

/** `meloni-giorgia`, `lee-jae-myung`, `haitham-bin-tarik`: the family first, as the gazetteer writes it. */
export function personId(name: string, countryCode?: string): string {
  const bare = name.replace(ADDRESS, '').trim()
  const words = bare.split(/\s+/u)
  const [last = '', ...others] = words.toReversed()
  const keepsOrder = words.length < 2 || isNumbered(words) || OF_FATHER.test(` ${bare} `) || isFamilyFirst(countryCode)
  return slugOf(keepsOrder ? bare : [last, ...others.reverse()].join(' '))
}

/** What a person is called when named again: the family, or with a father's name behind it one's own. */
export function shortName(name: string, countryCode?: string): string {
  const words = name.replace(ADDRESS, '').trim().split(/\s+/u)
  const isFirst = isNumbered(words) || OF_FATHER.test(` ${words.join(' ')} `) || isFamilyFirst(countryCode)
  return (isFirst ? words[0] : words.at(-1)) ?? name
}

/** Mohammed VI. */
function isNumbered(words: readonly string[]): boolean {
  return /^[IVX]+$/u.test(words.at(-1) ?? '')
}

function isFamilyFirst(countryCode: string | undefined): boolean {
  if (countryCode === undefined) return false
  return FAMILY_FIRST.has(new Intl.Locale('und', { region: countryCode }).maximize().language)
}
