import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { factRow } from './fact.ts'
import { type DraftPage, factIds } from './view.ts'

/** All facts; `open` is the one that the person works on, of many the others are folded. */
export function factTable(page: DraftPage, open?: string): Html {
  const { say } = page.phrases
  const ids = factIds(page)
  const rows = ids.map((id, at) => factRow(page, id, at, id === open || (open === undefined && at === 0)))
  return html`<div id="table" data-open="${open ?? ''}">
<div class="row"><button type="button" data-folds="open">${say('desk-open-all')}</button>
<button type="button" data-folds="closed">${say('desk-fold-all')}</button></div>
${ids.length === 0 ? html`<p class="hint">${say('desk-no-facts')}</p>` : rows}
<form class="row new-fact" hx-post="/drafts/${page.draftId}/facts" hx-target="#table" hx-swap="outerHTML">
<div><label for="new-fact">${say('desk-new-fact')}</label><input id="new-fact" name="id" required dir="ltr" autocomplete="off" placeholder="talks-in-muscat" pattern="[a-z0-9]+(-[a-z0-9]+)*"></div>
<button>${say('desk-add-fact')}</button></form></div>`
}
