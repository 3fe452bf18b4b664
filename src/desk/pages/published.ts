import { html } from 'hono/html'
import type { Briefing } from '../../content/library.ts'
import { formatDate } from '../../language/dates.ts'
import type { Phrases } from '../../language/phrases.ts'
import type { Html } from './html.ts'

interface DrawnBriefing {
  readonly told: Html
  readonly picture: Html | ''
}

/** A briefing as its readers have it, and the two ways to take something of it back. */
export function publishedPage(
  { say, language }: Phrases,
  briefing: Briefing,
  drawn: DrawnBriefing,
  isOpen: boolean,
): Html {
  const { id, titles, date, facts } = briefing
  const act = (name: string, label: string, hint: string) =>
    html`<form hx-post="/published/${id}/${name}" hx-swap="none"><button>${label}</button> <span class="hint">${hint}</span></form>`
  return html`<h1><bdi>${titles[language] ?? id}</bdi> <code>${id}</code></h1>
<p class="hint">${formatDate(date, language)} · ${say('desk-fact-count', { count: facts.length })}</p>
<section class="card stack">${
    isOpen
      ? html`<p><a class="button main" href="/drafts/${id}">${say('desk-correction-open')}</a></p>`
      : html`${act('correct', say('desk-correct'), say('desk-correct-how'))}${act('withdraw', say('desk-withdraw'), say('desk-withdraw-how'))}`
  }</section>
<div class="talking">${drawn.told}</div>
${drawn.picture}`
}
