import { distance } from 'fastest-levenshtein'
import { LANGUAGES } from '../content/languages.ts'
import type { BriefingFolder, Content } from '../content/load.ts'
import { type Outlet, outletFinder, resolveSources } from '../content/outlets.ts'
import { phrasesIn, unique } from '../language/lists.ts'
import type { Finding } from './finding.ts'

interface Named {
  readonly outlet: Outlet
  /** As it is written in a source. */
  readonly written: string
  readonly source: string
  readonly field: 'outlet' | 'origin'
}

/**
 * Outlets and origins that look like one, under two names: counted as two witnesses they make a fact look better supported
 * than it is. Two entries of `outlets.yaml` are two on purpose.
 */
export function outletFindings({ briefings, gazetteer }: Pick<Content, 'briefings' | 'gazetteer'>): Finding[] {
  const find = outletFinder(gazetteer.outlets)
  const entries = Object.entries(gazetteer.outlets).flatMap(([id, entry]) =>
    unique(LANGUAGES.flatMap((language) => [entry[language].name, ...phrasesIn(entry[language].aliases)])).map(
      (name) => ({ id, name }),
    ),
  )
  const places = new Set(
    [...Object.values(gazetteer.countries), ...Object.values(gazetteer.places)].flatMap((entry) =>
      LANGUAGES.flatMap((language) =>
        [entry[language].name, ...phrasesIn(entry[language].aliases)].map((name) => wordsOf(name).join('')),
      ),
    ),
  )
  const isPlace = (word: string) => places.has(word)
  return briefings.flatMap((folder) => {
    const named = namedIn(folder, find)
    const plain = named.filter(({ outlet }) => outlet.kind === undefined)
    const seen = new Set<string>()
    return plain.flatMap((one): Finding[] => {
      if (seen.has(one.outlet.id)) return []
      seen.add(one.outlet.id)
      const entry = entries.find(({ name }) => areAlike(one.written, name, isPlace))
      const other = named.find(
        ({ outlet, written }) =>
          outlet.publisher !== one.outlet.publisher && !seen.has(outlet.id) && areAlike(one.written, written, isPlace),
      )
      const rival = entry
        ? {
            name: entry.name,
            id: find(entry.id).publisher,
            say: `the entry ${entry.id} of outlets.yaml is “${entry.name}”`,
          }
        : other && {
            name: other.written,
            id: other.outlet.publisher,
            say: `source ${other.source} has “${other.written}”`,
          }
      if (!rival) return []
      const counted = factsCounting(folder, find, one.outlet.publisher, rival.id)
      const because =
        counted.length > 0
          ? `; ${counted.join(', ')} ${counted.length === 1 ? 'counts' : 'count'} them as two origins`
          : ''
      const message = `“${one.written}”: ${rival.say}${because}: spell it as one, or add an entry to outlets.yaml that tells them apart`
      return [
        {
          severity: counted.length > 0 ? 'error' : 'warning',
          rule: 'outlet-alike',
          file: `briefings/${folder.id}/briefing.yaml`,
          path: ['sources', one.source, one.field],
          message,
        },
      ]
    })
  })
}

function namedIn({ data }: BriefingFolder, find: (written: string) => Outlet): Named[] {
  return Object.entries(data.sources).flatMap(([source, { outlet, origin }]) =>
    (['outlet', 'origin'] as const).flatMap((field): Named[] => {
      const written = { outlet, origin }[field]
      return written === undefined ? [] : [{ outlet: find(written), written, source, field }]
    }),
  )
}

/** Facts whose citations count both. */
function factsCounting(
  { data }: BriefingFolder,
  find: (written: string) => Outlet,
  ...publishers: readonly string[]
): string[] {
  const sources = resolveSources(data.sources, find)
  const witness = (id: string) => sources[id]?.origin?.publisher ?? sources[id]?.outlet?.publisher
  return Object.entries(data.facts).flatMap(([id, { citations }]) => {
    const cited = new Set(citations.map(({ source }) => witness(source)))
    return publishers.every((publisher) => cited.has(publisher)) ? [id] : []
  })
}

/** Words that an outlet is named with or without. */
const FILLERS = new Set(
  'the il la lo le el l news newspaper agency agenzia press wire online com net org www and di of'.split(' '),
)
/** Shorter words say too little to be the same by. */
const LEAST = 4

/** Yonhap and Yonhap News, Il Sole 24 Ore and Sole24Ore, a slip of a letter or two. */
function areAlike(a: string, b: string, isPlace: (word: string) => boolean): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const [joined, other] = [first.join(''), second.join('')]
  if (joined === '' || other === '') return false
  if (joined === other) return true
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  // The Japan News, The Japan Times: what they share is where they are.
  if (isPlace(short.join(''))) return false
  if (short.join('').length >= LEAST && short.length < long.length && short.every((word, at) => long[at] === word))
    return true
  if (/[^\p{Script=Latin}\d]/u.test(joined + other))
    return short.join('').length >= 2 && long.join('').startsWith(short.join(''))
  return Math.min(joined.length, other.length) >= 7 && distance(joined, other) <= 1
}

function wordsOf(name: string): string[] {
  const words =
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\d]+/gu) ?? []
  const telling = words.filter((word) => !FILLERS.has(word))
  return telling.length > 0 ? telling : [...words]
}
