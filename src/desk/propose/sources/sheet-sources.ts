import { addressFault } from '../../../content/address.ts'
import type { DraftData } from '../../drafts/draft.ts'
import { freeId } from '../entries/slug.ts'
import type { SheetSource } from '../sheet/sheet.ts'
import type { OutletBook } from './outlets.ts'

type Sources = NonNullable<DraftData['sources']>
type Source = NonNullable<Sources[string]>

export interface NamedSources {
  readonly sources: Sources
  /** Ids by the marks of the sheet. */
  readonly idOf: ReadonlyMap<string, string>
}

/** The sources of a sheet with outlets and origins of the gazetteer, by ids that can be read. */
export function namedSources(listed: readonly SheetSource[], outlets: OutletBook): NamedSources {
  const sources: Sources = {}
  const idOf = new Map<string, string>()
  for (const one of listed) {
    const source = sourceOf(one, outlets)
    const wish = source.origin ?? source.outlet ?? one.mark
    const inLanguage = Object.values(sources).some((other) => other?.language === source.language)
    const plain = sources[wish] !== undefined && inLanguage && source.language ? `${wish}-${source.language}` : wish
    const id = freeId(plain, (taken) => sources[taken] !== undefined)
    sources[id] = source
    idOf.set(one.mark, id)
  }
  return { sources, idOf }
}

/** What a bracket or a note says of where a text comes from. */
const PASSED_ON =
  /\b(?:carr(?:ies|ied)|cit(?:es|ing|ed)|rewrites?|quot(?:es|ing)|draws on|from|via|copy of|translates?|original(?: is| from)?)\b/iu
const SECONDARY = /\b(?:secondary|aggregat\p{L}+|rewrites?|machine)\b/iu

function sourceOf({ outlet: written, date, language, address, note }: SheetSource, outlets: OutletBook): Source {
  const { outlet, origin } = whoPublished(written, note, outlets)
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0]
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(origin === undefined ? {} : { origin }),
    ...(/^[a-z]{2,3}$/u.test(language) ? { language } : {}),
    ...(day === undefined ? {} : { date: day }),
    ...(addressFault(address) === undefined ? { url: address } : {}),
    ...(outlet === undefined ? { note: 'outlet-not-stated' as const } : {}),
    ...(outlet !== undefined && SECONDARY.test(note) ? { note: 'secondary' as const } : {}),
  }
}

function whoPublished(written: string, note: string, outlets: OutletBook): { outlet?: string; origin?: string } {
  const [first = '', carrier] = written.split(/\s+via\s+/iu)
  if (carrier !== undefined) return { outlet: outlets.take(nameIn(carrier)), origin: outlets.take(nameIn(first)) }
  const name = nameIn(first)
  if (name === '') return {}
  const bracket = /[(（]([^)）]*)[)）]/u.exec(first)?.[1] ?? ''
  // A name that only its bracket makes known: "Some Forum site (someforum.com)".
  const known = outlets.find(name) ?? (/\.\p{L}{2,}$/u.test(bracket) ? outlets.find(bracket) : undefined)
  const outlet = known ?? outlets.take(name)
  const inBracket = outlets.find(bracket)
  const named =
    (inBracket === outlet ? undefined : inBracket) ?? (PASSED_ON.test(bracket) ? outlets.within(bracket) : undefined)
  const told = PASSED_ON.test(note) ? outlets.within(note.slice(note.search(PASSED_ON))) : undefined
  const origin = named ?? told ?? (writesItself(outlets.kindOf(outlet)) ? outlet : undefined)
  return { outlet, ...(origin === undefined ? {} : { origin }) }
}

/** Agencies and official bodies are behind their own texts. */
function writesItself(kind: string | undefined): boolean {
  return kind === 'agency' || kind === 'official'
}

function nameIn(written: string): string {
  return written.replace(/\s*[(（][^)）]*[)）]\s*/gu, ' ').trim()
}
