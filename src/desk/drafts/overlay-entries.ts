import { LANGUAGES } from '../../content/languages.ts'
import type { SharedContent } from '../../content/load.ts'
import { type GazetteerData, gazetteerSchemas } from '../../content/schemas.ts'
import type { DraftGazetteer } from './draft.ts'
import type { Tell } from './overlay.ts'
import { pruned } from './pruned.ts'

type Kind = keyof GazetteerData

const KINDS = Object.keys(gazetteerSchemas) as Kind[] // its own keys

export interface OverlaidGazetteer {
  /** Entries that are complete enough to be shown; a name that one language lacks is another's. */
  readonly gazetteer: GazetteerData
  /** With those as well that are not: what refers to one is right. */
  readonly stubs: GazetteerData
}

/** The gazetteer with a draft's own entries. Entries that are there stay as they are. */
export function gazetteerWith(
  { gazetteer, vocabulary }: SharedContent,
  own: DraftGazetteer,
  tell: Tell,
): OverlaidGazetteer {
  const shown: Record<string, object> = { ...gazetteer }
  const stubs: Record<string, object> = { ...gazetteer }
  for (const kind of KINDS) {
    const entries = Object.entries(own[kind] ?? {})
    if (entries.length === 0) continue
    const file = `gazetteer/${kind}.yaml`
    const whole: Record<string, object> = {}
    const all: Record<string, object> = {}
    for (const [id, entry] of entries) {
      if (Object.hasOwn(gazetteer[kind], id)) {
        tell(file, [id], 'is there already: take it out of the draft, or give it another id')
        continue
      }
      const schema = gazetteerSchemas[kind]
      const { faults } = pruned(schema, { [id]: entry })
      for (const { path, message } of faults) tell(file, path, message)
      const { value } = pruned(schema, { [id]: filled(id, entry) })
      const parsed = value?.[id]
      if (parsed) whole[id] = parsed
      all[id] = parsed ?? stubOf(id, gazetteer, vocabulary.offices)
    }
    shown[kind] = { ...gazetteer[kind], ...whole }
    stubs[kind] = { ...gazetteer[kind], ...all }
  }
  return { gazetteer: shown as GazetteerData, stubs: stubs as GazetteerData } // each kind by its own schema
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

/** Refers to things that are there, so that only the entry itself is told to be incomplete. */
function stubOf(id: string, { countries }: GazetteerData, offices: object): object {
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, { name: id, aliases: '' }]))
  return { country: Object.keys(countries)[0], title: Object.keys(offices)[0], within: [], ...words }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
