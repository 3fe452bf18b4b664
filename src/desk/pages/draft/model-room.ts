import { html } from 'hono/html'
import { listNames } from '../../../language/lists.ts'
import type { Drafting } from '../../drafting/drafting.ts'
import { type Progress, progressOf } from '../../drafting/progress.ts'
import type { Run } from '../../drafting/runs.ts'
import { type MachineRefusal, NO_MACHINE, unapprovedFacts } from '../../drafts/machine.ts'
import type { Html } from '../html.ts'
import { type DraftPage, titleOf } from './view.ts'

/** Where a model drafts: what is sent and to whom, how far it is, and what became of what it said. */
export function modelRoom(page: DraftPage, model: Drafting['model'], run: Run | undefined): Html {
  const { say } = page.phrases
  return html`<section class="card"><h2>${say('desk-model-head')}</h2><p>${say('desk-model-how')}</p>
${modelProgress(page, model, run)}</section>`
}

/** Asks for itself anew while the model is at work. */
export function modelProgress(page: DraftPage, model: Drafting['model'], run: Run | undefined): Html {
  const { say } = page.phrases
  const progress = progressOf(page.draft, model.name)
  const { pieces, unread } = progress
  const { tokens } = page.draft.machine ?? NO_MACHINE
  const isRunning = run?.state === 'running'
  const again = isRunning
    ? html` hx-get="/drafts/${page.draftId}/model/progress" hx-trigger="every 1s" hx-swap="outerHTML"`
    : ''
  const read = pieces.length - unread.length
  const hasBegun = read > 0 || run !== undefined
  return html`<div id="model-progress" data-state="${run?.state ?? 'none'}"${again}>
${
  hasBegun
    ? html`<p role="status"><progress max="${pieces.length}" value="${read}"></progress> ${say('desk-model-read-of', { read, all: pieces.length })}
${run ? html` · ${say('desk-model-taken', { count: run.taken })}` : ''} · ${say('desk-model-tokens', { sent: tokens.sent, said: tokens.said })}</p>`
    : ''
}
${run ? outcome(page, run, unread.length) : ''}
${isRunning ? stopping(page) : starting(page, model, progress, hasBegun)}
${waiting(page)}${refusals(page)}</div>`
}

function outcome({ phrases: { say } }: DraftPage, { state, failing, retryAfter }: Run, unread: number): Html | '' {
  switch (state) {
    case 'running':
      return html`<p>${say('desk-model-at-work')}</p>`
    case 'stopped':
      return html`<p>${say('desk-model-stopped')}</p>`
    case 'ended':
      return html`<p>${unread > 0 ? say('desk-model-some-unread') : say('desk-model-ended')}</p>`
    case 'failed':
      return html`<p class="error">${say(`desk-model-failed-${failing ?? 'broken'}`)}${
        retryAfter === undefined ? '' : ` ${say('desk-model-wait', { seconds: Math.ceil(retryAfter / 1000) })}`
      }</p>`
  }
}

function stopping({ draftId, phrases: { say } }: DraftPage): Html {
  return html`<form hx-post="/drafts/${draftId}/model/stop" hx-target="#model-progress" hx-swap="outerHTML"><button>${say('desk-model-stop')}</button></form>`
}

function starting(page: DraftPage, model: Drafting['model'], progress: Progress, hasBegun: boolean): Html | '' {
  const { say, language } = page.phrases
  const { unread, characters, leftOut } = progress
  const others =
    leftOut.length === 0
      ? ''
      : html`<p class="hint">${say('desk-model-left-out', { sources: listNames(leftOut, language) })}</p>`
  if (progress.pieces.length === 0) return html`<p class="hint">${say('desk-model-no-texts')}</p>${others}`
  if (unread.length === 0 || page.draft.review.state === 'published') return others
  const { name, host } = model
  return html`<form class="stack" hx-post="/drafts/${page.draftId}/model/start" hx-target="#model-progress" hx-swap="outerHTML" hx-disabled-elt="find button">
<p>${say('desk-model-leaves', { characters, model: name, host, count: unread.length })}</p>${others}
<label class="check"><input type="checkbox" name="makes-way" checked> ${say('desk-model-makes-way')}</label>
<button class="main">${say(hasBegun ? 'desk-model-go-on' : 'desk-model-start')}</button></form>`
}

function waiting(page: DraftPage): Html | '' {
  const { say } = page.phrases
  const { draft, draftId } = page
  if (!draft.machine?.marks.length) return ''
  const open = unapprovedFacts(draft.data.facts, draft.machine)
  const links = open.map(
    (id) => html`<li><a href="/drafts/${draftId}#fact-${id}"><bdi>${titleOf(page, id)}</bdi></a></li>`,
  )
  return html`<h3>${say('desk-model-waiting')}</h3>${
    open.length === 0
      ? html`<p class="good">${say('desk-model-all-approved')}</p>`
      : html`<ul class="plain-list" id="model-waiting">${links}</ul>`
  }`
}

function refusals(page: DraftPage): Html | '' {
  const refused = page.draft.machine?.refused ?? []
  if (refused.length === 0) return ''
  return html`<details id="model-refused"><summary>${page.phrases.say('desk-model-refusals', { count: refused.length })}</summary>
<ul class="plain-list">${refused.toReversed().map((one) => refusalItem(page, one))}</ul></details>`
}

/** What a model said that was not taken over, as it said it. */
export function refusalItem({ phrases: { say } }: DraftPage, { said, reason, detail, citation }: MachineRefusal): Html {
  return html`<li><span dir="auto">“${said}”</span> ${citation === undefined ? '' : html`<code>${citation}</code>`} <span class="hint">${say(`desk-left-out-${reason}`)}</span>${
    detail === undefined ? '' : html` <span class="hint" lang="en" dir="ltr">${detail}</span>`
  }</li>`
}
