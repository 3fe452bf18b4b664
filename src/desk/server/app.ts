import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { isLanguage } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import { isRefusedWriting } from '../drafts/disk.ts'
import { messagePage } from '../pages/message.ts'
import { draftRoutes } from './draft-routes.ts'
import { entryRoutes } from './entry-routes.ts'
import type { DeskContext, DeskEnv } from './environment.ts'
import { homeRoutes } from './home-routes.ts'
import { intakeRoutes } from './intake-routes.ts'
import { languageAskedFor } from './languages.ts'
import { cookieNameAt, loginRoutes } from './login.ts'
import type { Logins } from './logins.ts'
import { modelRoutes } from './model-routes.ts'
import { nameRoutes } from './name-routes.ts'
import { pictureRoutes } from './picture-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { roomRoutes } from './room-routes.ts'
import { headers, onlyOwnHosts, onlyOwnPages } from './security.ts'
import type { DeskServices } from './services.ts'
import type { Sessions } from './sessions.ts'
import type { StaticFile } from './static-files.ts'
import { talkRoutes } from './talk-routes.ts'

export interface DeskParts {
  readonly services: DeskServices
  readonly sessions: Sessions
  readonly logins: Logins
  readonly files: ReadonlyMap<string, StaticFile>
  /** Known once the server listens. */
  readonly port: () => number
  readonly newReference: () => string
  /** What only we can mend; told without what anybody wrote. */
  readonly onError: (error: unknown, reference: string) => void
}

/** The largest file of a source, and what stands around it in a form; in bytes. */
const LARGEST_BODY = 6_000_000

/** The desk without its server. */
export function deskApp(parts: DeskParts): Hono<DeskEnv> {
  const { services, sessions, files, port } = parts
  const app = new Hono<DeskEnv>()
  app.use(headers(), onlyOwnHosts(port))
  app.use(
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => context.text('This is more than the desk takes.', 413) }),
  )
  app.use(async (context, next) => {
    const cookie = getCookie(context, cookieNameAt(port()))
    const session = cookie === undefined ? undefined : sessions.find(cookie)
    const language = session?.language ?? languageAskedFor(context.req.header('accept-language'))
    context.set('session', session)
    context.set('phrases', services.phrases(language))
    await next()
  })
  app.use(onlyOwnPages())
  app.get('/static/:name', (context) => {
    const file = files.get(context.req.param('name'))
    return file ? context.body(file.body, 200, { 'content-type': file.type }) : context.notFound()
  })
  loginRoutes(app, parts)
  app.use(async (context, next) => {
    if (context.get('session')) return await next()
    return await context.html(messagePage(context, 'desk-login-needed'), 401)
  })
  app.post('/language', async (context) => {
    const { language, back } = await context.req.parseBody()
    const session = context.get('session')
    if (session && typeof language === 'string' && isLanguage(language)) session.language = language
    return context.redirect(ownPath(back), 303)
  })
  homeRoutes(app, services)
  modelRoutes(app, services)
  draftRoutes(app, services)
  entryRoutes(app, services)
  nameRoutes(app, services)
  intakeRoutes(app, services)
  talkRoutes(app, services)
  roomRoutes(app, services)
  reviewRoutes(app, services)
  pictureRoutes(app, services)
  app.notFound((context) => context.html(messagePage(context, 'desk-not-found'), 404))
  app.onError((error, context) => answerError(error, context, parts))
  return app
}

/** What the person can mend is told in their language; of anything else, a reference to what is logged. */
function answerError(error: Error, context: DeskContext, { newReference, onError }: DeskParts) {
  if (error instanceof UserError) return context.html(messagePage(context, error.phrase, error.values), 422)
  // The person can free the disk, or the folder; whoever looks after the desk hears of it too.
  const code = isRefusedWriting(error) ? error.code : undefined
  const reference = newReference()
  onError(error, reference)
  if (code !== undefined) return context.html(messagePage(context, 'draft-not-written', { code }), 503)
  return context.html(messagePage(context, 'error-unexpected', { reference }), 500)
}

/** A page of this desk to go back to; never another site. */
function ownPath(back: unknown): string {
  const base = 'http://desk.invalid'
  const url = typeof back === 'string' && URL.canParse(back, base) ? new URL(back, base) : undefined
  return url?.origin === base && /^\/(?!\/)/u.test(url.pathname) ? url.pathname + url.search : '/'
}
