import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { DeskEnv } from './environment.ts'
import { isSame } from './secrets.ts'

const SELF = ["'self'"]
const NONE = ["'none'"]

/** What browsers are told about every answer: nothing from elsewhere is loaded, nobody frames it, nothing is kept. */
export function headers(): MiddlewareHandler {
  const secured = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: ["'self'", 'data:'],
      connectSrc: SELF,
      formAction: SELF,
      frameAncestors: NONE,
      baseUri: NONE,
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Without any referrer, browsers keep back the origin of our own forms too.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // There is no certificate for a loopback address.
    strictTransportSecurity: false,
  })
  return async (context, next) => {
    context.header('cache-control', 'no-store')
    return await secured(context, next)
  }
}

/** Names by which a browser on this machine reaches the desk. Any other is a name that somebody else pointed at it. */
export function hostsAt(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

/** https://en.wikipedia.org/wiki/DNS_rebinding */
export function onlyOwnHosts(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!hostsAt(port()).includes(host)) return context.text('This desk is not reached by that name.', 421)
    await next()
    return undefined
  }
}

const READING = new Set(['GET', 'HEAD'])

/** What changes something comes from a page of ours: by its origin, and by what only our pages know. */
export function onlyOwnPages(): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const { method } = context.req
    if (READING.has(method)) return await next()
    if (method !== 'POST') return context.text('', 405)
    const host = context.req.header('host') ?? ''
    const site = context.req.header('sec-fetch-site') ?? 'same-origin'
    if (context.req.header('origin') !== `http://${host}` || site !== 'same-origin')
      return context.text('Only pages of this desk may change something in it.', 403)
    const session = context.get('session')
    // Logging in is guarded by its token.
    if (!session) return await next()
    const given = context.req.header('x-csrf-token') ?? (await context.req.parseBody()).csrf
    if (typeof given !== 'string' || !isSame(given, session.csrf))
      return context.text('This page is of another session: load it again.', 403)
    return await next()
  }
}
