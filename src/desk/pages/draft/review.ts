import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import { formatDay } from '../../../language/dates.ts'
import type { ReviewEvent } from '../../drafts/draft.ts'
import { isSamePerson } from '../../drafts/review.ts'
import { markOf, warningsIn } from '../../drafts/seen-warnings.ts'
import { languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { findingItem } from './findings.ts'
import { type DraftPage, factIds, factOf, titleOf } from './view.ts'

export interface ReviewParts {
  /** Who looks at it. */
  readonly person: string
  /** Nobody approves what he or she wrote. */
  readonly twoPeople: boolean
  /** Facts of which readers would be told something else than what is published. */
  readonly corrected: readonly string[]
  /** Files that were just written, as seen from the content folder. */
  readonly written?: readonly string[]
}

/** How far a draft is, who did what, and what can be done with it now. */
export function reviewRoom(page: DraftPage, parts: ReviewParts): Html {
  const { say } = page.phrases
  const { review } = page.draft
  const errors = page.findings.filter(({ severity }) => severity === 'error')
  return html`<div id="review">
${
  parts.written
    ? html`<section class="card published-now" role="status"><h2>${say('desk-published-now')}</h2><p>${say('desk-published-where')}</p>
<ul class="plain-list">${parts.written.map((file) => html`<li><code dir="ltr">content/${file}</code></li>`)}</ul></section>`
    : ''
}
<section class="card"><h2>${say('desk-state')}: <span class="state ${review.state}">${say(`desk-state-${review.state}`)}</span></h2>
<dl class="derived"><div><dt>${say('desk-authors')}</dt><dd><bdi>${review.authors.join(', ') || '–'}</bdi></dd></div>
<div><dt>${say('desk-approver')}</dt><dd><bdi>${review.approver ?? '–'}</bdi></dd></div></dl>
${steps(page, parts, errors.length)}</section>
${review.base !== undefined && review.state !== 'published' ? withdrawal(page) : ''}
<section class="card"><h2>${say('desk-history')}</h2><ol class="plain-list">${review.events.toReversed().map((event) => eventItem(page, event))}</ol></section>
${review.state === 'published' ? '' : removal(page)}</div>`
}

function steps(page: DraftPage, parts: ReviewParts, errors: number): Html {
  const { say } = page.phrases
  const { review } = page.draft
  const act = (name: string, label: string, inner: Html | '' = '', isMain = false) =>
    html`<form class="stack" hx-post="/drafts/${page.draftId}/${name}" hx-target="#review" hx-swap="outerHTML">${inner}<button${isMain ? html` class="main"` : ''}>${label}</button></form>`
  if (review.state === 'published') return correcting(page.phrases.say, page.draftId)
  if (review.state === 'reviewed')
    return html`${warningsOf(page)}${act('publish', say('desk-publish'), publishing(page, parts), true)}${act('reopen', say('desk-reopen'), reasonLine(say('desk-reason')))}`
  if (parts.twoPeople && review.authors.some((author) => isSamePerson(author, parts.person)))
    return html`<p class="hint">${say('desk-approve-other')}</p>`
  return html`${errors > 0 ? html`<p class="warning">${say('desk-approve-errors', { count: errors })}</p>` : ''}
${act('approve', say('desk-approve'), html`<input type="hidden" name="version" value="${page.version}">`, true)}`
}

/** The warnings that go out with it, each with a form of its own, so none of them inside another. */
function warningsOf(page: DraftPage): Html | '' {
  const warnings = warningsIn(page.findings)
  if (warnings.length === 0) return ''
  const items = warnings.map((finding) => findingItem(page, finding))
  return html`<details><summary class="warning">${page.phrases.say('desk-warnings', { count: warnings.length })}</summary><ul class="findings">${items}</ul></details>`
}

/** That the warnings were seen, and of a correction what was wrong. */
function publishing(page: DraftPage, { corrected }: ReviewParts): Html {
  const { say } = page.phrases
  const warnings = warningsIn(page.findings)
  const seen =
    warnings.length === 0
      ? ''
      : html`<label class="check"><input type="checkbox" name="seen" required> ${say('desk-warnings-seen')}</label>
<input type="hidden" name="warnings" value="${markOf(warnings)}">`
  const reasons =
    corrected.length === 0
      ? ''
      : html`<p>${say('desk-corrects')} ${corrected.map((id) => html`<a href="/drafts/${page.draftId}#fact-${id}"><bdi>${titleOf(page, id)}</bdi></a> `)}</p>${reasonFields(page, say('desk-correction'))}`
  return html`${seen}${reasons}`
}

function reasonFields(page: DraftPage, legend: string): Html {
  const fields = LANGUAGES.filter((language) => page.draft.texts[language] !== undefined).map(
    (language) =>
      html`<div><label>${OWN_NAMES[language]} <textarea name="reason.${language}" rows="2"${languageOf(language)}></textarea></label></div>`,
  )
  return html`<fieldset class="reasons"><legend>${legend}</legend>${fields}</fieldset>`
}

function reasonLine(label: string): Html {
  return html`<label>${label} <input name="reason" maxlength="500" autocomplete="off"></label>`
}

function correcting(say: DraftPage['phrases']['say'], id: string): Html {
  return html`<p>${say('desk-is-published')}</p><p><a class="button" href="/published/${id}">${say('desk-to-published')}</a></p>`
}

/** Takes back a fact, or all of it: readers who ask for it are told why. */
function withdrawal(page: DraftPage): Html {
  const { say } = page.phrases
  const facts = factIds(page).filter((id) => factOf(page, id).withdrawn === undefined)
  return html`<section class="card" id="withdraw"><h2>${say('desk-withdraw')}</h2><p class="hint">${say('desk-withdraw-how')}</p>
<form class="stack" hx-post="/drafts/${page.draftId}/withdraw" hx-target="#review" hx-swap="outerHTML">
<div><label for="withdraw-what">${say('desk-withdraw-what')}</label><select id="withdraw-what" name="fact"><option value="">${say('desk-withdraw-all')}</option>
${facts.map((id) => html`<option value="${id}">${titleOf(page, id)}</option>`)}</select></div>
${reasonFields(page, say('desk-reason-readers'))}<button>${say('desk-withdraw')}</button></form></section>`
}

function removal({ draftId, phrases: { say } }: DraftPage): Html {
  return html`<details class="card"><summary>${say('desk-discard')}</summary>
<form class="stack" hx-post="/drafts/${draftId}/discard" hx-swap="none"><label class="check"><input type="checkbox" required> ${say('desk-discard-sure')}</label><button>${say('desk-discard')}</button></form></details>`
}

function eventItem({ phrases: { say, language } }: DraftPage, { at, by, act, reason }: ReviewEvent): Html {
  const time = at.slice('2026-01-16T'.length, '2026-01-16T12:00'.length)
  return html`<li><time datetime="${at}">${formatDay(at.slice(0, '2026-01-16'.length), language)} <bdi>${time} UTC</bdi></time> · ${say(`desk-did-${act}`)} · <bdi>${by}</bdi>${reason ? html` – <span dir="auto">${reason}</span>` : ''}</li>`
}
