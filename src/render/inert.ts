/** A sign that nobody sees, and that ends whatever a platform would make a link of. */
const BREAK = '\u200b'

/**
 * Keeps Telegram from making links of plain text by itself: of names, tags, addresses; and of commands and numbers in
 * quotation marks, which are somebody else's words. A command that the bot itself recommends stands in none, and can be touched.
 */
export function inert(text: string): string {
  return text
    .replace(LINKING, `$&${BREAK}`)
    .replace(QUOTED, (words) =>
      words.replace(COMMAND, `$&${BREAK}`).replace(NUMBER, (number) => number.replace(GROUP, `$&${BREAK}`)),
    )
}

const LINKING = /@|#(?=[\p{N}_]*\p{L})|\$(?=\p{L})|:(?=\/\/)|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu

/** To the last mark of the line: the words may hold marks themselves. One that the end of a page cuts off is not closed. */
const QUOTED = /[“«「](?:.*[”»」]|.*)/gu

const COMMAND = /(?<![\p{L}\p{N}_])\/(?=[\p{L}\p{N}_])/gu

/** Long enough for a telephone or a card; cut up into what is too short for one. */
const NUMBER = /\+?\p{Nd}(?:[ \u00a0().\-–/]{0,3}\p{Nd}){5,}/gu
const GROUP = /\p{Nd}{1,3}/gu
