import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facts, LENGTH, REPORT } from '../../fixtures/drafting.ts'
import { startModelServer } from '../../servers/openai.ts'
import { chromiumPath, launch, WITHOUT } from './chromium.ts'
import { startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

if (!chromiumPath) process.stdout.write(`${WITHOUT}\n`)

describe.runIf(chromiumPath)('with a model', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it.each(['en', 'ar'] as const)(
    'a text becomes facts that wait for an editor, who approves one (%s)',
    async (language) => {
      await using server = await startModelServer()
      server.answer(() => ({ hangs: true }))
      await using desk = await startDesk({ MODEL_URL: server.url, MODEL_NAME: 'test-model', MODEL_ASK: 'off' })
      const page = await desk.logIn(browser, { locale: language })
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      const { say, answered, write, open, press, paste, makeDraft } = stepsIn(page, language)

      await open('desk-intake')
      await paste(REPORT.join('\n\n'))
      await write(page.getByLabel(say('desk-date')), '2026-03-03')
      const id = await makeDraft()
      await open('desk-model')
      expect(server.requests).toEqual([])
      await answered(/\/model\/start$/u, () => press('desk-model-start'))
      await page.getByText(say('desk-model-at-work')).waitFor()
      await server.came(1)
      server.answer(() => facts(LENGTH))
      server.release()
      await page.getByText(say('desk-model-ended')).waitFor()
      await page.locator('#model-waiting a').click()
      const fact = page.locator('#fact-length-tokyo')
      await fact.getByText(LENGTH.quotation).last().waitFor()
      expect(desk.drafts.read(id).machine?.marks[0]?.approved).toBeUndefined()
      await answered(/\/approve$/u, () => fact.getByRole('button', { name: say('desk-machine-approve') }).click())
      await fact.getByText(say('desk-machine-approved', { name: 'Anna' })).waitFor()
      expect(desk.drafts.read(id).machine?.marks[0]?.approved?.by).toBe('Anna')
      expect(errors).toEqual([])
      expect(desk.errors).toEqual([])
    },
    60_000,
  )
})
