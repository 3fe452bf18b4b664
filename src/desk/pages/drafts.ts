import { html } from 'hono/html'
import type { Briefing } from '../../content/library.ts'
import { formatDay } from '../../language/dates.ts'
import type { Phrases } from '../../language/phrases.ts'
import type { DraftState } from '../drafts/draft.ts'
import type { ListedDraft } from '../drafts/list-drafts.ts'
import type { Html } from './html.ts'

/** What lies on the desk, by how far it is, and what is published. */
export interface DeskOverview {
  readonly drafts: readonly ListedDraft[]
  readonly published: readonly Briefing[]
  readonly reports: number
  /** Questions that nothing answered; left out where they are not counted. */
  readonly unanswered: number | undefined
}

const STATES: readonly DraftState[] = ['draft', 'reviewed']

export function draftsPage(phrases: Phrases, { drafts, published, reports, unanswered }: DeskOverview): Html {
  const { say } = phrases
  const open = STATES.map((state) => {
    const own = drafts.filter((draft) => draft.state === state)
    if (own.length === 0) return ''
    return html`<h2>${say(`desk-state-${state}`)}</h2><ul class="cards">${own.map((draft) => draftCard(phrases, draft))}</ul>`
  })
  const nothing = drafts.every(({ state }) => state === 'published')
    ? html`<p class="hint">${say('desk-no-drafts')} <a href="/intake">${say('desk-intake')}</a></p>`
    : ''
  return html`<h1>${say('desk-drafts')}</h1>
<p class="row"><a class="button main" href="/intake">${say('desk-intake')}</a>
<a href="/readers">${say('desk-report-count', { count: reports })}</a>${unanswered === undefined ? '' : html`<a href="/readers">${say('desk-unanswered-count', { count: unanswered })}</a>`}</p>
${nothing}${open}
<h2>${say('desk-state-published')}</h2>
<ul class="cards">${published.map((briefing) => publishedCard(phrases, briefing))}</ul>`
}

function draftCard({ language, say }: Phrases, { id, titles, authors, changed, facts, fault }: ListedDraft): Html {
  const title = [titles[language], ...Object.values(titles)].find((one) => one) ?? id
  if (fault) return html`<li><h3><bdi>${id}</bdi></h3><p class="error">${say(fault.phrase, fault.values)}</p></li>`
  const when = changed === undefined ? '' : formatDay(changed.slice(0, 10), language)
  return html`<li><h3><a href="/drafts/${id}"><bdi>${title}</bdi></a></h3><p class="hint"><code>${id}</code></p>
<p class="hint">${say('desk-fact-count', { count: facts })} · <bdi>${authors.join(', ')}</bdi> · ${when}</p></li>`
}

function publishedCard({ language, say }: Phrases, { id, titles, date, facts }: Briefing): Html {
  const title = [titles[language], ...Object.values(titles)].find((one) => one) ?? id
  return html`<li><h3><a href="/published/${id}"><bdi>${title}</bdi></a></h3><p class="hint"><code>${id}</code></p>
<p class="hint">${formatDay(date, language)} · ${say('desk-fact-count', { count: facts.length })}</p></li>`
}
