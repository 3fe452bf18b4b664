import { LANGUAGES } from '../../../content/languages.ts'
import { outletFinder } from '../../../content/outlets.ts'
import type { GazetteerData } from '../../../content/schemas.ts'
import { phrasesIn } from '../../../language/lists.ts'
import type { DraftGazetteer } from '../../drafts/draft.ts'
import { slugOf } from '../entries/slug.ts'

type Outlets = GazetteerData['outlets']
export type OutletStubs = NonNullable<DraftGazetteer['outlets']>

/** Who publishes: known entries, and those that are met on the way. */
export interface OutletBook {
  /** The id of the entry with this name, if there is one. */
  find(name: string): string | undefined
  /** The id of the entry with this name; without one, that of a stub, which a name without Latin letters has from its page. */
  take(name: string, url?: string): string
  kindOf(id: string): string | undefined
  /** A name of a known outlet that stands in a text. */
  within(text: string): string | undefined
  readonly stubs: OutletStubs
}

/** An outlet as it is usually written short: "The Japan Times", "japantimes.co.jp". */
export function outletBook(known: Outlets): OutletBook {
  const byName = outletFinder(known)
  const loose = new Map<string, string>()
  for (const [id, entry] of Object.entries(known))
    for (const name of namesOf(entry)) {
      const key = looseKey(name)
      if (key !== '' && !loose.has(key)) loose.set(key, id)
    }
  const stubs: OutletStubs = {}
  const find = (name: string) => {
    if (wordsOf(name) === '') return undefined
    const { id } = byName(name)
    if (known[id]) return id
    const own = slugOf(name)
    return loose.get(looseKey(name)) ?? loose.get(looseKey(shorter(name))) ?? (stubs[own] ? own : undefined)
  }
  return {
    find,
    take(name, url) {
      const found = find(name)
      if (found !== undefined) return found
      const id = slugOf(name) || hostIn(url) || `outlet-${Object.keys(stubs).length + 1}`
      loose.set(looseKey(name), id)
      stubs[id] = Object.fromEntries(LANGUAGES.map((language) => [language, { name }]))
      return id
    },
    kindOf: (id) => known[id]?.kind,
    within(text) {
      const words = ` ${wordsOf(text)} `
      const named = [...loose].filter(([key]) => key.length > 1 && words.includes(` ${key} `))
      return named.sort(([one], [other]) => other.length - one.length)[0]?.[1]
    },
    stubs,
  }
}

function namesOf(entry: Outlets[string]): string[] {
  return LANGUAGES.flatMap((language) => [entry[language].name, ...phrasesIn(entry[language].aliases)])
}

/** "World Times, editorial", "Reuters in Portuguese", "Some Minerals blog". */
function shorter(name: string): string {
  return name.replace(/,.*$|\s+in\s+\p{Lu}\p{L}+$|\s+(?:blog|site|website|online|page)$/giu, '')
}

/** What stands in brackets, articles and capitals make no other outlet of it. */
function looseKey(name: string): string {
  return wordsOf(name.replace(/[(（][^)）]*[)）]/gu, ' '))
}

function hostIn(url: string | undefined): string {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : ''
  return slugOf(host.replace(/^www\./u, ''))
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word !== 'the').join(' ')
}
