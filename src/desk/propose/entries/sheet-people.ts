import { LANGUAGES, type Language } from '../../../content/languages.ts'
import { matchSpans } from '../../../language/match.ts'
import { idsOf } from '../../../language/senses.ts'
import { fold } from '../../../language/text.ts'
import { meaningsOf } from '../../../language/vocabulary.ts'
import { countriesByName } from '../../../language/zone-countries.ts'
import type { Readers } from '../reading/reader.ts'
import type { SheetName, SheetPerson } from '../sheet/sheet.ts'
import { personId, shortName } from './person-id.ts'
import type { Stub, StubName } from './stubs.ts'

/** Somebody of the table: an entry that is there, or one to be made. */
export interface CastMember {
  readonly id: string
  readonly country?: string | undefined
  readonly office?: string | undefined
  readonly isHost: boolean
  readonly stub?: Stub | undefined
}

export function castOf(people: readonly SheetPerson[], readers: Readers): CastMember[] {
  return people.flatMap((person) => castMember(person, readers))
}

function castMember({ names, role, country: land }: SheetPerson, readers: Readers): CastMember[] {
  const country = countryNamed(land, readers)
  const office = officeIn(role, readers)
  const isHost = /\bhost\b/iu.test(role)
  const known = LANGUAGES.map((language) => personNamed(names.get(language), language, readers)).find(
    (id) => id !== undefined,
  )
  const entities = readers('en').entities
  if (known !== undefined) return [{ id: known, country: country ?? entities.get(known)?.country, office, isHost }]
  const english = names.get('en') ?? names.get('it')
  if (english === undefined) return []
  const code = countriesByName('en').get(fold(land, 'en'))
  const id = personId(english.name, code)
  const stub: Stub = { id, kind: 'person', names: stubNames(names, code), country, title: office }
  return [{ id, country, office, isHost, stub }]
}

function stubNames(names: ReadonlyMap<string, SheetName>, code: string | undefined): Stub['names'] {
  const own = LANGUAGES.flatMap((language): [Language, StubName][] => {
    const given = names.get(language)
    if (given === undefined) return []
    const { name, others, isUnsourced } = given
    const short = language === 'en' || language === 'it' ? shortName(name, code) : undefined
    return [[language, { name, short, aliases: others, isUnsourced }]]
  })
  return Object.fromEntries(own)
}

/** An entry whose name makes up most of one of these, so that an address or a house behind it hinders nothing. */
function personNamed(given: SheetName | undefined, language: Language, readers: Readers): string | undefined {
  if (given === undefined) return undefined
  const { vocabulary, entities } = readers(language)
  return [given.name, ...given.others]
    .flatMap((name) => matchSpans(name, vocabulary).filter(({ text }) => 2 * bare(text).length > bare(name).length))
    .flatMap((span) => idsOf(span, 'entity'))
    .find((id) => entities.get(id)?.kind === 'person')
}

/** Without spaces and marks, which folding takes away too. */
function bare(name: string): string {
  return name.replace(/[\s\p{P}]/gu, '')
}

/** Offices that say more are longer: "Deputy Prime Minister" is none of a prime minister. */
export function officeIn(role: string, readers: Readers, language: Language = 'en'): string | undefined {
  const { vocabulary, entities, offices } = readers(language)
  const spans = matchSpans(role, vocabulary)
  const named = spans.filter((span) => idsOf(span, 'office').length > 0)
  const longest = named.sort((one, other) => other.text.length - one.text.length)[0]
  const office = longest && idsOf(longest, 'office')[0]
  if (office !== 'minister' && office !== 'foreign-minister') return office
  // A minister *of* something, where there is an office of just that.
  const fields = spans.flatMap((span) => idsOf(span, 'entity')).filter((id) => entities.get(id)?.kind === 'sector')
  return fields.map((field) => `${field}-minister`).find((own) => offices.has(own)) ?? office
}

export function countryNamed(name: string, readers: Readers, language: Language = 'en'): string | undefined {
  const { vocabulary, entities } = readers(language)
  const ids = meaningsOf(name, vocabulary).flatMap((sense) => (sense.kind === 'entity' ? [sense.id] : []))
  return ids.find((id) => entities.get(id)?.kind === 'country')
}
