import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/content/languages.ts'
import { chromiumPath, launch } from './chromium.ts'
import { startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

const BRIEFING = '2026-01-16-japan-italy-summit'

describe.runIf(chromiumPath)('what is published', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it('is corrected and withdrawn with reasons that readers are told, by somebody else than who wrote', async () => {
    await using desk = await startDesk({ DESK_PEOPLE: 'anna,omar', DESK_TWO_PEOPLE: 'on' })
    const anna = await desk.logIn(browser)
    const { say, open, press, loaded, write, field, answered } = stepsIn(anna, 'en')
    const yaml = (file: string) => readFileSync(join(desk.contentDir, 'briefings', BRIEFING, file), 'utf8')

    await anna.goto(`${desk.origin}/published/${BRIEFING}`)
    await loaded(() => press('desk-correct'))
    await write(field('en', 'facts', 'leaders-met', 'text'), 'Sanae Takaichi received Giorgia Meloni for summit talks.')

    await open('desk-review')
    expect(await anna.getByText(say('desk-approve-other')).count()).toBe(1)
    await anna.locator('#withdraw-what').selectOption('space-body')
    for (const language of LANGUAGES)
      await anna.locator(`#withdraw [name="reason.${language}"]`).fill(`Withdrawn (${language}).`)
    await answered(/\/withdraw$/u, () => anna.locator('#withdraw').getByRole('button').click())

    const omar = await desk.logIn(browser)
    const omars = stepsIn(omar, 'en')
    await omar.goto(`${desk.origin}/drafts/${BRIEFING}/review`)
    await omars.answered(/\/approve$/u, () => omars.press('desk-approve'))
    await omar.locator('form[hx-post$="/publish"]').waitFor()
    const seen = omar.locator('[name=seen]')
    if ((await seen.count()) > 0) await seen.check()
    for (const language of LANGUAGES)
      await omar.locator(`form[hx-post$="/publish"] [name="reason.${language}"]`).fill(`Was wrong (${language}).`)
    await omars.answered(/\/publish$/u, () => omars.press('desk-publish'))
    await omar.getByText(say('desk-published-where')).waitFor()

    expect(yaml('briefing.yaml')).toMatch(/leaders-met:[\s\S]*?corrected: \d{4}-/u)
    expect(yaml('ja.yaml')).toContain('Was wrong (ja).')
    expect(yaml('ar.yaml')).toContain('Withdrawn (ar).')
    await omar.goto(`${desk.origin}/try?language=en`)
    await omar.locator('#say').fill('Who met at the Japan–Italy summit?')
    await omar.locator('#say').press('Enter')
    await omar.locator('#talk').getByText('Was wrong (en).').first().waitFor()
    expect(desk.errors).toEqual([])
  }, 120_000)
})
