import { LANGUAGES } from '../../content/languages.ts'
import type { SharedContent } from '../../content/load.ts'
import type { GazetteerData } from '../../content/schemas.ts'
import type { DraftGazetteer } from './draft.ts'
import { entryFile, entrySchemas, isOfVocabulary, type OwnKind } from './entry-kinds.ts'
import type { Tell } from './overlay.ts'
import { pruned } from './pruned.ts'

const KINDS = Object.keys(entrySchemas) as OwnKind[] // its own keys

type Entries = Pick<SharedContent, 'gazetteer' | 'vocabulary'>

export interface OverlaidEntries {
  /** Entries that are complete enough to be shown; a name that one language lacks is another's. */
  readonly shown: Entries
  /** With those as well that are not: what refers to one is right. */
  readonly stubs: Entries
}

/** The gazetteer and the vocabulary with a draft's own entries. Entries that are there stay as they are. */
export function entriesWith({ gazetteer, vocabulary }: Entries, own: DraftGazetteer, tell: Tell): OverlaidEntries {
  const shown = { gazetteer: { ...gazetteer }, vocabulary: { ...vocabulary } }
  const stubs = { gazetteer: { ...gazetteer }, vocabulary: { ...vocabulary } }
  for (const kind of KINDS) {
    const entries = Object.entries(own[kind] ?? {})
    if (entries.length === 0) continue
    const published = isOfVocabulary(kind) ? vocabulary[kind] : gazetteer[kind]
    const whole: Record<string, object> = {}
    const all: Record<string, object> = {}
    for (const [id, entry] of entries) {
      if (Object.hasOwn(published, id)) {
        tell(entryFile(kind), [id], 'is there already: take it out of the draft, or give it another id')
        continue
      }
      const schema = entrySchemas[kind]
      const { faults } = pruned(schema, { [id]: entry })
      for (const { path, message } of faults) tell(entryFile(kind), path, message)
      const { value } = pruned(schema, { [id]: isOfVocabulary(kind) ? worded(id, entry) : filled(id, entry) })
      const parsed = value?.[id]
      if (parsed) whole[id] = parsed
      all[id] = parsed ?? stubOf(id, gazetteer, vocabulary.offices)
    }
    // Each kind by its own schema.
    const room = isOfVocabulary(kind) ? 'vocabulary' : 'gazetteer'
    Object.assign(shown[room], { [kind]: { ...published, ...whole } })
    Object.assign(stubs[room], { [kind]: { ...published, ...all } })
  }
  return { shown, stubs }
}

/** A language that has no name yet takes another's. */
function filled(id: string, entry: unknown): unknown {
  if (!isMap(entry)) return entry
  const names = LANGUAGES.map((language) => entry[language]).map((own) => (isMap(own) ? own.name : undefined))
  const name = names.find((one) => typeof one === 'string' && one.trim() !== '') ?? id
  const inWords = LANGUAGES.map((language) => {
    const own = entry[language]
    return [language, isMap(own) ? { ...own, name: own.name || name } : { name }]
  })
  // Until it is known; the entry itself is told to lack it.
  const grammar = 'title' in entry && !entry.gender ? { gender: 'masculine' } : {}
  return { ...entry, ...grammar, ...Object.fromEntries(inWords) }
}

/** A language that has no words yet takes another's. */
function worded(id: string, entry: unknown): unknown {
  if (!isMap(entry)) return entry
  const told = LANGUAGES.map((language) => entry[language])
  const whole = told.find(isWorded)
  const inWords = LANGUAGES.flatMap((language) => {
    const own = isWorded(entry[language]) ? entry[language] : whole
    return own === undefined ? [] : [[language, own] as const]
  })
  return { ...entry, gloss: entry.gloss || id, ...Object.fromEntries(inWords) }
}

/** Words with commas between them; of a unit, the form at least that every figure can take. */
function isWorded(own: unknown): boolean {
  if (isMap(own)) return isMap(own.forms) && typeof own.forms.other === 'string'
  return typeof own === 'string' && own.trim() !== ''
}

/** Refers to things that are there, so that only the entry itself is told to be incomplete. */
function stubOf(id: string, { countries }: GazetteerData, offices: object): object {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, { name: id, aliases: '' }]))
  return { country: Object.keys(countries)[0], title: Object.keys(offices)[0], within: [], ...words }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
