import { html } from 'hono/html'
import type { Report, UnansweredSubject } from '../../command/services.ts'
import { isLanguage, OWN_NAMES } from '../../content/languages.ts'
import type { Library } from '../../content/library.ts'
import { formatDay } from '../../language/dates.ts'
import type { Phrases } from '../../language/phrases.ts'
import { languageOf } from './fields/field.ts'
import type { Html } from './html.ts'

/** What questions that nothing answered were about, and how many there were. */
export interface CountedSubject extends UnansweredSubject {
  readonly questions: number
  /** The first and the last day. */
  readonly from: string
  readonly to: string
}

export interface FromReaders {
  readonly reports: readonly Report[]
  /** Left out where the operator does not count them. */
  readonly unanswered: readonly CountedSubject[] | undefined
}

/** What readers sent, and what they asked in vain; nobody's name is in it. */
export function readersPage(phrases: Phrases, { reports, unanswered }: FromReaders, library: Library): Html {
  const { say } = phrases
  return html`<h1>${say('desk-readers')}</h1>
<h2>${say('desk-reports')}</h2>
${reports.length === 0 ? html`<p class="hint">${say('desk-no-reports')}</p>` : html`<ul class="cards">${reports.map((report) => reportCard(phrases, report, library))}</ul>`}
<h2>${say('desk-unanswered')}</h2>
${unanswered === undefined ? html`<p class="hint">${say('desk-unanswered-off')}</p>` : subjectTable(phrases, unanswered, library)}`
}

function reportCard({ say, language: own }: Phrases, report: Report, library: Library): Html {
  const { at, language, platform, reference, text, briefing, facts = [] } = report
  const shown = facts.map((one) => {
    const [briefingId = '', factId = ''] = one.split('/')
    const fact = library.briefingById.get(briefingId)?.facts.find(({ id }) => id === factId)
    return html`<li><a href="/published/${briefingId}"><bdi>${fact?.words[own]?.title ?? one}</bdi></a> <code dir="ltr">${one}</code></li>`
  })
  const about =
    briefing !== undefined && facts.length === 0 ? html`<p><a href="/published/${briefing}">${briefing}</a></p>` : ''
  return html`<li><p dir="auto"${languageOf(isLanguage(language) ? language : undefined)}>${text}</p>${about}
${shown.length > 0 ? html`<p class="hint">${say('desk-report-shown')}</p><ul class="plain-list">${shown}</ul>` : ''}
<p class="hint">${formatDay(at.slice(0, 'YYYY-MM-DD'.length), own)} · ${platform} · <code>${reference}</code></p></li>`
}

function subjectTable({ say, language: own }: Phrases, counted: readonly CountedSubject[], library: Library): Html {
  if (counted.length === 0) return html`<p class="hint">${say('desk-no-unanswered')}</p>`
  const rows = counted.map(({ questions, language, kind, entities, acts, asks, briefing, to }) => {
    const names = entities.map((id) => library.entities.get(id)?.names[own].name ?? id)
    const subject = names.length > 0 ? names.join(' · ') : say('desk-no-subject')
    return html`<tr><td class="figure">${questions}</td><td><bdi>${subject}</bdi> <code dir="ltr">${[...acts, ...asks].join(' ')}</code></td>
<td>${OWN_NAMES[language]}</td><td>${say(kind === 'closest' ? 'desk-was-closest' : 'desk-was-unknown')}</td><td>${briefing === undefined ? '–' : html`<code dir="ltr">${briefing}</code>`}</td><td>${formatDay(to, own)}</td></tr>`
  })
  return html`<div class="wide-table" tabindex="0" role="region" aria-label="${say('desk-unanswered')}"><table><thead><tr><th scope="col">${say('desk-how-often')}</th><th scope="col">${say('desk-subject')}</th><th scope="col">${say('desk-asked-in')}</th><th scope="col">${say('desk-outcome')}</th><th scope="col">${say('desk-briefing')}</th><th scope="col">${say('desk-last-asked')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
