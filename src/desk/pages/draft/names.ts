import { LANGUAGES, type Language } from '../../../content/languages.ts'
import type { Content } from '../../../content/load.ts'
import { phrasesIn } from '../../../language/lists.ts'
import type { Draft } from '../../drafts/draft.ts'
import type { EntryKind } from '../../entries/entry-list.ts'
import { ownWord } from './own-words.ts'

/** An entry's name in a language, be it published, the draft's own or not yet complete; its id, where it has none. */
export function nameIn(
  { gazetteer, vocabulary }: Pick<Content, 'gazetteer' | 'vocabulary'>,
  draft: Pick<Draft, 'gazetteer'>,
  kinds: readonly EntryKind[],
  id: string,
  language: Language,
): string {
  for (const kind of kinds) {
    if (kind === 'acts' || kind === 'offices') {
      const entry = own(vocabulary[kind], id)
      if (entry) return phrasesIn(entry[language])[0] ?? id
      const word = ownWord(own(draft.gazetteer[kind] ?? {}, id), language)
      if (word !== undefined) return word
    } else if (kind === 'units') {
      const entry = own(vocabulary.units, id)
      const word = ownWord(entry ?? own(draft.gazetteer.units ?? {}, id), language)
      if (word !== undefined) return word
    } else {
      const entry = own(gazetteer[kind], id) ?? own(draft.gazetteer[kind] ?? {}, id)
      const name = entry && [language, ...LANGUAGES].map((one) => entry[one]?.name).find((one) => one)
      if (name) return name
    }
  }
  return id
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
