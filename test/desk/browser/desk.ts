import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { disk } from '../../../src/desk/drafts/disk.ts'
import { openDrafts } from '../../../src/desk/drafts/open-drafts.ts'
import { copyOfContent } from '../../fixtures/folder.ts'
import { root } from '../../fixtures/paths.ts'

/** The desk as its own process, on a copy of the tests' content and with data of its own. */
export async function startDesk(env: Record<string, string> = {}) {
  const content = copyOfContent()
  const data = mkdtempSync(join(tmpdir(), 'communique-desk-'))
  const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/cli/desk.ts'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content.root, DATA_DIR: data, DESK_PORT: '0', ...env },
  })
  const errors: string[] = []
  createInterface(child.stderr).on('line', (line) => errors.push(line))
  const addresses: string[] = []
  const heard = new Set<() => void>()
  createInterface(child.stdout).on('line', (line) => {
    const [address] = /http:\S+/u.exec(line) ?? []
    if (address === undefined) return
    addresses.push(address)
    for (const look of heard) look()
  })
  /** The next address to log in by; each is good for once. */
  const nextAddress = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const address = addresses.shift()
        if (address === undefined) return
        heard.delete(look)
        resolve(address)
      }
      heard.add(look)
      child.once('exit', () => reject(new Error(`the desk ended: ${errors.join('\n')}`)))
      look()
    })
  const first = await nextAddress()
  addresses.unshift(first)

  /** A window of somebody who has logged in by typing a name. */
  async function logIn(browser: Browser, options: BrowserContextOptions = {}, person = 'Anna'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(40_000)
    await page.goto(await nextAddress())
    // Whoever has an address of their own is known by it.
    if ((await page.locator('#person').count()) > 0) await page.locator('#person').fill(person)
    await Promise.all([page.waitForURL(/\/$/u), page.locator('form[action="/login"] button').press('Enter')])
    return page
  }

  return {
    origin: new URL(first).origin,
    contentDir: content.root,
    dataDir: data,
    errors,
    drafts: openDrafts(join(data, 'drafts'), { now: () => new Date(), disk }),
    nextAddress,
    logIn,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      content[Symbol.dispose]()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

export type Desk = Awaited<ReturnType<typeof startDesk>>
