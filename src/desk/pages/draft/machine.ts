import { html } from 'hono/html'
import { OWN_NAMES } from '../../../content/languages.ts'
import { listNames } from '../../../language/lists.ts'
import { wordedIn } from '../../drafting/word-fact.ts'
import { type MachineMark, unapprovedFacts } from '../../drafts/machine.ts'
import type { Html } from '../html.ts'
import { refusalItem } from './model-room.ts'
import type { DraftPage } from './view.ts'

/** What a model had to do with a fact: by whom it is written, what it quotes, and whether somebody has approved it. */
export function machineSide(page: DraftPage, id: string): Html | '' {
  const { say } = page.phrases
  const { machine, data } = page.draft
  const marks = machine?.marks.filter(({ fact }) => fact === id) ?? []
  const left = machine?.refused.filter(({ fact }) => fact === id) ?? []
  const isOpen = unapprovedFacts(data.facts, machine).includes(id)
  if (marks.length === 0) return wording(page, id)
  return html`<div class="machine${isOpen ? ' open' : ''}">${marks.map((mark) => markItem(page, mark))}
${
  isOpen
    ? html`<form hx-post="/drafts/${page.draftId}/facts/${id}/approve" hx-swap="none" hx-disabled-elt="find button"><button class="main">${say('desk-machine-approve')}</button></form>`
    : ''
}
${left.length === 0 ? '' : html`<details><summary>${say('desk-model-refusals', { count: left.length })}</summary><ul class="plain-list">${left.map((one) => refusalItem(page, one))}</ul></details>`}
</div>${wording(page, id)}`
}

/** The same in a glance. */
export function machineMark({ draft, phrases: { say } }: DraftPage, id: string): Html | '' {
  const isOpen = unapprovedFacts(draft.data.facts, draft.machine).includes(id)
  return isOpen ? html`<span class="standing open">${say('desk-machine')}</span>` : ''
}

function markItem({ phrases: { say, language } }: DraftPage, mark: MachineMark): Html {
  const languages = listNames(
    mark.languages.map((one) => OWN_NAMES[one]),
    language,
  )
  const { model, prompt, quotation, citation, approved } = mark
  return html`<p class="hint">${say('desk-machine-by', { model, prompt, languages })}${approved ? html` · ${say('desk-machine-approved', { name: approved.by })}` : ''}</p>
${quotation === undefined ? '' : html`<p>${say('desk-machine-quotes')} <code>${citation}</code>: <q dir="auto">${quotation}</q></p>`}`
}

/** Where a model is set, it words what is told in some languages only. */
function wording({ draft, draftId, model, phrases: { say, language } }: DraftPage, id: string): Html | '' {
  const { told, missing } = wordedIn(draft, id)
  if (!model || told.length === 0 || missing.length === 0 || draft.review.state === 'published') return ''
  const languages = listNames(
    missing.map((one) => OWN_NAMES[one]),
    language,
  )
  return html`<form class="machine-words" hx-post="/drafts/${draftId}/facts/${id}/words" hx-target="#table" hx-swap="outerHTML" hx-disabled-elt="find button">
<button>${say('desk-machine-words', { languages })}</button> <span class="busy hint">${say('desk-asking')}</span>
<small class="hint">${say('desk-model-words-leave', { model: model.name, host: model.host })}</small></form>`
}
