import { LANGUAGES, type Language } from '../../../content/languages.ts'
import { fold } from '../../../language/text.ts'
import { isOfVocabulary } from '../../drafts/entry-kinds.ts'
import { isEntryKind, type ListedEntry } from '../../entries/entry-list.ts'
import { written } from '../../fields/as-written.ts'
import { looseOf, ownWord } from './own-words.ts'
import type { DraftView } from './view.ts'

/** The draft's own entries that are not complete yet, and so not in its content: they can be picked all the same. */
export function listOwn({ draft, content }: DraftView): ListedEntry[] {
  return Object.entries(draft.gazetteer).flatMap(([kind, entries]) => {
    if (!isEntryKind(kind)) return []
    const whole = isOfVocabulary(kind) ? content.vocabulary[kind] : content.gazetteer[kind]
    const missing = Object.entries(entries ?? {}).filter(([id]) => !Object.hasOwn(whole, id))
    return missing.map(([id, entry]): ListedEntry => {
      const named = LANGUAGES.flatMap((language) => {
        const name = isOfVocabulary(kind) ? ownWord(entry, language) : written(looseOf(entry, language).name)
        return name ? [[language, name] as const] : []
      })
      const nameOf = (language: Language) => named.find(([one]) => one === language)?.[1] ?? named[0]?.[1] ?? id
      const words = [id.replaceAll('-', ' '), ...named.map(([language, name]) => fold(name, language))]
      const names = { ar: nameOf('ar'), en: nameOf('en'), it: nameOf('it'), ja: nameOf('ja') }
      return { kind, id, names, words }
    })
  })
}
