import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launch } from './chromium.ts'
import { type Desk, startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

const ARTICLE =
  'Prime Minister Sanae Takaichi met Prime Minister Giorgia Meloni in Tokyo on 3 March 2026. They agreed to spend 40 million euros on space.'

describe.runIf(chromiumPath)('at the desk', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  let draft: string
  let fact: string
  beforeAll(async () => {
    desk = await startDesk()
    browser = await launch()
    page = await desk.logIn(browser)
    const { paste, makeDraft } = stepsIn(page, 'en')
    await page.goto(`${desk.origin}/intake`)
    await paste(ARTICLE)
    draft = await makeDraft()
    fact = (await page.locator('.fact').first().getAttribute('data-fact')) ?? ''
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await desk[Symbol.asyncDispose]()
  })

  const address = (room = '') => `${desk.origin}/drafts/${draft}${room}`
  const textOf = (name: 'title' | 'text') => desk.drafts.read(draft).texts.en?.facts?.[fact]?.[name]

  it('loses nothing that was typed when the window is closed over it', async () => {
    const other = await page.context().newPage()
    const { field } = stepsIn(other, 'en')
    await other.goto(address())
    await field('en', 'facts', fact, 'text').pressSequentially('They met in Tokyo.')
    await other.close({ runBeforeUnload: true })
    await expect.poll(() => textOf('text'), { timeout: 30_000 }).toBe('They met in Tokyo.')
    await page.goto(address())
    expect(await stepsIn(page, 'en').field('en', 'facts', fact, 'text').inputValue()).toBe('They met in Tokyo.')
  })

  it('takes back what was done, and does it again', async () => {
    await page.goto(address())
    const { field, write, loaded, press } = stepsIn(page, 'en')
    await write(field('en', 'facts', fact, 'title'), 'A first title')
    await write(field('en', 'facts', fact, 'title'), 'A second title')
    const others = page.locator('.fact > details:not([open]) > summary')
    if ((await others.count()) > 0) await others.first().click()
    const unfolded = await page.locator('.fact > details[open]').count()
    await page.locator('h1').click()
    await loaded(() => page.keyboard.press('Control+z'))
    expect(textOf('title')).toBe('A first title')
    await expect.poll(() => page.locator('.fact-body').count()).toBe(unfolded)
    await loaded(() => press('desk-redo'))
    expect(textOf('title')).toBe('A second title')
  })

  it('does not write over what somebody else wrote meanwhile', async () => {
    const omar = await desk.logIn(browser, {}, 'Omar')
    await Promise.all([page.goto(address()), omar.goto(address())])
    const title = stepsIn(page, 'en').field('en', 'facts', fact, 'title')
    const omars = stepsIn(omar, 'en')
    await omars.write(omars.field('en', 'facts', fact, 'title'), 'Omar’s title')
    await title.fill('Anna’s title')
    await title.press('Tab')
    await page.locator('#notice').getByText('Omar').waitFor()
    expect(textOf('title')).toBe('Omar’s title')
    // Another field of the same fact is nobody's concern.
    await stepsIn(page, 'en').write(stepsIn(page, 'en').field('en', 'facts', fact, 'text'), 'Anna’s text.')
    expect(textOf('text')).toBe('Anna’s text.')
    await omar.context().close()
  })

  it('adds, moves, renames, copies and removes facts', async () => {
    await page.goto(address())
    const { answered, press } = stepsIn(page, 'en')
    const ids = () => page.locator('.fact').evaluateAll((all) => all.map((one) => one.getAttribute('data-fact')))
    const before = await ids()
    const act = (name: string, one: string) =>
      answered(/\/facts\//u, () => page.locator(`#fact-${one} [hx-post$="/${name}"]`).first().click())
    await page.locator('#new-fact').fill('space-money')
    await answered(/\/facts$/u, () => press('desk-add-fact'))
    await expect.poll(ids).toEqual([...before, 'space-money'])
    await act('up', 'space-money')
    await expect.poll(async () => (await ids()).at(-2)).toBe('space-money')
    await act('duplicate', 'space-money')
    await expect.poll(ids).toContain('space-money-2')
    const rename = page.locator('#fact-space-money-2 form.inline')
    await rename.locator('input').fill('space-sum')
    await answered(/\/rename$/u, () => rename.getByRole('button').click())
    await expect.poll(ids).toContain('space-sum')
    await act('remove', 'space-sum')
    await expect.poll(ids).not.toContain('space-sum')
    await page.locator('#fact-space-money summary').first().click()
    await act('remove', 'space-money')
    await expect.poll(ids).toEqual(before)
  })

  it('takes likely questions into the field of a fact by keyboard, one or all of them', async () => {
    await page.goto(address())
    const { say, saved, field, pick } = stepsIn(page, 'en')
    await pick(field('briefing', 'facts', fact, 'about'), 'space')
    const asked = field('en', 'facts', fact, 'asked')
    await asked.fill('')
    const likely = page.locator(`desk-likely[data-field="${await asked.getAttribute('id')}"]`)
    await likely.getByText(say('desk-likely'), { exact: true }).press('Enter')
    const offers = likely.locator('[data-question]')
    await offers.first().waitFor()
    const questions = await offers.evaluateAll((all) => all.map((one) => one.getAttribute('data-question') ?? ''))
    expect(questions.length).toBeGreaterThan(1)
    await saved(() => offers.first().press('Enter'))
    expect(desk.drafts.read(draft).texts.en?.facts?.[fact]?.asked).toEqual(questions.slice(0, 1))
    expect(await page.locator(':focus').getAttribute('data-question')).toBe(questions[1])
    await saved(() => likely.getByRole('button', { name: say('desk-likely-all') }).press('Enter'))
    expect(desk.drafts.read(draft).texts.en?.facts?.[fact]?.asked).toEqual(questions)
    expect(await asked.inputValue()).toBe(questions.join('\n'))
    expect(await offers.count()).toBe(0)
  })

  it('marks the words of a fact in the paragraph that it cites', async () => {
    await page.goto(address())
    const marks = await page.locator(`#side-${fact} mark`).allTextContents()
    expect(marks).toEqual(expect.arrayContaining(['Sanae Takaichi', 'Tokyo', '2026']))
  })

  it('is used by keyboard alone, from the article to the draft and into its fields', async () => {
    const own = await desk.logIn(browser, {}, 'Keys')
    const { say } = stepsIn(own, 'en')
    const loaded = (act: () => Promise<unknown>) => Promise.all([own.waitForEvent('load'), act()])
    await own.keyboard.press('?')
    await own.getByRole('dialog').getByText(say('desk-key-next')).waitFor()
    await own.keyboard.press('Escape')
    await loaded(async () => {
      await own.keyboard.press('g')
      await own.keyboard.press('n')
    })
    await tabTo(own, '#paste')
    await own.keyboard.insertText(ARTICLE)
    await tabTo(own, 'form:has(#paste) button')
    await own.keyboard.press('Enter')
    await own.locator('form[hx-post="/intake/draft"]').waitFor()
    await tabTo(own, 'form[hx-post="/intake/draft"] button')
    await loaded(() => own.keyboard.press('Enter'))
    await own.keyboard.press('j')
    expect(await own.locator('.fact summary:focus').count()).toBe(1)
    await tabTo(own, '.field-acts [role=combobox]')
    await own.keyboard.type('sign')
    await own.locator('[role=listbox]:visible [role=option]').first().waitFor()
    await own.keyboard.press('ArrowDown')
    await own.keyboard.press('ArrowUp')
    const answered = own.waitForResponse((one) => one.url().endsWith('/fields'))
    await own.keyboard.press('Enter')
    expect((await answered).ok()).toBe(true)
    await own.locator('.chip[data-id=sign]').waitFor()
    await own.context().close()
  }, 120_000)

  it.each(['en', 'ar', 'ja'] as const)(
    'shows nothing beyond the edge of a phone (%s)',
    async (locale) => {
      const phone = await desk.logIn(browser, { viewport: { width: 390, height: 800 }, locale }, 'Phone')
      const rooms = ['', '/briefing', '/names', '/sources', '/coverage', '/questions', '/preview', '/review'].map(
        address,
      )
      for (const one of [...rooms, ...['/', '/intake', '/try', '/readers'].map((path) => desk.origin + path)]) {
        await phone.goto(one)
        const beyond = await phone.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(beyond, one).toBe(0)
      }
      await phone.context().close()
    },
    60_000,
  )

  it('gives each thing that can be used a name', async () => {
    for (const one of [address(), address('/briefing'), address('/review'), `${desk.origin}/intake`]) {
      await page.goto(one)
      const nameless = await page.evaluate(NAMELESS)
      expect(nameless, one).toEqual([])
    }
  })
})

/** What can be used and has neither words nor a label, as it runs in the page. */
const NAMELESS = `[...document.querySelectorAll('button, a, input:not([type=hidden]), select, textarea')]
  .filter((one) => [one.ariaLabel, one.textContent, ...[...(one.labels ?? [])].map((label) => label.textContent)]
    .every((name) => !name?.trim()))
  .map((one) => one.outerHTML.slice(0, 120))`

/** Presses Tab until that has the focus; a keyboard reaches it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab`)
}
