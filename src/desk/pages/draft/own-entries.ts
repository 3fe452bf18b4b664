import { LANGUAGES, type Language } from '../../../content/languages.ts'
import { fold } from '../../../language/text.ts'
import { isEntryKind, type ListedEntry } from '../../entries/entry-list.ts'
import type { DraftView } from './view.ts'

/** The draft's own entries that are not complete yet, and so not in its content: they can be picked all the same. */
export function listOwn({ draft, content }: DraftView): ListedEntry[] {
  return Object.entries(draft.gazetteer).flatMap(([kind, entries]) => {
    if (!isEntryKind(kind) || kind === 'acts' || kind === 'offices' || kind === 'units') return []
    const missing = Object.entries(entries ?? {}).filter(([id]) => !Object.hasOwn(content.gazetteer[kind], id))
    return missing.map(([id, entry]): ListedEntry => {
      const named = LANGUAGES.flatMap((language) => {
        const name = entry?.[language]?.name
        return name ? [[language, name] as const] : []
      })
      const nameOf = (language: Language) => named.find(([one]) => one === language)?.[1] ?? named[0]?.[1] ?? id
      const words = [id.replaceAll('-', ' '), ...named.map(([language, name]) => fold(name, language))]
      const names = { ar: nameOf('ar'), en: nameOf('en'), it: nameOf('it'), ja: nameOf('ja') }
      return { kind, id, names, words }
    })
  })
}
