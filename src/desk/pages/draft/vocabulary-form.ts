import { html } from 'hono/html'
import { LANGUAGES, type Language, OWN_NAMES } from '../../../content/languages.ts'
import { unitForms } from '../../../language/unit-forms.ts'
import { languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import type { DraftPage } from './view.ts'

/** What an act, an office or a unit needs: what it means, and in each language the words for it and a unit's forms. */
export function vocabularyForm({ phrases: { say } }: DraftPage, name: string, language: Language): Html {
  const input = (id: string, field: string, label: string, value: string, spoken?: Language) =>
    html`<div><label for="${id}">${label}</label><input id="${id}" name="${field}" value="${value}"${languageOf(spoken)} autocomplete="off"></div>`
  const inLanguage = (one: Language) => html`<fieldset><legend lang="${one}">${OWN_NAMES[one]}</legend>
${input(`entry-${one}-words`, `${one}.words`, say('desk-words'), one === language ? name : '', one)}
<div class="for-forms">${unitForms(one).map((form) =>
    input(`entry-${one}-${form}`, `${one}.forms.${form}`, say(`desk-form-${form}`), '', one),
  )}</div></fieldset>`
  return html`<div class="for-words stack">${input('entry-gloss', 'gloss', say('desk-gloss'), '')}
<small class="hint">${say('desk-vocabulary-how')}</small><div class="names">${LANGUAGES.map(inLanguage)}</div></div>`
}
