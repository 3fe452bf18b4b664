import type { Language } from '../../../content/languages.ts'
import type { Entity } from '../../../content/library.ts'
import { personId, shortName } from '../entries/person-id.ts'
import { freeId, slugOf } from '../entries/slug.ts'
import type { Stub, StubName } from '../entries/stubs.ts'
import type { CountedName } from './unknown-names.ts'

/** Entries for names that the gazetteer lacks; one that holds the same office in another language is the same person. */
export function stubsForNames(
  names: readonly CountedName[],
  isTaken: (id: string) => boolean,
  codeOf: (country: string) => string | undefined,
): Stub[] {
  const stubs = new Map<string, Stub>()
  for (const { name, language, kind, office, country } of names) {
    const own: StubName = {
      name,
      ...(kind === 'person' && isLatin(language) ? { short: shortName(name, country && codeOf(country)) } : {}),
    }
    const same = [...stubs.values()].find((stub) => isSame(stub, { name, language, kind, office, country }))
    if (same) {
      stubs.set(same.id, { ...same, names: { ...same.names, [language]: own } })
      continue
    }
    const wish = isLatin(language)
      ? kind === 'person'
        ? personId(name, country && codeOf(country))
        : slugOf(name)
      : ''
    const named = wish || [country, office ?? kind].filter((part) => part !== undefined).join('-')
    const id = freeId(named, (one) => stubs.has(one) || isTaken(one))
    stubs.set(id, {
      id,
      kind: kind satisfies Entity['kind'],
      names: { [language]: own },
      country: kind === 'person' || kind === 'place' ? country : undefined,
      title: office,
    })
  }
  return [...stubs.values()]
}

function isLatin(language: Language): boolean {
  return language === 'en' || language === 'it'
}

type Looked = Pick<CountedName, 'name' | 'language' | 'kind' | 'office' | 'country'>

function isSame(stub: Stub, { name, language, kind, office, country }: Looked): boolean {
  if (stub.kind !== kind || stub.names[language] !== undefined) return false
  const isSpelledAlike = isLatin(language) && Object.values(stub.names).some((own) => own?.name === name)
  const isOfficeHolder = kind === 'person' && office !== undefined && country !== undefined
  return isSpelledAlike || (isOfficeHolder && stub.title === office && stub.country === country)
}
