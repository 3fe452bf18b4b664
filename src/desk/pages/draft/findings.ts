import { html } from 'hono/html'
import type { Finding } from '../../../check/finding.ts'
import { meantPlace } from '../../fields/meant.ts'
import type { Html } from '../html.ts'
import { type DraftPage, factAt, titleOf } from './view.ts'

/** A finding in its own words, which are English, as those of the shell are. */
export function findingItem(page: DraftPage, finding: Finding): Html {
  const { say } = page.phrases
  const { severity, path, file, message } = finding
  const where = [file.split('/').at(-1)?.replace('.yaml', ''), ...path.slice(path[0] === 'facts' ? 2 : 0)].map(String)
  return html`<li class="${severity}"><strong>${say(severity === 'error' ? 'desk-error' : 'desk-warning')}</strong>
<code>${where.join(' ')}</code> <span lang="en" dir="ltr">${message}</span>${meantForm(page, finding)}</li>`
}

/** An editor may mean what a check finds odd, and says why. */
function meantForm({ draftId, phrases: { say } }: DraftPage, finding: Finding): Html | '' {
  const place = meantPlace(finding)
  if (!place) return ''
  return html`<details class="more"><summary>${say('desk-meant')}</summary>
<form class="inline" hx-post="/drafts/${draftId}/meant" hx-swap="none"><input type="hidden" name="file" value="${place.file}"><input type="hidden" name="path" value="${place.path.join('.')}">
<label>${say('desk-meant-why')} <input name="reason" required maxlength="300" autocomplete="off"></label><button>${say('desk-meant-so')}</button></form></details>`
}

/** All findings of a draft, each leading to its fact; in a place of its own that follows every change. */
export function findingsList(page: DraftPage, isFresh = false): Html {
  const { say } = page.phrases
  const errors = page.findings.filter(({ severity }) => severity === 'error').length
  const warnings = page.findings.length - errors
  const items = page.findings.map((finding) => {
    const fact = factAt(finding)
    const address =
      fact === undefined ? `/drafts/${page.draftId}/${roomOf(finding)}` : `/drafts/${page.draftId}#fact-${fact}`
    const name = fact === undefined ? finding.path.join('.') : titleOf(page, fact)
    return html`<li class="${finding.severity}"><a href="${address}"><bdi>${name || finding.file}</bdi></a> <span lang="en" dir="ltr">${finding.message}</span></li>`
  })
  const counted = [
    errors > 0 ? html`<span class="count error">${say('desk-errors', { count: errors })}</span> ` : '',
    warnings > 0 ? html`<span class="count warning">${say('desk-warnings', { count: warnings })}</span>` : '',
  ]
  return html`<div id="findings"${isFresh ? html` hx-swap-oob="innerHTML"` : ''}>${
    items.length === 0
      ? html`<p class="good">${say('desk-no-findings')}</p>`
      : html`<details><summary>${counted}</summary><ul class="findings">${items}</ul></details>`
  }</div>`
}

function roomOf({ file }: Finding): string {
  return /^(?:gazetteer|vocabulary)\//u.test(file) ? 'names' : 'briefing'
}
