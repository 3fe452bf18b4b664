import { html } from 'hono/html'
import { isLanguage } from '../../../content/languages.ts'
import type { ParagraphCoverage, SourceCoverage } from '../../coverage/coverage.ts'
import { ENTRY_KINDS } from '../../entries/entry-list.ts'
import { written } from '../../fields/as-written.ts'
import { languageOf } from '../fields/field.ts'
import type { Html } from '../html.ts'
import { marked } from './marks.ts'
import type { DraftPage } from './view.ts'

/** The held texts, with what of each paragraph no fact holds. */
export function coverageList(page: DraftPage, sources: readonly SourceCoverage[]): Html {
  const { say } = page.phrases
  if (sources.length === 0) return html`<p class="hint">${say('desk-no-texts')}</p>`
  return html`<p class="hint">${say('desk-coverage-how')}</p>${sources.map((source) => sourceCard(page, source))}`
}

function sourceCard(page: DraftPage, { source, language, paragraphs }: SourceCoverage): Html {
  const { say } = page.phrases
  const cited = paragraphs.filter(({ isCited }) => isCited).length
  const outlet = page.nameOf(['outlets'], written(page.draft.data.sources?.[source]?.outlet) || source)
  const own = isLanguage(language) ? language : undefined
  return html`<section class="card" aria-label="${source}"><div class="row"><h2><bdi>${outlet}</bdi></h2> <code>${source}</code>
<span class="hint">${say('desk-cited-of', { cited, all: paragraphs.length })}</span></div>
<ol class="coverage">${paragraphs.map((one) => paragraphItem(page, one, own))}</ol></section>`
}

function paragraphItem(
  page: DraftPage,
  { text, isCited, figures, days, names }: ParagraphCoverage,
  language: Parameters<typeof languageOf>[0],
): Html {
  const { say } = page.phrases
  const left = [
    ...(isCited ? [] : [html`<span class="warning">${say('desk-not-cited')}</span>`]),
    ...[...figures, ...days].map((one) => html`<bdi>${one}</bdi>`),
    ...names.map((id) => html`<bdi>${page.nameOf(ENTRY_KINDS, id)}</bdi>`),
  ]
  return html`<li class="${isCited ? 'cited-one' : 'not-cited'}"><p dir="auto"${languageOf(language)}>${marked(text, [...figures, ...days])}</p>
${left.length > 0 ? html`<p class="left">${left}</p>` : ''}</li>`
}
