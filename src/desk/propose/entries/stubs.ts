import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Entity, EntityKind } from '../../../content/library.ts'
import type { NameData } from '../../../content/schemas.ts'
import { phrasesIn } from '../../../language/lists.ts'
import type { DraftGazetteer } from '../../drafts/draft.ts'

/** The files of the gazetteer that hold what a fact can name. */
export const FILE_OF = {
  person: 'people',
  country: 'countries',
  place: 'places',
  organisation: 'organisations',
  sector: 'sectors',
  term: 'terms',
} as const satisfies Record<EntityKind, keyof DraftGazetteer>

/** An entry that the gazetteer lacks. */
export interface Stub {
  readonly id: string
  readonly kind: EntityKind
  readonly names: Readonly<Partial<Record<Language, StubName>>>
  readonly country?: string | undefined
  readonly title?: string | undefined
  readonly gender?: 'feminine' | 'masculine' | undefined
}

export interface StubName {
  readonly name: string
  readonly short?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly isUnsourced?: boolean | undefined
}

/** As the sentences are read with it, before anybody has completed it. */
export function entityOf({ id, kind, names, country, title }: Stub): Entity {
  const inLanguage = (language: Language): NameData => {
    const { name = '', short, aliases = [] } = names[language] ?? {}
    return { name, aliases: [...aliases, ...(short === undefined ? [] : [short])].join(', ') }
  }
  const own = { ar: inLanguage('ar'), en: inLanguage('en'), it: inLanguage('it'), ja: inLanguage('ja') }
  return {
    id,
    kind,
    names: own,
    within: [],
    ...(country === undefined ? {} : { country }),
    ...(title === undefined ? {} : { title }),
  }
}

/** Entries in the form of the gazetteer, with what is not known left open. */
export function gazetteerOf(stubs: readonly Stub[]): DraftGazetteer {
  let gazetteer: DraftGazetteer = {}
  for (const { id, kind, names, country, title, gender } of stubs) {
    const file = FILE_OF[kind]
    const words = Object.fromEntries(LANGUAGES.map((language) => [language, nameData(names[language])]))
    const own = {
      ...(country === undefined ? {} : { country }),
      ...(title === undefined ? {} : { title }),
      ...(gender === undefined ? {} : { gender }),
      ...words,
    }
    gazetteer = { ...gazetteer, [file]: { ...gazetteer[file], [id]: own } }
  }
  return gazetteer
}

function nameData(own: StubName | undefined): Partial<NameData> {
  if (own === undefined || own.name === '') return {}
  const { name, short, aliases = [], isUnsourced } = own
  return {
    name,
    ...(short === undefined || short === name ? {} : { short }),
    ...(aliases.length > 0 ? { aliases: aliases.join(', ') } : {}),
    ...(isUnsourced ? { spelling: 'ours' as const } : {}),
  }
}

/** Of a country or city of the world: its names alone, without what it is only recognised by. */
export function stubOf({ id, kind, names, country }: Entity): Stub {
  const own = LANGUAGES.flatMap((language): [Language, StubName][] =>
    names[language].name === '' ? [] : [[language, { name: names[language].name }]],
  )
  return { id, kind, names: Object.fromEntries(own), country }
}

/** The entries of a draft, finished or not, as far as they say something; the reverse of `gazetteerOf`. */
export function stubsIn(gazetteer: DraftGazetteer): Stub[] {
  return Object.entries(FILE_OF).flatMap(([kind, file]) =>
    Object.entries(gazetteer[file] ?? {}).map(([id, entry]): Stub => {
      const names = LANGUAGES.flatMap((language): [Language, StubName][] => {
        const { name, short, aliases } = entry?.[language] ?? {}
        const others = typeof aliases === 'string' ? phrasesIn(aliases) : []
        return name === undefined ? [] : [[language, { name, short, aliases: others }]]
      })
      // Ids of all kinds are one set.
      const { title, gender, country } = gazetteer.people?.[id] ?? {}
      const land = country ?? gazetteer.places?.[id]?.country
      // The keys of `FILE_OF` are kinds.
      return { id, kind: kind as EntityKind, names: Object.fromEntries(names), country: land, title, gender }
    }),
  )
}
