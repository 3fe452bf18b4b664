import { html } from 'hono/html'
import type { Language } from '../../../content/languages.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { type EntryKind, type ListedEntry, listEntries } from '../../entries/entry-list.ts'
import { findEntries } from '../../entries/find-entries.ts'
import { written } from '../../fields/as-written.ts'
import type { Html } from '../html.ts'
import { listOwn } from './own-entries.ts'
import { type DraftPage, factIds, titleOf } from './view.ts'

/** More than one looks at; whoever does not see it types another letter. */
const MOST = 12
/** Of a paragraph, so much tells which one it is. */
const BEGINNING = 110

/** Entries of the gazetteer and the vocabulary, with the draft's own, that fit what was typed; at the end, that what is missing can be added. */
export function draftEntryOptions(page: DraftPage, kinds: readonly EntryKind[], typed: string): Html {
  const { say } = page.phrases
  const all = [...listEntries(page.content), ...listOwn(page)]
  const name = typed.trim()
  if (name === '' || kinds.length === 0) return entryOptions(page.phrases, all, kinds, typed)
  const form = `/drafts/${page.draftId}/entries/new?kinds=${kinds.join(',')}&name=${encodeURIComponent(name)}`
  const add = html`<li role="option" class="add" data-add="${form}">${say('desk-add-entry', { name })}</li>`
  return html`${entryOptions(page.phrases, all, kinds, typed)}${add}`
}

export function entryOptions(
  { language, say }: Phrases,
  all: readonly ListedEntry[],
  kinds: readonly EntryKind[],
  typed: string,
): Html {
  const { entries, isNear } = findEntries(all, kinds, typed)
  const options = entries.slice(0, MOST).map((entry) => entryOption(language, entry))
  const near =
    isNear && entries.length > 0 ? html`<li class="hint" role="presentation">${say('desk-only-near')}</li>` : ''
  const none = entries.length === 0 ? html`<li class="hint" role="presentation">${say('desk-nothing-found')}</li>` : ''
  return html`${near}${none}${options}`
}

function entryOption(language: Language, { id, names, gloss }: ListedEntry): Html {
  return option(
    id,
    names[language],
    html`<code>${id}</code>${gloss === undefined ? '' : html` <small lang="en">${gloss}</small>`}`,
  )
}

function option(id: string, name: string, rest: Html | ''): Html {
  return html`<li role="option" data-id="${id}" data-name="${name}"><bdi>${name}</bdi> ${rest}</li>`
}

export function factOptions(page: DraftPage, typed: string): Html {
  const wanted = typed.trim().toLowerCase()
  const fitting = factIds(page).filter((id) => `${id} ${titleOf(page, id)}`.toLowerCase().includes(wanted))
  return html`${fitting.map((id) => option(id, id, html`<small>${titleOf(page, id)}</small>`))}`
}

/** Sources of the draft, and the paragraphs of those whose text is held. */
export function sourceOptions(page: DraftPage, typed: string, withParagraphs: boolean): Html {
  const { sources = {} } = page.draft.data
  const wanted = typed.trim().toLowerCase()
  const all = Object.entries(sources).flatMap(([id, source]) => {
    const outlet = page.nameOf(['outlets'], written(source?.outlet))
    const paragraphs = withParagraphs ? (page.draft.sources.get(id)?.paragraphs ?? []) : []
    return [
      { id, about: [outlet, written(source?.date)].filter(Boolean).join(', ') },
      ...paragraphs.map((text, at) => ({ id: `${id} ${at + 1}`, about: text })),
    ]
  })
  const fitting = all.filter(({ id, about }) => `${id} ${about}`.toLowerCase().includes(wanted))
  return html`${fitting
    .slice(0, 4 * MOST)
    .map(({ id, about }) =>
      option(id, id, html`<small dir="auto">${[...about].slice(0, BEGINNING).join('')}</small>`),
    )}`
}
