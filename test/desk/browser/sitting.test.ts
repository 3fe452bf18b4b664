import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBot } from '../../fixtures/process.ts'
import { startTelegram } from '../../servers/telegram.ts'
import { chromiumPath, launch, WITHOUT } from './chromium.ts'
import { startDesk } from './desk.ts'
import { stepsIn } from './steps.ts'

if (!chromiumPath) process.stdout.write(`${WITHOUT}\n`)

/** One article each, of an event that never was, and what its editor makes of it. */
const ARTICLES = {
  en: {
    article:
      'Space talks in Tokyo\n\nJapanese Prime Minister Sanae Takaichi and Italian Prime Minister Giorgia Meloni met in Tokyo on 3 March 2026.',
    event: 'Space talks in Tokyo',
    title: 'Takaichi and Meloni sign the space pact',
    text: 'Takaichi and Meloni signed a pact on space with Anton Kessler in Tokyo.',
    question: 'Who signed the space pact with Kessler?',
  },
  ar: {
    article:
      'محادثات الفضاء في طوكيو\n\nالتقت رئيسة الوزراء اليابانية ساناي تاكايتشي رئيسة الوزراء الإيطالية جورجيا ميلوني في طوكيو في 3 مارس 2026.',
    event: 'محادثات الفضاء في طوكيو',
    title: 'توقيع ميثاق الفضاء',
    text: 'وقّعت تاكايتشي وميلوني ميثاقًا بشأن الفضاء مع أنطون كسلر في طوكيو.',
    question: 'من وقّع ميثاق الفضاء مع كسلر؟',
  },
} as const

const KESSLER = { ar: 'أنطون كسلر', en: 'Anton Kessler', it: 'Anton Kessler', ja: 'アントン・ケスラー' } as const

describe.runIf(chromiumPath)('in one sitting', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  it.each(['en', 'ar'] as const)(
    'an article becomes a briefing that the bot answers from, by clicking and typing (%s)',
    async (language) => {
      await using desk = await startDesk()
      await using telegram = await startTelegram({ patience: 25_000 })
      const bot = startBot({
        CONTENT_DIR: desk.contentDir,
        DATA_DIR: desk.dataDir,
        TELEGRAM_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
      })
      const reloaded = bot.logged('content reloaded')
      await bot.logged('telegram ready')
      const page = await desk.logIn(browser, { locale: language })
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('dialog', (dialog) => errors.push(dialog.message()))
      const steps = stepsIn(page, language)
      const { say, answered, write, pick, field, press, open } = steps
      const { article, event, title, text, question } = ARTICLES[language]
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')

      await open('desk-intake')
      await steps.paste(article)
      await write(page.getByLabel(say('desk-date')), '2026-03-03')
      const id = await steps.makeDraft()
      const [fact = ''] = await page
        .locator('.fact')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-fact')))
      await write(field(language, 'facts', fact ?? '', 'title'), title)
      await write(field(language, 'facts', fact ?? '', 'text'), text)
      await write(field(language, 'facts', fact ?? '', 'asked'), question)
      await pick(field('briefing', 'facts', fact ?? '', 'acts'), 'sign')
      await addKessler(fact ?? '')
      await answered(/\/ask$/u, () =>
        page
          .locator(`#side-${fact}`)
          .getByRole('button', { name: say('desk-ask-these', { count: 1 }) })
          .click(),
      )
      await page.locator(`#side-${fact}`).getByText(question).waitFor()

      await open('desk-briefing')
      await write(field(language, 'title'), event)
      const told = page.locator('.field-summary .chip')
      if ((await told.count()) === 0) await pick(field('briefing', 'summary'), fact ?? '')
      await page.locator('#findings').waitFor()
      expect(await page.locator('#findings li.error').allTextContents()).toEqual([])

      await open('desk-preview')
      await page.locator('#talk').getByText(text).first().waitFor()

      await open('desk-review')
      await answered(/\/approve$/u, () => press('desk-approve'))
      await page.locator('form[hx-post$="/publish"]').waitFor()
      const seen = page.locator('[name=seen]')
      if ((await seen.count()) > 0) await seen.check()
      await answered(/\/publish$/u, () => press('desk-publish'))
      await page.getByText(say('desk-published-where')).waitFor()
      expect(readFileSync(join(desk.contentDir, 'briefings', id, `${language}.yaml`), 'utf8')).toContain(text)
      expect(readFileSync(join(desk.contentDir, 'gazetteer/people.yaml'), 'utf8')).toContain('kessler')

      await open('desk-try')
      await page.locator('#say').fill(question)
      await page.locator('#say').press('Enter')
      await page.locator('#talk').getByText(text.slice(0, 20)).first().waitFor()

      await reloaded
      const said = telegram.next('message')
      telegram.say(question)
      expect((await said).text).toContain(text.slice(0, 20))
      expect(errors).toEqual([])
      bot.child.kill('SIGTERM')
      await bot.ended

      /** Somebody of whom the gazetteer has not heard, in a small form of its own. */
      async function addKessler(fact: string): Promise<void> {
        const box = field('briefing', 'facts', fact, 'to')
        await (await steps.offered(box, 'Kessler')).last().click()
        const form = page.locator('.entry-form')
        await form.locator('#entry-id').fill('kessler-anton')
        for (const [one, name] of Object.entries(KESSLER)) await form.locator(`#entry-${one}`).fill(name)
        await choose(form.locator('#entry-country'), 'Italy')
        await choose(form.locator('#entry-title'), 'director')
        await form.locator('#entry-gender').selectOption('masculine')
        await steps.saved(() => form.getByRole('button', { name: say('desk-add'), exact: true }).click())
        await page.locator('.chip[data-id=kessler-anton]').waitFor()
      }

      async function choose(box: ReturnType<typeof field>, typed: string): Promise<void> {
        await steps.offered(box, typed)
        await box.press('Enter')
      }
    },
    60_000,
  )
})
