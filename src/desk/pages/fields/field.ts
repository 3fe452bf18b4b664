import { html } from 'hono/html'
import type { Language } from '../../../content/languages.ts'
import type { Phrases } from '../../../language/phrases.ts'
import type { DraftFile } from '../../drafts/draft.ts'
import type { EntryKind } from '../../entries/entry-list.ts'
import { written } from '../../fields/as-written.ts'
import { directionOf } from '../direction.ts'
import type { Html } from '../html.ts'

/** What fields that are saved one by one have in common. */
export interface FieldParts {
  /** The address under which they are saved, and what can be picked is looked up: `/drafts/<id>`, `/intake`. */
  readonly at: string
  /** Of what is shown: who saves a field says which version was seen. */
  readonly version: number
  readonly phrases: Phrases
  /** An entry's name in the language of the interface; its id, where it has none yet. */
  readonly nameOf: (kinds: readonly EntryKind[], id: string) => string
}

export interface Field {
  /** A file of a draft, or what lies in the tray. */
  readonly file: DraftFile | 'tray'
  readonly path: readonly string[]
  readonly label: string
  /** `id` is that of what the label names. */
  readonly control: (id: string) => Html
  /** The control names its parts itself. */
  readonly isGroup?: boolean
  readonly hint?: string
}

/** One field, saved as it is left. */
export function field({ at, version }: FieldParts, { file, path, label, control, isGroup, hint }: Field): Html {
  const id = fieldId(file, path)
  const title = isGroup
    ? html`<span class="label" id="${id}-label">${label}</span>`
    : html`<label for="${id}">${label}</label>`
  return html`<form class="field field-${path.at(-1)}" id="${id}-field" hx-post="${at}/fields" hx-trigger="change, submit"
 hx-swap="none" hx-sync="this:queue last"${isGroup ? html` role="group" aria-labelledby="${id}-label"` : ''}>
<input type="hidden" name="file" value="${file}"><input type="hidden" name="path" value="${path.join('.')}">
<input type="hidden" name="version" value="${version}">
${title}${control(id)}${hint ? html`<small class="hint">${hint}</small>` : ''}</form>`
}

export function fieldId(file: Field['file'], path: readonly string[]): string {
  return ['f', file, ...path].join('-')
}

/** One line, in a language of its own where it has one. */
export function lineControl(value: unknown, attributes: { readonly language?: Language; readonly most?: number } = {}) {
  const { language, most } = attributes
  return (id: string): Html =>
    html`<input id="${id}" name="value" value="${written(value)}"${languageOf(language)}${
      most === undefined ? '' : html` maxlength="${most}"`
    } autocomplete="off">`
}

/** A day, a month or a year. */
export function dayControl(value: unknown) {
  return (id: string): Html =>
    html`<input id="${id}" name="value" value="${written(value)}" inputmode="numeric" autocomplete="off" dir="ltr" size="10" placeholder="2026-01-16">`
}

/** A sentence or more. */
export function textControl(value: unknown, language?: Language) {
  return (id: string): Html =>
    html`<textarea id="${id}" name="value" rows="2"${languageOf(language)}>${written(value)}</textarea>`
}

/** One of a few words; the first of them may be empty. */
export function choiceControl(value: unknown, options: readonly (readonly [value: string, label: string])[]) {
  return (id: string): Html => html`<select id="${id}" name="value">${choices(value, options)}</select>`
}

export function choices(value: unknown, options: readonly (readonly [value: string, label: string])[]): Html[] {
  const chosen = written(value)
  // What an editor wrote by hand is shown, and kept.
  const all = options.some(([one]) => one === chosen) ? options : [...options, [chosen, chosen] as const]
  return all.map(
    ([one, label]) => html`<option value="${one}"${one === chosen ? html` selected` : ''}>${label}</option>`,
  )
}

export function languageOf(language: Language | undefined): Html | '' {
  return language === undefined ? '' : html` lang="${language}" dir="${directionOf(language)}"`
}
