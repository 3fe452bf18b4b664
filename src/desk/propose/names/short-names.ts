import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Stub, StubName } from '../entries/stubs.ts'
import type { CountedName } from './unknown-names.ts'

/** A person of whose name this is a part, as texts name somebody again ("Sisi" for Abdel Fattah el-Sisi), called so. */
export function calledShortly({ name, language }: CountedName, stubs: Iterable<Stub>): Stub | undefined {
  const bearers = [...stubs].filter((stub) => stub.kind === 'person' && holds(stub.names[language], name))
  const [only] = bearers
  if (only === undefined || bearers.length > 1 || only.names[language]?.name === name) return undefined
  // Whatever language writes the name in the same letters calls the person so.
  const called = LANGUAGES.flatMap((one): [Language, StubName][] => {
    const own = only.names[one]
    return own && holds(own, name) ? [[one, { ...own, short: name }]] : []
  })
  return { ...only, names: { ...only.names, ...Object.fromEntries(called) } }
}

function holds(own: StubName | undefined, name: string): own is StubName {
  return own?.name.split(/[\s\-・＝]/u).includes(name) ?? false
}
