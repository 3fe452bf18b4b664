import { html } from 'hono/html'
import type { DeskContext } from '../server/environment.ts'
import type { Login } from '../server/logins.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'

/** Who has the address says who it is, or is who the address was made for. */
export function loginPage(context: DeskContext, { person, token }: Login, problem?: string): Html {
  const { say } = context.get('phrases')
  const csrf = context.get('session')?.csrf ?? ''
  const name =
    person === undefined
      ? html`<label for="person">${say('desk-login-name')}</label>
<input id="person" name="person" required maxlength="60" autocomplete="name" autofocus
  ${problem ? html`aria-invalid="true" aria-describedby="person-problem"` : ''}>
${problem ? html`<p class="error" id="person-problem">${say(problem)}</p>` : ''}
<p class="hint">${say('desk-login-name-why')}</p>`
      : html`<p>${say('desk-login-as', { person })}</p>`
  return page(context, {
    title: say('desk-login'),
    body: html`<section class="narrow"><h1>${say('desk-login')}</h1>
<form method="post" action="/login" class="stack">
<input type="hidden" name="token" value="${token}"><input type="hidden" name="csrf" value="${csrf}">
${name}
<button class="main">${say('desk-login-open')}</button>
</form></section>`,
  })
}
