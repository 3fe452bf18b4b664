import { matchSpans } from '../../../language/match.ts'
import { idsOf } from '../../../language/senses.ts'
import { fold } from '../../../language/text.ts'
import { countriesByName } from '../../../language/zone-countries.ts'
import type { Reader } from '../reading/reader.ts'

/** So far behind a figure its currency may say whose it is: "20 billion *Canadian dollars*". */
const REACH = 14

/** Whether a sum says that its dollars, rials or pesos are another country's than the currency has been taken for. */
export function isForeignMoney(
  currency: string,
  { start, end }: { start: number; end: number },
  text: string,
  reader: Reader,
): boolean {
  // C$, A$, HK$ are no US dollars.
  const front = text.slice(0, start).replace(/\$$/u, '')
  if (/\p{Lu}$/u.test(front) && !/(?:^|\P{L})US$/u.test(front)) return true
  const words = text.slice(start, end + REACH).split(/[,;:.،、。](?=\s|$)/u)[0] ?? ''
  const countries = matchSpans(words, reader.vocabulary)
    .flatMap((span) => idsOf(span, 'entity'))
    .flatMap((id) => codeOf(id, reader) ?? [])
  const own = currency.slice(0, 2)
  return own !== 'EU' && countries.length > 0 && !countries.some((code) => code === own || CURRENCY_OF[code] === own)
}

/** Codes of currencies that begin otherwise than that of their country. */
const CURRENCY_OF: Readonly<Record<string, string>> = { UK: 'GB' }

function codeOf(id: string, { entities }: Reader): string | undefined {
  const entity = entities.get(id)
  return entity?.kind === 'country' ? countriesByName('en').get(fold(entity.names.en.name, 'en')) : undefined
}
