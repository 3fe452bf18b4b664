import { html } from 'hono/html'
import { isLanguage } from '../../../content/languages.ts'
import { written } from '../../fields/as-written.ts'
import { choiceControl, dayControl, field, languageOf, lineControl } from '../fields/field.ts'
import { picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import { marked } from './marks.ts'
import type { DraftPage } from './view.ts'

/** The sources of a draft, each with its text where that is held. */
export function sourcesList(page: DraftPage): Html {
  const { say } = page.phrases
  const cards = Object.entries(page.draft.data.sources ?? {}).map(([id, source = {}]) => {
    const path = (name: string) => ['sources', id, name]
    const outlet = (name: 'outlet' | 'origin', label: string) =>
      field(page, {
        file: 'briefing',
        path: path(name),
        label,
        control: (control) =>
          picker(page, {
            id: control,
            name: 'value',
            values: written(source[name]) ? [written(source[name])] : [],
            of: ['outlets'],
            free: true,
          }),
      })
    const notes = [
      ['', '–'],
      ['outlet-not-stated', say('desk-note-not-stated')],
      ['secondary', say('desk-note-secondary')],
    ] as const
    return html`<section class="card" id="source-${id}" aria-label="${id}"><h2><code>${id}</code></h2>
<div class="fact-fields">${outlet('outlet', say('desk-outlet'))}${outlet('origin', say('desk-origin'))}
${field(page, { file: 'briefing', path: path('date'), label: say('desk-date'), control: dayControl(source.date) })}
${field(page, { file: 'briefing', path: path('language'), label: say('desk-source-language'), control: lineControl(source.language, { most: 3 }) })}
${field(page, { file: 'briefing', path: path('url'), label: say('desk-url'), control: lineControl(source.url) })}
${field(page, { file: 'briefing', path: path('note'), label: say('desk-note'), control: choiceControl(source.note, notes) })}</div>
${textOf(page, id)}
<form hx-post="/drafts/${page.draftId}/sources/${id}/remove" hx-swap="none"><button>${say('desk-remove')}</button></form></section>`
  })
  return html`${cards.length === 0 ? html`<p class="hint">${say('desk-no-sources')}</p>` : cards}
<form class="row" hx-post="/drafts/${page.draftId}/sources" hx-swap="none">
<div><label for="new-source">${say('desk-new-source')}</label><input id="new-source" name="id" required dir="ltr" pattern="[a-z0-9]+(-[a-z0-9]+)*" autocomplete="off"></div>
<div class="wide"><label for="new-text">${say('desk-its-text')}</label><textarea id="new-text" name="text" rows="2"></textarea></div>
<button>${say('desk-add-source')}</button></form>`
}

function textOf(page: DraftPage, id: string): Html {
  const { say } = page.phrases
  const held = page.draft.sources.get(id)
  if (!held) return html`<p class="hint">${say('desk-no-text')}</p>`
  const language = isLanguage(held.language) ? held.language : undefined
  return html`<details><summary>${say('desk-paragraphs', { count: held.paragraphs.length })}</summary>
<ol class="paragraphs"${languageOf(language)}>${held.paragraphs.map((text) => html`<li dir="auto">${marked(text, [])}</li>`)}</ol></details>`
}
