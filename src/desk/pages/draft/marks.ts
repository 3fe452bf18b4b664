import { html } from 'hono/html'
import { LANGUAGES, type Language } from '../../../content/languages.ts'
import { phrasesIn } from '../../../language/lists.ts'
import { looseList, written, writtenList } from '../../fields/as-written.ts'
import type { Html } from '../html.ts'
import { type DraftPage, factOf } from './view.ts'

/** Figures and dates, in the digits of any script. */
const FIGURE = String.raw`\p{Nd}+(?:[.,:٫٬/–-]\p{Nd}+)*`

/** A text in which the words of a fact, and all figures, are marked; still plain text otherwise. */
export function marked(text: string, words: readonly string[]): Html {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(asWord)
  const pattern = new RegExp([...longestFirst, FIGURE].join('|'), 'giu')
  const pieces: (Html | string)[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    pieces.push(text.slice(from, match.index), html`<mark>${match[0]}</mark>`)
    from = match.index + match[0].length
  }
  return html`${pieces}${text.slice(from)}`
}

/** Names in the source's language of all that a fact is about. */
export function wordsToMark(page: DraftPage, id: string, language: Language | undefined): string[] {
  const { gazetteer } = page.content
  const { by, to, people, countries, organisations, about, defines, places } = factOf(page, id)
  const { participants, countries: lands } = page.draft.data
  const ids = [
    ...[by, to, organisations, about, defines].flatMap(writtenList),
    ...(people === undefined ? looseList(participants).map(({ person }) => written(person)) : writtenList(people)),
    ...writtenList(countries ?? lands),
    ...looseList(places).map(({ at }) => written(at)),
  ]
  const { outlets: _, ...kinds } = gazetteer
  const names = ids.flatMap((one) =>
    Object.values(kinds).flatMap((entries) => {
      const entry = one !== undefined && Object.hasOwn(entries, one) ? entries[one] : undefined
      return entry ? (language ? [language] : LANGUAGES).map((spoken) => entry[spoken]) : []
    }),
  )
  const words = names.flatMap(({ name, short = name, aliases, adjective = [] }) => [
    name,
    short,
    ...phrasesIn(aliases),
    ...(typeof adjective === 'string' ? [adjective] : Object.values(adjective)),
  ])
  // One letter is no name, and would be found in every word.
  return [...new Set(words)].filter((word) => word.length > 1)
}

/** Latin words stand by themselves; to Arabic ones others are joined, and Japanese leaves no space. */
function asWord(word: string): string {
  const plain = escaped(word)
  return /^\p{Script=Latin}.*\p{Script=Latin}$/u.test(word) ? `(?<!\\p{L})${plain}(?!\\p{L})` : plain
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
}
