/** A key may have no more characters. */
const LONGEST = 6

/**
 * A briefing's key, to be guessed: two letters for each of two countries in its slug and the year (`jpit26` for
 * `japan-italy-summit`); where there are fewer countries, the first letters of its other words. Where that is taken, a
 * letter is given up to tell the two apart (`jpi26b`).
 */
export function briefingKey(slug: string, year: string, taken: ReadonlySet<string>): string {
  const [first = '', second = ''] = codesIn(slug)
  const years = year.slice(-2)
  const key = `${first}${second}${years}`
  if (!taken.has(key)) return key
  const start = `${first}${second}`.slice(0, LONGEST - years.length - 1)
  const letter = Array.from('bcdefghijklmnopqrstuvwxyz').find((one) => !taken.has(`${start}${years}${one}`))
  return `${start}${years}${letter ?? ''}`
}

/** Country codes first, then the beginnings of all other words. */
function codesIn(slug: string): string[] {
  const codes = countryCodes()
  const words = slug.split('-')
  const [countries, others]: [string[], string[]] = [[], []]
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((count) => codes.has(words.slice(at, at + count).join('-')))
    const code = codes.get(words.slice(at, at + (length ?? 0)).join('-'))
    if (code) countries.push(code)
    else others.push((words[at] ?? '').slice(0, 2))
    at += length ?? 1
  }
  return [...countries, ...others]
}

/** Codes by the names of countries as a slug writes them: `south-korea` kr, `united-kingdom` and `uk` uk. */
function countryCodes(): Map<string, string> {
  const long = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const short = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style: 'short' })
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const codes = new Map<string, string>()
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    const names = [long.of(code), short.of(code)].filter((name) => name !== undefined)
    // Codes of states that are no more stand for those that came after them.
    if (names.length === 0 || new Intl.Locale('und', { region: code }).region !== code) continue
    const own = names.find((name) => name.length === 2) ?? code
    for (const name of names) codes.set(slugOf(name), own.toLowerCase())
  }
  return codes
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-')
}
