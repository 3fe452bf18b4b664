import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './chromium.ts'
import { type Desk, startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

/** A text, a name and an address as somebody writes them who wants a program run in the desk. */
const PROGRAM = '"><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">'

describe.runIf(chromiumPath)('against who means ill', () => {
  let desk: Desk
  let browser: Browser
  beforeAll(async () => {
    desk = await startDesk()
    browser = await launch(['--host-resolver-rules=MAP rebound.example 127.0.0.1'])
  })
  afterAll(async () => {
    await browser.close()
    await desk[Symbol.asyncDispose]()
  })

  /** Any site that somebody visits while the desk is open beside it. */
  async function onOtherSite(page: Page, html: (desk: string) => string, act: () => Promise<unknown>): Promise<void> {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(html(desk.origin))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as AddressInfo // it listens on a port
      await page.goto(`http://127.0.0.1:${port}/`)
      await act()
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it('a form on another site changes nothing, though the browser is logged in', async () => {
    const page = await desk.logIn(browser)
    const answered = page.waitForResponse((one) => one.url() === `${desk.origin}/intake/paste`)
    const form = (to: string) =>
      `<form method="post" action="${to}/intake/paste"><input name="text" value="planted"><button>Go</button></form>`
    await onOtherSite(page, form, async () => {
      await page.getByRole('button').click()
      expect((await answered).status()).toBe(403)
    })
    await page.goto(`${desk.origin}/intake`)
    expect(await page.getByText('planted').count()).toBe(0)
    await page.context().close()
  })

  it('a program on another site reads and changes nothing', async () => {
    const page = await desk.logIn(browser)
    await onOtherSite(
      page,
      () => '<p>Elsewhere</p>',
      async () => {
        const outcomes = await page.evaluate(async (to) => {
          const tried = async (path: string, options: RequestInit) => {
            try {
              return await (await fetch(to + path, { credentials: 'include', ...options })).text()
            } catch {
              return 'kept from reading'
            }
          }
          return [
            await tried('/', {}),
            await tried('/intake/paste', { method: 'POST', body: new URLSearchParams({ text: 'planted' }) }),
            await tried('/intake/paste', { method: 'POST', headers: { 'x-csrf-token': 'x' } }),
          ]
        }, desk.origin)
        expect(outcomes).toEqual(['kept from reading', 'kept from reading', 'kept from reading'])
        const blind = { method: 'POST', mode: 'no-cors', body: 'text=planted' } as const
        await page.evaluate(
          ([to, options]) => fetch(`${to}/intake/paste`, { ...options, credentials: 'include' }).catch(() => undefined),
          [desk.origin, blind] as const,
        )
      },
    )
    await page.goto(`${desk.origin}/intake`)
    expect(await page.getByText('planted').count()).toBe(0)
    await page.context().close()
  })

  it('is framed by nobody', async () => {
    const page = await desk.logIn(browser)
    await onOtherSite(
      page,
      (to) => `<iframe src="${to}/"></iframe>`,
      async () => {
        await page.waitForLoadState('load')
        const texts = await Promise.all(
          page.frames().map((frame) =>
            frame
              .locator('body')
              .innerText()
              .catch(() => ''),
          ),
        )
        expect(texts.join('')).not.toContain('Anna')
      },
    )
    await page.context().close()
  })

  it('a name that was turned to this machine reaches nothing (DNS rebinding)', async () => {
    const page = await desk.logIn(browser)
    const { port } = new URL(desk.origin)
    const response = await page.goto(`http://rebound.example:${port}/`)
    expect(response?.status()).toBe(421)
    expect(await page.content()).not.toContain('csrf')
    await page.context().close()
  })

  it('a program in an article or a name stays text on every page', async () => {
    const page = await desk.logIn(browser)
    const { say, paste, makeDraft, write, field, offered, saved, press } = stepsIn(page, 'en')
    const troubles: string[] = []
    page.on('dialog', (dialog) => troubles.push(dialog.message()))
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/u.test(message.text())) troubles.push(message.text())
    })
    await page.goto(`${desk.origin}/intake`)
    await paste(`${PROGRAM} Takaichi met Meloni in Tokyo on 3 March 2026. ${PROGRAM}`)
    expect(await page.locator('.paragraphs').innerText()).toContain('<script>')
    const id = await makeDraft()
    await page.locator('#new-fact').fill('programmed')
    await press('desk-add-fact')
    await page.locator('#fact-programmed').waitFor()
    await write(field('en', 'facts', 'programmed', 'title'), PROGRAM.slice(0, 79))
    await write(field('en', 'facts', 'programmed', 'text'), PROGRAM)
    await (await offered(field('briefing', 'facts', 'programmed', 'to'), PROGRAM)).last().click()
    await page.locator('#entry-id').fill('programmed-name')
    await page.locator('#entry-en').fill(PROGRAM)
    await saved(() =>
      page
        .locator('.entry-form')
        .getByRole('button', { name: say('desk-add'), exact: true })
        .click(),
    )
    await saved(async () => {
      await (await offered(field('briefing', 'facts', 'programmed', 'citations'), 'text')).nth(1).click()
    })
    for (const room of ['', '/briefing', '/names', '/sources', '/coverage', '/questions', '/preview', '/review']) {
      await page.goto(`${desk.origin}/drafts/${id}${room}`)
      expect(await page.title(), room).not.toBe('taken')
      expect(await page.locator('img, script:not([src])').count(), room).toBe(0)
    }
    await page.goto(`${desk.origin}/try`)
    await page.locator('#say').fill(PROGRAM)
    await page.locator('#say').press('Enter')
    await page.locator('.turn').nth(1).waitFor()
    expect(await page.locator('#talk img, #talk script').count()).toBe(0)
    expect(await page.title()).not.toBe('taken')
    expect(troubles).toEqual([])
    expect(desk.errors).toEqual([])
    await page.context().close()
  }, 120_000)
})
