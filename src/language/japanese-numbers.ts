const DIGITS = '〇一二三四五六七八九'
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads 12, 十二, 二〇三五 and 百六十 alike; below ten thousand. */
export function kanjiNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  if (!/[十百千]/u.test(written))
    return Number(
      [...written].map((digit) => (/\d/.test(digit) ? digit : DIGITS.indexOf(digit.replace('零', '〇')))).join(''),
    )
  let [sum, digit] = [0, 0]
  for (const sign of written) {
    const place = PLACES[sign]
    if (place === undefined) digit = digit * 10 + (/\d/.test(sign) ? Number(sign) : DIGITS.indexOf(sign))
    else {
      sum += Math.max(digit, 1) * place
      digit = 0
    }
  }
  return sum + digit
}

const ERA_STARTS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** The year of our calendar, of an era too (令和8年); undefined where it is a stretch of years (4年). */
export function japaneseYear(written: string, era: string | undefined): number | undefined {
  const year = written === '元' ? 1 : kanjiNumber(written)
  if (era) return (ERA_STARTS[era] ?? 0) + year
  return year >= 1900 && year < 2100 ? year : undefined
}
