import { describe, expect, it } from 'vitest'
import { testDesk } from './desk.ts'

describe('another site', () => {
  it.each(['evil.example', 'evil.example:8420', '127.0.0.1', '127.0.0.1:80', 'localhost', '[::1]:8420'])(
    'reaches nothing by the name %s, whoever made it point here',
    async (host) => {
      const { ask, logIn } = testDesk()
      await logIn()
      const response = await ask('/', { headers: { host } })
      expect(response.status).toBe(421)
      expect(await response.text()).not.toContain('<')
    },
  )

  it('is let in by both names of this machine', async () => {
    const { ask, logIn } = testDesk()
    await logIn()
    expect((await ask('/', { headers: { host: 'localhost:8420' } })).status).toBe(200)
  })

  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:8421' }],
    ['the other name of this machine', { origin: 'http://localhost:8420' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere in particular', { origin: '' }],
    ['what the browser calls another site', { 'sec-fetch-site': 'same-site' }],
  ])('cannot change anything from %s, not even with what our pages know', async (_, headers) => {
    const { ask, csrf, logIn } = testDesk()
    await logIn()
    const response = await ask('/language', { headers, form: { language: 'it', csrf: await csrf() } })
    expect(response.status).toBe(403)
    expect(await (await ask('/')).text()).toContain('<html lang="en"')
  })

  it.each(['', 'guessed'])('cannot change anything without what our pages know (“%s”)', async (csrf) => {
    const { ask, logIn } = testDesk()
    await logIn()
    expect((await ask('/language', { form: { language: 'it', csrf } })).status).toBe(403)
  })

  it('cannot use what a page of another session knows', async () => {
    const { ask, csrf, logIn } = testDesk()
    await logIn('Anna')
    const annas = await csrf()
    await ask('/logout', { form: { csrf: annas } })
    await logIn('Omar')
    expect((await ask('/language', { form: { language: 'it', csrf: annas } })).status).toBe(403)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('finds nothing that takes %s', async (method) => {
    const { ask, logIn } = testDesk()
    await logIn()
    expect((await ask('/language', { method })).status).toBe(405)
  })

  it('is not where a form can send somebody back to', async () => {
    const { ask, csrf, logIn } = testDesk()
    await logIn()
    const form = { language: 'it', csrf: await csrf() }
    const back = async (path: string) =>
      (await ask('/language', { form: { ...form, back: path } })).headers.get('location')
    expect(await back('//evil.example/')).toBe('/')
    expect(await back('https://evil.example/')).toBe('/')
    expect(await back('/\\evil.example/')).toBe('/')
    expect(await back('/intake?from=paste')).toBe('/intake?from=paste')
  })
})

describe('every answer', () => {
  it.each(['/', '/login?token=wrong', '/static/desk.css', '/nothing'])(
    'lets %s load and run only what is ours',
    async (path) => {
      const { headers } = await testDesk().ask(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      )
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('holds no program and no style of its own in a page', async () => {
    const { ask, logIn } = testDesk()
    await logIn()
    const text = await (await ask('/')).text()
    expect(text).not.toMatch(/<style|style="|<script(?! src)| on\w+="|javascript:/u)
  })

  it('refuses a body that is far too large', async () => {
    const { ask, logIn } = testDesk()
    await logIn()
    expect((await ask('/language', { form: { language: 'x'.repeat(7_000_000) } })).status).toBe(413)
  })

  it('names no file beyond those that pages load', async () => {
    const { ask } = testDesk()
    expect((await ask('/static/desk.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    for (const path of ['/static/..%2fserver%2fapp.ts', '/static/app.ts', '/static/%2e%2e/app.ts'])
      expect((await ask(path)).status).not.toBe(200)
  })
})
