import { html } from 'hono/html'
import { isLanguage } from '../../content/languages.ts'
import type { Feed } from '../intake/feed.ts'
import type { TrayItem } from '../intake/tray.ts'
import { dayControl, type FieldParts, field, languageOf, lineControl } from './fields/field.ts'
import { picker } from './fields/picker.ts'
import type { Html } from './html.ts'

export interface Intake {
  readonly items: readonly TrayItem[]
  /** Read last, with items that can still be chosen. */
  readonly feed?: Feed | undefined
}

/** Where texts come in, and what has come in so far; it follows each of them. */
export function intakePage(parts: FieldParts, { items, feed }: Intake): Html {
  const { say } = parts.phrases
  const ways = html`<div class="ways">
<form class="stack" hx-post="/intake/paste" ${INTO_TRAY}>
<h2><label for="paste">${say('desk-paste')}</label></h2>
<textarea id="paste" name="text" rows="6" required></textarea><button class="main">${say('desk-take-in')}</button></form>
<form class="stack" hx-post="/intake/address" ${INTO_TRAY}>
<h2><label for="address">${say('desk-address')}</label></h2>
<input id="address" name="address" dir="ltr" inputmode="url" required placeholder="https://"><p class="hint">${say('desk-address-hint')}</p>
<button class="main">${say('desk-read')}</button></form>
<form class="stack" hx-post="/intake/file" hx-encoding="multipart/form-data" ${INTO_TRAY}>
<h2><label for="file">${say('desk-file')}</label></h2>
<input id="file" name="file" type="file" accept=".txt,.md,.html,.htm" required><button class="main">${say('desk-take-in')}</button></form></div>`
  return html`<div id="intake"><h1>${say('desk-intake')}</h1>
<p class="hint">${say('desk-intake-how')}</p>
${ways}${feed ? feedChoice(parts, feed) : ''}${items.map((item, at) => itemCard(parts, item, at))}
${items.length > 0 ? html`<form hx-post="/intake/draft" hx-swap="none" class="row"><button class="main">${say('desk-make-draft', { count: items.length })}</button></form>` : ''}</div>`
}

const INTO_TRAY = html`hx-target="#intake" hx-swap="outerHTML" hx-disabled-elt="find button"`

function feedChoice({ phrases: { say } }: FieldParts, { title, items }: Feed): Html {
  const choices = items.map(
    (
      { title: name, date, summary },
      at,
    ) => html`<li><label class="check"><input type="checkbox" name="${at}"> <bdi>${name}</bdi></label>
<p class="hint" dir="auto">${date ?? ''} ${summary ?? ''}</p></li>`,
  )
  return html`<form hx-post="/intake/feed" ${INTO_TRAY} class="stack feed"><h2><bdi>${title ?? say('desk-feed')}</bdi></h2>
<ul class="plain-list">${choices}</ul><button class="main">${say('desk-take-chosen')}</button></form>`
}

function itemCard(parts: FieldParts, { id, text, sheet }: TrayItem, at: number): Html {
  const { say } = parts.phrases
  const { language, paragraphs, title, outlet, origin, date, url } = text
  const path = (name: string) => [id, name]
  const outletField = (name: 'outlet' | 'origin', label: string, value: string | undefined) =>
    field(parts, {
      file: 'tray',
      path: path(name),
      label,
      control: (control) =>
        picker(parts, { id: control, name: 'value', values: value ? [value] : [], of: ['outlets'], free: true }),
    })
  const own = isLanguage(language) ? language : undefined
  return html`<section class="card" aria-label="${say('desk-text-number', { number: at + 1 })}">
<div class="row"><h2><bdi>${title ?? say('desk-text-number', { number: at + 1 })}</bdi></h2>
${sheet === undefined ? '' : html`<span class="state reviewed">${say('desk-is-sheet')}</span>`}
<form hx-post="/intake/${id}/remove" hx-target="#intake" hx-swap="outerHTML"><button class="plain">${say('desk-remove')}</button></form></div>
${
  sheet === undefined
    ? html`<div class="fact-fields">
${outletField('outlet', say('desk-outlet'), outlet)}${outletField('origin', say('desk-origin'), origin)}
${field(parts, { file: 'tray', path: path('date'), label: say('desk-date'), control: dayControl(date) })}
${field(parts, { file: 'tray', path: path('language'), label: say('desk-source-language'), control: lineControl(language, { most: 3 }) })}
${field(parts, { file: 'tray', path: path('url'), label: say('desk-url'), control: lineControl(url) })}</div>`
    : ''
}
<details${at === 0 ? html` open` : ''}><summary>${say('desk-paragraphs', { count: paragraphs.length })}</summary>
<ol class="paragraphs"${languageOf(own)}>${paragraphs.map((paragraph) => html`<li dir="auto">${paragraph}</li>`)}</ol></details></section>`
}
