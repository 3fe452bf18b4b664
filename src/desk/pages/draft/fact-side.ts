import { html } from 'hono/html'
import { isLanguage } from '../../../content/languages.ts'
import type { Citation } from '../../../content/library.ts'
import { formatAmount } from '../../../language/amounts.ts'
import { formatDate } from '../../../language/dates.ts'
import { listNames } from '../../../language/lists.ts'
import { written, writtenList } from '../../fields/as-written.ts'
import { languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { questionsOf } from './fact-questions.ts'
import { findingItem } from './findings.ts'
import { machineMark, machineSide } from './machine.ts'
import { marked, wordsToMark } from './marks.ts'
import { asFact, type DraftPage, factAt, factOf } from './view.ts'

/** What changes beside a fact as its fields do: what is derived, what is wrong, and where it stands. */
export function factSide(page: DraftPage, id: string, isFresh = false): Html {
  const { say } = page.phrases
  return html`<aside class="fact-side" id="side-${id}"${isFresh ? html` hx-swap-oob="true"` : ''} aria-label="${say('desk-beside')}">
${machineSide(page, id)}${derived(page, id)}${findings(page, id)}${paragraphs(page, id)}${questionsOf(page, id)}</aside>`
}

/** The same in a glance, for a row that is folded. */
export function factMark(page: DraftPage, id: string, isFresh = false): Html {
  const own = page.findings.filter((finding) => factAt(finding) === id)
  const errors = own.filter(({ severity }) => severity === 'error').length
  const warnings = own.length - errors
  const { say } = page.phrases
  const level = asFact(page, id)?.standing.level
  const standing = level === undefined ? say('desk-standing-open') : say(`desk-level-${level}`)
  return html`<span class="marks" id="mark-${id}"${isFresh ? html` hx-swap-oob="true"` : ''}>${machineMark(page, id)}<span class="standing ${level ?? 'open'}">${standing}</span>
${errors > 0 ? html`<span class="count error">${say('desk-errors', { count: errors })}</span>` : ''}
${warnings > 0 ? html`<span class="count warning">${say('desk-warnings', { count: warnings })}</span>` : ''}</span>`
}

function derived(page: DraftPage, id: string): Html {
  const { language, phrases } = page
  const { say } = phrases
  const fact = asFact(page, id)
  if (!fact) return html`<p class="derived hint">${say('desk-not-complete')}</p>`
  const { standing, day, atEvent, briefing } = fact
  const places = [
    ...fact.places.map(({ at }) => at),
    ...(atEvent && briefing.place !== undefined ? [briefing.place] : []),
  ].map((place) => page.nameOf(['places'], place))
  const rows = [
    [
      say('desk-standing'),
      standing.level === 'corroborated'
        ? say('desk-corroborated-by', { count: standing.origins })
        : say(`desk-level-${standing.level}`),
    ],
    [say('desk-place'), places.length > 0 ? listNames([...new Set(places)], language) : '–'],
    [say('desk-day'), day === undefined ? '–' : formatDate(day, language)],
    ...(fact.amounts.length > 0
      ? [[say('desk-amounts'), fact.amounts.map((amount) => formatAmount(amount, phrases)).join(' · ')] as const]
      : []),
  ] as const
  return html`<dl class="derived">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function findings(page: DraftPage, id: string): Html | '' {
  const own = page.findings.filter((finding) => factAt(finding) === id)
  if (own.length === 0) return ''
  return html`<ul class="findings">${own.map((finding) => findingItem(page, finding))}</ul>`
}

/** The paragraphs that a fact cites, and those of the other reading. */
function paragraphs(page: DraftPage, id: string): Html {
  const { standing, citations } = factOf(page, id)
  const disputed = typeof standing === 'object' ? writtenList(standing.disputed?.citations) : []
  const cited = [...writtenList(citations), ...disputed].map(citationIn)
  return html`${cited.map((citation) => paragraph(page, id, citation))}`
}

function citationIn(text: string): Pick<Citation, 'source' | 'paragraph'> {
  const [source = '', number] = text.split(' ')
  return number === undefined ? { source } : { source, paragraph: Number(number) }
}

function paragraph(
  page: DraftPage,
  id: string,
  { source, paragraph: number }: Pick<Citation, 'source' | 'paragraph'>,
): Html {
  const held = page.draft.sources.get(source)
  const about = page.draft.data.sources?.[source]
  const outlet = page.nameOf(['outlets'], written(about?.outlet) || source)
  const text = number === undefined ? undefined : held?.paragraphs[number - 1]
  const { say } = page.phrases
  const title = html`<cite><bdi>${outlet}</bdi> <code>${source}${number === undefined ? '' : ` ${number}`}</code></cite>`
  if (text === undefined || !held)
    return html`<div class="cited">${title} <small class="hint">${held ? say('desk-no-paragraph') : say('desk-no-text')}</small></div>`
  const language = isLanguage(held.language) ? held.language : undefined
  return html`<blockquote class="cited">${title}<p dir="auto"${languageOf(language)}>${marked(text, wordsToMark(page, id, language))}</p></blockquote>`
}
