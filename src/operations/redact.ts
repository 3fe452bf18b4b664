/** What stands where a secret stood. */
const HIDDEN = '[redacted]'

/** What gives a secret away, and what may stay of it. Look-behinds and bounds keep long texts from being searched over and over. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  // Telegram: the bot's id and 35 characters, as in https://api.telegram.org/bot123456:ABC…/getMe
  [/(?<!\d)\d{6,}(?::|%3A)[\w-]{30,}/giu, HIDDEN],
  // Discord: an id in base64, a time and a signature
  [/(?<![\w-])[\w-]{18,}\.[\w-]{5,}\.[\w-]{25,}(?:\.[\w-]+)*/gu, HIDDEN],
  // Discord: what answers to one interaction are sent with
  [/\/(webhooks|interactions)\/(\d+)\/[\w-]+/giu, `/$1/$2/${HIDDEN}`],
  // scheme://user:password@host; a password that should have been percent-encoded may itself hold slashes and @
  [/(?<![a-z\d])([a-z][a-z\d+.-]{0,20}:\/\/[^\s:/@]{0,100}):\S{1,400}@/giu, `$1:${HIDDEN}@`],
  [/((?:password|passwd)["']?\s*[=:]\s*)(?:'[^']*'|"[^"]*"|[^\s&,;]+)/giu, `$1${HIDDEN}`],
]

/** Shorter ones stand in too many innocent words. */
const SHORTEST_SECRET = 6

/** Hides the secrets given, and whatever else looks like a token or a database's password. */
export function createRedact(secrets: readonly string[] = []): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    // One may be part of another.
    .sort((a, b) => b.length - a.length)
  return (text) => {
    const withoutKnown = known.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text)
    return LOOKS.reduce((left, [look, shown]) => left.replace(look, shown), withoutKnown)
  }
}

const WORD = /\w+/gu

/** Words shorter than this have to be the same; longer ones may be cut or inflected. */
const SHORTEST_STEM = 4

/**
 * Hides what a reader may have written: the words that were said, whole or in part, and all that is not ASCII, which no error
 * of ours or of a library is worded in.
 */
export function hideSaid(said: string): (text: string) => string {
  const words = said.toLowerCase().match(WORD) ?? []
  const isSaid = (word: string) =>
    words.some(
      (one) =>
        one === word ||
        (Math.min(one.length, word.length) >= SHORTEST_STEM && (one.includes(word) || word.includes(one))),
    )
  return (text) => text.replace(/\P{ASCII}+/gu, '…').replace(WORD, (word) => (isSaid(word.toLowerCase()) ? '…' : word))
}
