import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './chromium.ts'
import { type Desk, startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

const BRIEFING = '2026-01-16-japan-italy-summit'

/** What is used of an image in the page. */
interface Loaded {
  readonly naturalWidth: number
  readonly naturalHeight: number
  readonly alt: string
  decode(): Promise<void>
}

describe.runIf(chromiumPath)('the picture of a briefing', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    desk = await startDesk()
    browser = await launch()
    page = await desk.logIn(browser)
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await desk[Symbol.asyncDispose]()
  })

  /** As it was loaded: its own width and height, and its words. */
  const shown = async () => {
    const image = page.locator('#picture img')
    await image.scrollIntoViewIfNeeded()
    return await image.evaluate(async (image: Loaded) => {
      await image.decode()
      return { width: image.naturalWidth, height: image.naturalHeight, words: image.alt }
    })
  }

  it('is chosen, looked at and taken away', async () => {
    const { loaded } = stepsIn(page, 'en')
    await page.goto(`${desk.origin}/published/${BRIEFING}`)
    expect(await shown()).toMatchObject({ width: 1080, height: 1350, words: expect.stringContaining('Tokyo') })

    await loaded(() => page.locator('#picture-size').selectOption('wide'))
    await loaded(() => page.locator('#picture-language').selectOption('ar'))
    await loaded(() => page.locator('#picture-theme').selectOption('dark'))
    expect(await shown()).toMatchObject({ width: 1200, height: 675, words: expect.stringContaining('طوكيو') })

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#picture a[download]').click()])
    expect(download.suggestedFilename()).toBe('jpit26-ar-wide-dark.png')
    expect(
      readFileSync(await download.path())
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG')
  }, 120_000)

  it('follows a draft as it is written', async () => {
    const { press, loaded, write, field, open } = stepsIn(page, 'en')
    await page.goto(`${desk.origin}/published/${BRIEFING}`)
    await loaded(() => press('desk-correct'))
    await open('desk-briefing')
    await write(field('en', 'title'), 'Two leaders in Tokyo')
    await open('desk-preview')
    expect(await shown()).toMatchObject({ width: 1080, words: expect.stringContaining('Two leaders in Tokyo') })
    await loaded(() => page.locator('#platform').selectOption('discord'))
    expect(await shown()).toMatchObject({ width: 1200 })
    expect(desk.errors).toEqual([])
  }, 120_000)
})
