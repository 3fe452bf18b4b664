import { html } from 'hono/html'
import type { PhraseValue } from '../../errors.ts'
import type { DeskContext } from '../server/environment.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

/** One sentence; the whole page where the browser asked for one, else only what a page puts into its notice. */
export function messagePage(
  context: DeskContext,
  phrase: string,
  values: Readonly<Record<string, PhraseValue>> = {},
): Html {
  const { say } = context.get('phrases')
  const text = say(phrase, values)
  if (context.req.header('hx-request')) return html`<p>${text}</p>`
  const home = context.get('session') ? html`<p><a href="/">${say('desk-drafts')}</a></p>` : ''
  return page(context, {
    title: text,
    body: html`<section class="narrow"><p class="message">${text}</p>${home}</section>`,
  })
}
