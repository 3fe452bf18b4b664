import { html } from 'hono/html'
import type { Asked } from '../../../check/asked.ts'
import type { AskedChanges } from '../../../check/asked-changes.ts'
import { OWN_NAMES } from '../../../content/languages.ts'
import { languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { type DraftPage, titleOf } from './view.ts'

/** What came of asking all questions of a draft, and those of all other briefings before and after it. */
export interface AskedAll {
  readonly asked: readonly Asked[]
  readonly changes: AskedChanges
}

/** Asking takes a while: it is done when somebody wants it. */
export function questionsStart({ draftId, phrases: { say } }: DraftPage): Html {
  return html`<section id="questions"><p class="hint">${say('desk-questions-how')}</p>
<form hx-post="/drafts/${draftId}/questions" hx-target="#questions" hx-swap="outerHTML" hx-disabled-elt="find button">
<button class="main">${say('desk-ask-all')}</button> <span class="busy hint">${say('desk-asking')}</span></form></section>`
}

export function questionsList(page: DraftPage, { asked, changes }: AskedAll): Html {
  const { say } = page.phrases
  const byFact = [...Map.groupBy(asked, ({ fact }) => fact)]
  const found = asked.filter((one) => one.found).length
  return html`<section id="questions">
<h2>${say('desk-questions-found', { found, all: asked.length })}</h2>
${byFact.map(
  ([fact, own]) => html`<h3><a href="/drafts/${page.draftId}#fact-${fact}"><bdi>${titleOf(page, fact)}</bdi></a></h3>
<ul class="plain-list">${own.map(questionItem)}</ul>`,
)}
<h2>${say('desk-questions-lost', { count: changes.lost.length, all: changes.compared })}</h2>
${changes.lost.length === 0 ? html`<p class="good">${say('desk-questions-none-lost')}</p>` : html`<ul class="plain-list">${changes.lost.map(questionItem)}</ul>`}
${changes.gained.length > 0 ? html`<h2>${say('desk-questions-gained', { count: changes.gained.length })}</h2><ul class="plain-list">${changes.gained.map(questionItem)}</ul>` : ''}
</section>`
}

export function questionItem({ question, language, briefing, fact, found, first }: Asked): Html {
  const finds = first.map((one) => (one.startsWith(`${briefing}/`) ? one.slice(briefing.length + 1) : one))
  return html`<li><span class="${found ? 'good' : 'warning'}">${found ? '✓' : '✗'}</span> <small>${OWN_NAMES[language]}</small>
<span${languageOf(language)}>${question}</span>${found ? '' : html` <code dir="ltr">${briefing}/${fact} ← ${finds.join(', ') || '–'}</code>`}</li>`
}
