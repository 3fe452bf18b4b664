import { LANGUAGES } from '../../content/languages.ts'
import { unitForms } from '../../language/unit-forms.ts'
import type { VocabularyKind } from '../drafts/entry-kinds.ts'
import { type Form, tidy } from './read-field.ts'

/** An act, an office or a unit as a form sent it; what was left empty has no field. */
export function readVocabularyEntry(kind: VocabularyKind, form: Form): object {
  const line = (name: string, field: string) => {
    const value = tidy(form[name] ?? '')
    return value ? [[field, value] as const] : []
  }
  const inWords = LANGUAGES.flatMap((language): (readonly [string, unknown])[] => {
    const words = line(`${language}.words`, 'words')
    if (kind !== 'units') return words.map(([, value]) => [language, value])
    const forms = unitForms(language).flatMap((one) => line(`${language}.forms.${one}`, one))
    const own = { ...(forms.length > 0 ? { forms: Object.fromEntries(forms) } : {}), ...Object.fromEntries(words) }
    return Object.keys(own).length > 0 ? [[language, own]] : []
  })
  return Object.fromEntries([...line('gloss', 'gloss'), ...inWords])
}
