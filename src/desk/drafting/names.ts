import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { EntityKind } from '../../content/library.ts'
import { meaningsOf } from '../../language/vocabulary.ts'
import { personId, shortName } from '../propose/entries/person-id.ts'
import { freeId, slugOf } from '../propose/entries/slug.ts'
import type { Stub } from '../propose/entries/stubs.ts'
import type { SaidName } from './fact-prompt.ts'
import type { DraftSetting } from './setting.ts'

/** What names of a model's mean to us. */
export interface ResolvedNames {
  readonly ids: Readonly<Record<SaidName['kind'], readonly string[]>>
  /** Names that stand neither in the text nor in the gazetteer, or mean no one thing. */
  readonly unfounded: readonly string[]
}

/** Where a name was said. */
export interface Stated {
  readonly language: Language
  /** The paragraph, as it was sent. */
  readonly text: string
}

/** Finds the entry of each name; a name that stands in the text and has none gets an outline of one. */
export function resolveNames(
  names: readonly SaidName[],
  stated: Stated,
  setting: Pick<DraftSetting, 'entries' | 'event'>,
): ResolvedNames {
  const ids: Record<SaidName['kind'], string[]> = { person: [], country: [], organisation: [], place: [] }
  const unfounded: string[] = []
  for (const name of names) {
    const id = known(name, stated.language, setting) ?? outlined(name, stated, setting)
    if (id === undefined) unfounded.push(name.written)
    else if (!ids[name.kind].includes(id)) ids[name.kind].push(id)
  }
  return { ids, unfounded }
}

function known(
  { written, english, kind }: SaidName,
  language: Language,
  { entries, event }: Pick<DraftSetting, 'entries' | 'event'>,
): string | undefined {
  const readers = entries.readers()
  const others = LANGUAGES.filter((one) => one !== language)
  const readings = [
    [written, language] as const,
    ...others.map((one) => [written, one] as const),
    [english, 'en'] as const,
  ]
  for (const [name, spoken] of readings) {
    const { vocabulary, entities } = readers(spoken)
    const found = meaningsOf(name, vocabulary).flatMap((sense) =>
      sense.kind === 'entity' && entities.get(sense.id)?.kind === kind ? [sense.id] : [],
    )
    const present = found.filter((id) => event.cast.has(id))
    const own = present.length > 0 ? present : [...new Set(found)]
    if (own.length === 1) return own[0]
  }
  return undefined
}

/** Shorter ones are no names. */
const SHORTEST = 2
const LONGEST = 80

/** An entry with what is known of it: its name in the text's language, and in English. */
function outlined(
  { written, english, kind }: SaidName,
  { language, text }: Stated,
  { entries }: Pick<DraftSetting, 'entries'>,
): string | undefined {
  const isFitting = written.length >= SHORTEST && written.length <= LONGEST && /\p{L}/u.test(written)
  if (!isFitting || !text.includes(written) || isCommon(written, language, entries)) return undefined
  const latin = slugOf(english) === '' || english.length > LONGEST ? '' : english.trim()
  const wish = kind === 'person' ? personId(latin) : slugOf(latin)
  const { entities } = entries.readers()('en')
  const id = freeId(wish || kind, (one) => entities.has(one))
  const inEnglish = language === 'en' || latin === '' ? {} : { en: { name: latin, isUnsourced: true } }
  const short = kind === 'person' && (language === 'en' || language === 'it') ? { short: shortName(written) } : {}
  const names = { ...inEnglish, [language]: { name: written, ...short } }
  const stub: Stub = { id, kind: kind satisfies EntityKind, names }
  entries.add([stub])
  return id
}

/** Words that mean something, and no name: an office, an act, a function word; names with capitals have one. */
function isCommon(written: string, language: Language, entries: DraftSetting['entries']): boolean {
  const senses = meaningsOf(written, entries.readers()(language).vocabulary)
  const isWritten = language === 'ar' || language === 'ja' || /\p{Lu}/u.test(written)
  return !isWritten || senses.some(({ kind }) => kind !== 'entity')
}
