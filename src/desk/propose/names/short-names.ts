import type { Stub } from '../entries/stubs.ts'
import type { CountedName } from './unknown-names.ts'

/** A person of whose name this is a part, as texts name somebody again ("Sisi" for Abdel Fattah el-Sisi), called so. */
export function calledShortly({ name, language }: CountedName, stubs: Iterable<Stub>): Stub | undefined {
  const partsOf = (stub: Stub) => (stub.names[language]?.name ?? '').split(/[\s\-・＝]/u)
  const bearers = [...stubs].filter((stub) => stub.kind === 'person' && partsOf(stub).includes(name))
  const [only] = bearers
  const own = only?.names[language]
  if (only === undefined || own === undefined || bearers.length > 1 || own.name === name) return undefined
  return { ...only, names: { ...only.names, [language]: { ...own, short: name } } }
}
