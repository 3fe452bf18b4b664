import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import { writtenList } from '../../fields/as-written.ts'
import { field, lineControl, textControl } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { likelyStart } from './likely-questions.ts'
import { type DraftPage, factOf, wordsOf } from './view.ts'

/** The longest title that the content takes. */
const LONGEST_TITLE = 80

/** The four languages of a fact, side by side. */
export function words(page: DraftPage, id: string): Html {
  const { say } = page.phrases
  const { quotation, standing } = factOf(page, id)
  const path = (name: string) => ['facts', id, name]
  const columns = LANGUAGES.map((language) => {
    const own = wordsOf(page, id, language)
    const one = (name: 'text' | 'quotation' | 'other', label: string) =>
      field(page, { file: language, path: path(name), label, control: textControl(own[name], language) })
    const isQuoting = quotation === true || own.quotation !== undefined
    const isDisputed = typeof standing === 'object' || own.other !== undefined
    const asked = writtenList(own.asked).join('\n')
    return html`<div class="language"><h3 lang="${language}">${OWN_NAMES[language]}</h3>
${field(page, { file: language, path: path('title'), label: say('desk-fact-title'), control: lineControl(own.title, { language, most: LONGEST_TITLE }) })}
${one('text', say('desk-text'))}
<details class="more"${isQuoting || isDisputed ? html` open` : ''}><summary>${say('desk-quotation-and-other')}</summary>
${one('quotation', say('desk-quotation'))}${one('other', say('desk-other'))}</details>
${field(page, { file: language, path: path('asked'), label: say('desk-asked'), control: textControl(asked, language) })}
${likelyStart(page, id, language)}</div>`
  })
  return html`${columns}
${field(page, {
  file: 'briefing',
  path: path('quotation'),
  label: say('desk-holds-quotation'),
  control: (control) =>
    html`<input type="checkbox" id="${control}" name="value"${quotation === true ? html` checked` : ''}>`,
})}`
}
