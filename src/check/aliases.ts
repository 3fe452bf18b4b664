import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import type { GazetteerData, NameData } from '../content/schemas.ts'
import { phrasesIn, post, unique } from '../language/lists.ts'
import type { Finding } from './finding.ts'
import { foldedKey } from './folded.ts'

interface Entry {
  readonly id: string
  readonly kind: keyof GazetteerData
  readonly names: Readonly<Record<Language, NameData>>
}

/**
 * Aliases that several entries claim in one language, or that are another entry's name: a reader who writes one may be
 * led to the wrong entry. The warning stands at the later one and names the others.
 */
export function aliasWarnings({ gazetteer }: Pick<Content, 'gazetteer'>): Finding[] {
  const entries = entriesOf(gazetteer)
  return LANGUAGES.flatMap((language) => {
    const named = holdersOf(entries, language, ({ name, short }) => (short === undefined ? [name] : [name, short]))
    const claimed = holdersOf(entries, language, ({ aliases }) => phrasesIn(aliases))
    return entries.flatMap((entry) =>
      unique(phrasesIn(entry.names[language].aliases)).flatMap((alias) => {
        const key = foldedKey(alias, language)
        const owners = (named.get(key) ?? []).filter((owner) => owner !== entry)
        const claims = claimed.get(key) ?? []
        const rivals = claims
          .slice(0, claims.indexOf(entry))
          .filter(
            (earlier) => !isCompound(alias, language, [earlier, entry], (own) => (claimed.get(own)?.length ?? 0) < 2),
          )
        return [
          ...owners.map((owner) => warningAt(entry, language, `“${alias}” is the name of ${placeOf(owner)}`)),
          ...(rivals.length > 0
            ? [warningAt(entry, language, `“${alias}” is also an alias of ${rivals.map(placeOf).join(' and ')}`)]
            : []),
        ]
      }),
    )
  })
}

/** 日伊, "nippo-britannico": a name for several countries at once stands at each of them on purpose. */
function isCompound(
  alias: string,
  language: Language,
  entries: readonly Entry[],
  isOwn: (key: string) => boolean,
): boolean {
  if (!entries.every(({ kind }) => kind === 'countries')) return false
  if (language !== 'ja') return /\S[\s-]\S/u.test(alias)
  const signs = [...foldedKey(alias, language)]
  return signs.length > 1 && entries.every((entry) => signs.some((sign) => isSignOf(sign, entry, isOwn)))
}

/** Whether a country is named with a Japanese sign in names that no other country has: 伊国, 日本. */
function isSignOf(sign: string, { names: { ja } }: Entry, isOwn: (key: string) => boolean): boolean {
  const keys = [ja.name, ...phrasesIn(ja.aliases)].map((name) => foldedKey(name, 'ja'))
  return keys.some((key) => key.includes(sign) && isOwn(key))
}

function entriesOf(gazetteer: GazetteerData): Entry[] {
  // Outlets are not what questions are about.
  const { outlets: _, ...named } = gazetteer
  return Object.entries(named).flatMap(([name, entries]) => {
    const kind = name as Entry['kind'] // one of its own keys
    return Object.entries(entries).map(([id, names]) => ({ id, kind, names }))
  })
}

function holdersOf(
  entries: readonly Entry[],
  language: Language,
  namesIn: (names: NameData) => readonly string[],
): Map<string, Entry[]> {
  const holders = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const key of new Set(namesIn(entry.names[language]).map((name) => foldedKey(name, language))))
      post(holders, key, entry)
  return holders
}

function warningAt({ id, kind }: Entry, language: Language, what: string): Finding {
  const message = `${what}: leave it at the one that readers mean by it`
  return {
    severity: 'warning',
    rule: 'alias-shared',
    file: `gazetteer/${kind}.yaml`,
    path: [id, language, 'aliases'],
    message,
  }
}

function placeOf({ id, kind }: Entry): string {
  return `${id} (${kind}.yaml)`
}
