import { html } from 'hono/html'
import type { Phrases } from '../../language/phrases.ts'
import type { Html } from './html.ts'

/** Keys that work outside of fields, as `desk.js` reads them, and what they do. */
const SHORTCUTS = [
  ['g d', 'desk-drafts'],
  ['g n', 'desk-intake'],
  ['g t', 'desk-try'],
  ['g r', 'desk-readers'],
  ['j', 'desk-key-next'],
  ['k', 'desk-key-previous'],
  ['e', 'desk-key-finding'],
  ['o', 'desk-key-fold'],
  ['Ctrl Z', 'desk-undo'],
  ['?', 'desk-shortcuts'],
] as const

/** The list of keys, opened by `?`. */
export function shortcutsDialog({ say }: Phrases): Html {
  const rows = SHORTCUTS.map(([keys, phrase]) => {
    const written = keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)
    return html`<tr><th scope="row">${written}</th><td>${say(phrase)}</td></tr>`
  })
  return html`<dialog id="shortcuts" aria-labelledby="shortcuts-title">
<h2 id="shortcuts-title">${say('desk-shortcuts')}</h2>
<table>${rows}</table>
<form method="dialog"><button class="main">${say('desk-close')}</button></form>
</dialog>`
}
