import { html } from 'hono/html'
import type { DeskContext } from '../../server/environment.ts'
import type { Html } from '../html.ts'
import { page } from '../layout.ts'
import { findingsList } from './findings.ts'
import type { DraftPage } from './view.ts'

/** Rooms of a draft, in the order of the work on it. */
const ROOMS = [
  ['', 'desk-facts'],
  ['model', 'desk-model'],
  ['briefing', 'desk-briefing'],
  ['names', 'desk-names'],
  ['sources', 'desk-sources'],
  ['coverage', 'desk-coverage'],
  ['questions', 'desk-questions'],
  ['preview', 'desk-preview'],
  ['review', 'desk-review'],
] as const
export type DraftRoom = (typeof ROOMS)[number][0]

/** A page of one draft: its name, its rooms, what is wrong, and that all of it is saved. */
export function draftFrame(
  context: DeskContext,
  draft: DraftPage,
  room: DraftRoom,
  body: Html,
  styles: readonly string[] = [],
): Html {
  const { say } = draft.phrases
  const { draftId } = draft
  const address = (one: DraftRoom) => `/drafts/${draftId}${one === '' ? '' : `/${one}`}`
  const links = ROOMS.filter(([one]) => one !== 'model' || draft.model).map(
    ([one, phrase]) =>
      html`<a href="${address(one)}"${one === room ? html` aria-current="page"` : ''}>${say(phrase)}</a>`,
  )
  const title = draftTitle(draft)
  return page(context, {
    title,
    room: '/',
    styles,
    body: html`<div class="draft-top"><h1><bdi>${title}</bdi>${title === draftId ? '' : html` <code>${draftId}</code>`}</h1>
<nav class="rooms" aria-label="${say('desk-draft-rooms')}">${links}</nav>
<div class="row">${savedLine(draft)}
<form hx-post="/drafts/${draftId}/undo" hx-swap="none"><button data-key="undo" aria-keyshortcuts="Control+Z">${say('desk-undo')}</button></form>
<form hx-post="/drafts/${draftId}/redo" hx-swap="none"><button>${say('desk-redo')}</button></form>
${findingsList(draft)}</div></div>
${body}
<dialog id="entry" aria-label="${say('desk-new-entry')}"></dialog>`,
  })
}

export function draftTitle({ draft, language }: Pick<DraftPage, 'draft' | 'language'>): string {
  const titles = [draft.texts[language], ...Object.values(draft.texts)].map((text) => text?.title)
  return titles.find((title) => title) ?? draft.id
}

export function savedLine({ draft, phrases: { say } }: DraftPage, isFresh = false): Html {
  const state = say(`desk-state-${draft.review.state}`)
  return html`<p id="saved" role="status"${isFresh ? html` hx-swap-oob="true"` : ''}><span class="state ${draft.review.state}">${state}</span>
<span class="hint">${say('desk-saved', { version: draft.version })}</span></p>`
}
