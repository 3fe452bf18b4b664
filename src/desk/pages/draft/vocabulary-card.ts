import { html } from 'hono/html'
import { LANGUAGES, type Language, OWN_NAMES } from '../../../content/languages.ts'
import { unitForms } from '../../../language/unit-forms.ts'
import type { VocabularyKind } from '../../drafts/entry-kinds.ts'
import { written, writtenList } from '../../fields/as-written.ts'
import { field, lineControl } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { looseOf } from './own-words.ts'
import type { DraftPage } from './view.ts'

/** The fields of an act, an office or a unit that only this draft has. */
export function vocabularyFields(page: DraftPage, kind: VocabularyKind, id: string): Html {
  const { say } = page.phrases
  const entry = looseOf(looseOf(page.draft.gazetteer, kind), id)
  const line = (path: readonly string[], value: unknown, label: string, language?: Language) =>
    field(page, {
      file: 'gazetteer',
      path: [kind, id, ...path],
      label,
      control: lineControl(value, language ? { language } : {}),
    })
  const traits = written(entry.is) || writtenList(entry.is).join(' ')
  return html`<p class="hint">${say('desk-vocabulary-how')}</p>
<div class="fact-fields">${line(['gloss'], entry.gloss, say('desk-gloss'))}${
    kind === 'acts' ? line(['is'], traits, say('desk-act-is')) : ''
  }</div>
<div class="fact-words">${LANGUAGES.map((language) => {
    const own = looseOf(entry[language])
    const fields =
      kind === 'units'
        ? [
            ...unitForms(language).map((form) =>
              line([language, 'forms', form], looseOf(own.forms)[form], say(`desk-form-${form}`), language),
            ),
            line([language, 'words'], own.words, say('desk-words'), language),
          ]
        : line([language], entry[language], say('desk-words'), language)
    return html`<div class="language"><h3 lang="${language}">${OWN_NAMES[language]}</h3>${fields}</div>`
  })}</div>`
}
