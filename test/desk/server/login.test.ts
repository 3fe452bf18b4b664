import { describe, expect, it } from 'vitest'
import { testDesk } from './desk.ts'

const HOUR = 60 * 60_000

describe('logging in', () => {
  it('asks for a name where none is known, and shows nothing before', async () => {
    const { ask, logins } = testDesk()
    expect((await ask('/')).status).toBe(401)
    const form = await (await ask(`/login?token=${logins.open[0]?.token}`)).text()
    expect(form).toContain('name="person"')
    expect((await ask('/')).status).toBe(401)
  })

  it('opens the desk with a cookie that no script and no other site gets', async () => {
    const { logIn, ask } = testDesk()
    const response = await logIn('Anna')
    expect(response.status).toBe(303)
    expect(response.headers.get('set-cookie')).toMatch(/^desk-8420=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u)
    const page = await ask('/')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<bdi>Anna</bdi>')
  })

  it('takes each token once, and tells the next', async () => {
    const { ask, logIn, logins, told } = testDesk()
    const token = logins.open[0]?.token ?? ''
    await logIn()
    expect((await ask(`/login?token=${token}`)).status).toBe(401)
    expect(told).toEqual(logins.open)
    expect(told[0]?.token).not.toBe(token)
  })

  it('uses no token up by only looking at its page', async () => {
    const { ask, logins, logIn } = testDesk()
    await ask(`/login?token=${logins.open[0]?.token}`)
    await ask(`/login?token=${logins.open[0]?.token}`)
    expect((await logIn()).status).toBe(303)
  })

  it.each(['', 'x', 'A'.repeat(43)])('lets nobody in with a token that is not one (“%s”)', async (token) => {
    const { ask } = testDesk()
    expect((await ask('/login', { form: { token, person: 'Eve' } })).status).toBe(401)
    expect((await ask(`/login?token=${token}`)).status).toBe(401)
  })

  it.each(['', '   ', 'x'.repeat(61), 'An\u202Ena', 'A\u0000', 'Anna\ufe0f', 'Anna\u3164', 'A\uffff'])(
    'wants a name that can be read (“%s”)',
    async (person) => {
      const { ask, logIn } = testDesk()
      expect((await logIn(person)).status).toBe(422)
      expect((await ask('/')).status).toBe(401)
    },
  )

  it('keeps a name as text, whatever is in it', async () => {
    const { ask, logIn } = testDesk()
    await logIn('<img src=x onerror=alert(1)>')
    const page = await (await ask('/')).text()
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('<img')
  })

  it('knows who comes where each has an address', async () => {
    const { ask, logins } = testDesk({ people: ['Anna', 'Omar'] })
    expect(logins.open.map(({ person }) => person)).toEqual(['Anna', 'Omar'])
    await ask('/login', { form: { token: logins.open[1]?.token ?? '', person: 'Anna' } })
    expect(await (await ask('/')).text()).toContain('<bdi>Omar</bdi>')
  })

  it('begins in the language of the browser, of those that are spoken', async () => {
    const { ask } = testDesk()
    const page = (accepted: string) => ask('/', { headers: { 'accept-language': accepted } }).then((one) => one.text())
    expect(await page('ar-EG,ar;q=0.9,en;q=0.8')).toContain('<html lang="ar" dir="rtl">')
    expect(await page('fr-FR,it;q=0.5')).toContain('<html lang="it" dir="ltr">')
    expect(await page('')).toContain('<html lang="en" dir="ltr">')
  })
})

describe('a session', () => {
  it('ends after twelve hours without a request, not before', async () => {
    const { ask, logIn, clock } = testDesk()
    await logIn()
    clock.now += 12 * HOUR
    expect((await ask('/')).status).toBe(200)
    clock.now += 12 * HOUR
    expect((await ask('/')).status).toBe(200)
    clock.now += 12 * HOUR + 1
    expect((await ask('/')).status).toBe(401)
  })

  it('ends by logging out, on our side too', async () => {
    const { ask, csrf, logIn } = testDesk()
    const cookie = (await logIn()).headers.get('set-cookie')?.split(';')[0] ?? ''
    await ask('/logout', { form: { csrf: await csrf() } })
    expect((await ask('/', { headers: { cookie } })).status).toBe(401)
  })

  it('speaks the language that was chosen', async () => {
    const { ask, csrf, logIn } = testDesk()
    await logIn()
    await ask('/language', { form: { language: 'ar', csrf: await csrf() } })
    expect(await (await ask('/')).text()).toContain('<html lang="ar" dir="rtl">')
  })

  it('stays when somebody logs in with another browser', async () => {
    const { ask, logIn, logins } = testDesk()
    const annas = (await logIn('Anna')).headers.get('set-cookie')?.split(';')[0] ?? ''
    const form = { token: logins.open[0]?.token ?? '', person: 'Omar' }
    expect((await ask('/login', { headers: { cookie: '' }, form })).status).toBe(303)
    expect(await (await ask('/', { headers: { cookie: annas } })).text()).toContain('<bdi>Anna</bdi>')
  })
})
