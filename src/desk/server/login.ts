import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isLanguage } from '../../content/languages.ts'
import { loginPage } from '../pages/login.ts'
import { messagePage } from '../pages/message.ts'
import type { DeskParts } from './app.ts'
import type { DeskEnv } from './environment.ts'
import { languageAskedFor } from './languages.ts'

/** Cookies are shared by all ports of a machine: each desk has one of its own. */
export function cookieNameAt(port: number): string {
  return `desk-${port}`
}

const LONGEST_NAME = 60
/** Controls, what is no character, and what is shown as nothing. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u

/** A name to sign with; undefined where it is empty, too long or holds what nobody sees. */
export function personIn(written: unknown): string | undefined {
  const name = typeof written === 'string' ? written.trim().normalize('NFC').replace(/\s+/gu, ' ') : ''
  return name !== '' && name.length <= LONGEST_NAME && !UNSEEN.test(name) ? name : undefined
}

/** The address shows a form; only sending that uses the token up: a browser may load addresses by itself. */
export function loginRoutes(
  app: Hono<DeskEnv>,
  { sessions, logins, port }: Pick<DeskParts, 'sessions' | 'logins' | 'port'>,
) {
  app.get('/login', (context) => {
    const token = context.req.query('token') ?? ''
    const login = logins.find(token)
    if (!login) return context.html(messagePage(context, 'desk-login-used'), 401)
    return context.html(loginPage(context, login))
  })
  app.post('/login', async (context) => {
    const { token, person: written } = await context.req.parseBody()
    const login = typeof token === 'string' ? logins.find(token) : undefined
    if (!login) return context.html(messagePage(context, 'desk-login-used'), 401)
    const person = login.person ?? personIn(written)
    if (person === undefined) return context.html(loginPage(context, login, 'desk-login-name-wrong'), 422)
    logins.use(login.token)
    const asked = context.req.query('language') ?? ''
    const language = isLanguage(asked) ? asked : languageAskedFor(context.req.header('accept-language'))
    setCookie(context, cookieNameAt(port()), sessions.start(person, language), {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    })
    return context.redirect('/', 303)
  })
  app.post('/logout', (context) => {
    const cookie = getCookie(context, cookieNameAt(port()))
    if (cookie !== undefined) sessions.end(cookie)
    deleteCookie(context, cookieNameAt(port()), { path: '/' })
    return context.redirect('/', 303)
  })
}
