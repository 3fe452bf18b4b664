import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../../src/content/languages.ts'
import { knowledge } from '../../fixtures/library.ts'

/** What somebody does on the pages of the desk, by clicking and typing, in one language of the interface. */
export function stepsIn(page: Page, language: Language) {
  const { say } = knowledge.phrases(language)

  /** Until the server has answered what an act sends. */
  async function answered(path: RegExp, act: () => Promise<unknown>): Promise<void> {
    const [response] = await Promise.all([
      page.waitForResponse((one) => path.test(new URL(one.url()).pathname) && one.request().method() === 'POST'),
      act(),
    ])
    if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`)
  }

  const saved = (act: () => Promise<unknown>) => answered(/\/fields$/u, act)

  /** Types into a field and leaves it. */
  async function write(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await saved(() => field.press('Tab'))
  }

  /** Types a few letters of a name; what is offered then. */
  async function offered(box: Locator, typed: string): Promise<Locator> {
    await box.fill(typed)
    const options = page.locator('[role=listbox]:visible [role=option]')
    await options.first().waitFor()
    return options
  }

  /** Types a few letters of a name, and picks what comes first. */
  async function pick(box: Locator, typed: string): Promise<void> {
    await offered(box, typed)
    await saved(() => box.press('Enter'))
  }

  async function paste(text: string): Promise<void> {
    await page.locator('#paste').fill(text)
    await answered(/\/intake\/paste$/u, () =>
      page
        .locator('form:has(#paste)')
        .getByRole('button', { name: say('desk-take-in') })
        .click(),
    )
  }

  async function makeDraft(): Promise<string> {
    await page.locator('form[hx-post="/intake/draft"] button').click()
    await page.waitForURL(/\/drafts\//u)
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  }

  /** Until its programs run: before that, nobody hears what is typed. */
  async function loaded(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()])
  }

  const open = (phrase: string) =>
    loaded(() =>
      page
        .getByRole('link', { name: say(phrase), exact: true })
        .first()
        .click(),
    )
  const press = (phrase: string) =>
    page
      .getByRole('button', { name: say(phrase), exact: true })
      .first()
      .click()
  const field = (file: string, ...path: string[]) => page.locator(`#f-${[file, ...path].join('-')}`)

  return { say, answered, saved, write, offered, pick, paste, makeDraft, loaded, open, press, field }
}
