import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface StaticFile {
  readonly type: string
  readonly body: string
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** What the pages load, by name, read once: nothing that a request names is looked for on the disk. */
export function readStaticFiles(): ReadonlyMap<string, StaticFile> {
  const room = fileURLToPath(new URL('..', import.meta.url))
  const own = globSync('{static,preview}/**/*.{css,js}', { cwd: room }).map((path) => join(room, path))
  const htmx = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')
  return new Map(
    [...own, htmx].map((path) => {
      const name = basename(path)
      const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain'
      return [name, { type, body: readFileSync(path, 'utf8') }]
    }),
  )
}
