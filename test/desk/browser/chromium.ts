import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian and others put it; CHROMIUM_PATH says otherwise. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

export const chromiumPath = [process.env.CHROMIUM_PATH, ...PLACES].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
)

/** Why the tests with a browser are left out, where they are. */
export const WITHOUT = 'Without chromium the desk is not tried in a browser: install it, or set CHROMIUM_PATH.'

/** As root, chromium has no sandbox. */
export function launch(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox', ...args] })
}
