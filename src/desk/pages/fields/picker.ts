import { html } from 'hono/html'
import type { EntryKind } from '../../entries/entry-list.ts'
import type { Html } from '../html.ts'
import type { FieldParts } from './field.ts'

/** What can be picked: entries of some lists, the draft's facts, or what its facts can cite. */
export type Choosable = readonly EntryKind[] | 'facts' | 'sources' | 'citations'

export interface Picker {
  readonly id: string
  readonly name: string
  readonly values: readonly string[]
  readonly of: Choosable
  readonly many?: boolean
  /** A name that no list has is a value too. */
  readonly free?: boolean
  /** What holds while nothing is picked. */
  readonly otherwise?: string
  /** Nothing may be meant: then no value stands for what is inherited, and a minus for none. */
  readonly none?: { readonly label: string; readonly isChosen: boolean }
  /** Says what it is for where no label does. */
  readonly label?: string
}

/** A box in which one types a few letters of a name and picks it; `picker.js` gives it life. */
export function picker(parts: FieldParts, { id, name, values, of, many, free, otherwise, none, label }: Picker): Html {
  const { say } = parts.phrases
  const separator = of === 'citations' ? ',' : ' '
  const kinds = typeof of === 'string' ? of : of.join(',')
  const shown = (value: string) => (typeof of === 'string' ? value : parts.nameOf(of, value))
  const value = none?.isChosen ? '-' : values.join(separator)
  return html`<desk-picker data-source="${parts.at}/entries?kinds=${kinds}" data-separator="${separator}"${
    many ? html` data-many` : ''
  }${free ? html` data-free` : ''} data-remove="${say('desk-remove-entry', { name: '%' })}">
<input type="hidden" name="${name}" value="${value}">
<span class="chips">${values.map((one) => chip(one, shown(one), say('desk-remove-entry', { name: shown(one) })))}</span>
<input type="text" role="combobox" id="${id}" aria-expanded="false" aria-autocomplete="list" aria-controls="${id}-list"${
    label ? html` aria-label="${label}"` : ''
  } autocomplete="off" spellcheck="false" placeholder="${otherwise ?? ''}">
${
  none
    ? html`<button type="button" class="plain none" aria-pressed="${String(none.isChosen)}">${none.label}</button>`
    : ''
}
<ul role="listbox" id="${id}-list" hidden></ul>
</desk-picker>`
}

function chip(value: string, name: string, remove: string): Html {
  return html`<button type="button" class="chip" data-id="${value}" title="${value}" aria-label="${remove}"><bdi>${name}</bdi></button>`
}
