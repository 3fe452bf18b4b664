import type { Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { phrasesIn } from './lists.ts'
import type { Span } from './match.ts'
import { fold } from './text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Joins the words of a foreign country's name into one span that nothing can meet; only where a word is unknown. */
export function markCountries(spans: readonly Span[], vocabulary: Vocabulary): Span[] {
  if (spans.every(({ senses }) => senses.length > 0)) return [...spans]
  const countries = vocabulary.otherCountries()
  const marked: Span[] = []
  for (let at = 0; at < spans.length; ) {
    const length = [4, 3, 2, 1].find((size) => countries.has(nameOf(spans.slice(at, at + size), vocabulary.language)))
    const [first, ...rest] = spans.slice(at, at + (length ?? 1))
    if (!first) break
    if (length === undefined) marked.push(first)
    else {
      const text = [first, ...rest].map((span) => span.text).join(vocabulary.language === 'ja' ? '' : ' ')
      marked.push({ text, folded: text, senses: [{ kind: 'foreign' }] })
    }
    at += 1 + rest.length
  }
  return marked
}

function nameOf(spans: readonly Span[], language: Language): string {
  return spans.map(({ folded }) => folded).join(language === 'ja' ? '' : ' ')
}

/**
 * Every country of the world that the gazetteer does not hold, folded: known, so that it is never taken for one that it
 * holds, nor found by half of its name.
 */
export function otherCountries(language: Language, entities: ReadonlyMap<string, Entity>): ReadonlySet<string> {
  const held = new Set<string>()
  for (const { kind, names } of entities.values())
    if (kind === 'country')
      for (const name of [names[language].name, ...phrasesIn(names[language].aliases)]) held.add(fold(name, language))
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  // Some have another name behind: "Myanmar (Burma)", ミャンマー (ビルマ).
  const written = COUNTRY_CODES.flatMap((code) => display.of(code)?.split(/[()（）]/u) ?? [])
  const names = written.map((name) => fold(name.trim(), language)).filter((name) => name !== '')
  return new Set(names.filter((name) => !held.has(name)))
}

/** ISO 3166-1 alpha-2. */
export const COUNTRY_CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )
