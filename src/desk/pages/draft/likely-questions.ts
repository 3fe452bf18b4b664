import { html } from 'hono/html'
import type { Language } from '../../../content/languages.ts'
import type { AllPhrases } from '../../../language/phrases.ts'
import { likelyQuestions } from '../../questions/likely-questions.ts'
import { fieldId, languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { asFact, type DraftPage } from './view.ts'

/** Under the questions of a fact; what is offered is made when it is unfolded. `likely.js` gives it life. */
export function likelyStart({ draftId, phrases: { say } }: DraftPage, id: string, language: Language): Html {
  return html`<desk-likely data-field="${fieldId(language, ['facts', id, 'asked'])}"><details class="more"><summary>${say('desk-likely')}</summary>
<div hx-get="/drafts/${draftId}/facts/${id}/likely/${language}" hx-trigger="toggle from:closest details" aria-live="polite"></div></details></desk-likely>`
}

export function likelyList(page: DraftPage, id: string, language: Language, allPhrases: AllPhrases): Html {
  const { content, library, phrases } = page
  const fact = asFact(page, id)
  const questions = fact ? likelyQuestions(fact, language, { content, library, phrases: allPhrases }) : []
  if (questions.length === 0) return html`<p class="hint">${phrases.say('desk-likely-none')}</p>`
  return html`<ul class="plain-list">${questions.map(
    (question) =>
      html`<li><button type="button" class="plain" data-question="${question}"${languageOf(language)}>+ ${question}</button></li>`,
  )}</ul><button type="button" data-adds-all>${phrases.say('desk-likely-all')}</button>`
}
