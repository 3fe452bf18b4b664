import { html } from 'hono/html'
import type { Asked } from '../../../check/asked.ts'
import { LANGUAGES } from '../../../content/languages.ts'
import type { Html } from '../html.ts'
import { questionItem } from './questions.ts'
import { asFact, type DraftPage, wordsOf } from './view.ts'

/** The questions of a fact, to be asked when somebody wants it; then, whether each finds it. */
export function questionsOf(page: DraftPage, id: string, asked?: readonly Asked[]): Html | '' {
  const { say } = page.phrases
  const count = LANGUAGES.reduce((sum, language) => sum + (wordsOf(page, id, language).asked?.length ?? 0), 0)
  if (count === 0 || !asFact(page, id)) return ''
  const found = asked?.filter((one) => one.found).length ?? 0
  return html`<div class="fact-questions"><form hx-post="/drafts/${page.draftId}/facts/${id}/ask" hx-target="closest .fact-questions" hx-swap="outerHTML" hx-disabled-elt="find button">
<button>${say('desk-ask-these', { count })}</button> <span class="busy hint">${say('desk-asking')}</span></form>
${
  asked
    ? html`<p>${say('desk-questions-found', { found, all: asked.length })}</p><ul class="plain-list">${asked.map(questionItem)}</ul>`
    : ''
}</div>`
}
