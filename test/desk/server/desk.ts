import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DraftingModel } from '../../../src/desk/drafting/ask-model.ts'
import { disk } from '../../../src/desk/drafts/disk.ts'
import { deskApp } from '../../../src/desk/server/app.ts'
import { composeServices } from '../../../src/desk/server/compose.ts'
import { type Login, loginsFor } from '../../../src/desk/server/logins.ts'
import type { DeskServices } from '../../../src/desk/server/services.ts'
import { sessionsInMemory } from '../../../src/desk/server/sessions.ts'
import { readStaticFiles } from '../../../src/desk/server/static-files.ts'
import { content, knowledge } from '../../fixtures/library.ts'
import { libraryDir } from '../../fixtures/paths.ts'

const PORT = 8420
export const ORIGIN = `http://127.0.0.1:${PORT}`

interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly body?: FormData | URLSearchParams | undefined
}

/** The desk without a server, and a browser that keeps its cookie. */
export function testDesk({
  people = [],
  services = {},
  model,
}: {
  people?: string[]
  services?: Partial<DeskServices>
  model?: DraftingModel
} = {}) {
  const errors: unknown[] = []
  const clock = { now: Date.UTC(2026, 0, 17, 9) }
  const folder = mkdtempSync(join(tmpdir(), 'communique-drafts-'))
  const composed = composeServices({
    contentDir: libraryDir,
    dataDir: folder,
    disk,
    now: () => new Date(clock.now),
    content: () => content,
    knowledge: () => knowledge,
    ask: async () => [],
    reload: async () => {},
    chats: { say: nothingSaid, digest: () => undefined },
    fromReaders: async () => ({ reports: [], unanswered: undefined }),
    twoPeople: false,
    model,
    onError: (error) => errors.push(error),
  })
  const told: Login[] = []
  const logins = loginsFor(people, (login) => told.push(login))
  const app = deskApp({
    services: { ...composed, ...services },
    sessions: sessionsInMemory(() => clock.now),
    logins,
    files: readStaticFiles(),
    port: () => PORT,
    newReference: () => 'ref00001',
    onError: (error) => errors.push(error),
  })
  let cookie = ''

  async function ask(
    path: string,
    { method, headers = {}, form, body = form && new URLSearchParams(form) }: Asking = {},
  ): Promise<Response> {
    const response = await app.request(`${ORIGIN}${path}`, {
      method: method ?? (body ? 'POST' : 'GET'),
      headers: { host: `127.0.0.1:${PORT}`, origin: ORIGIN, ...(cookie ? { cookie } : {}), ...headers },
      ...(body ? { body } : {}),
    })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0] ?? ''
    return response
  }

  /** What our own pages send along. */
  const csrf = async () => /name="csrf" content="([^"]+)"/u.exec(await (await ask('/')).text())?.[1] ?? ''

  async function logIn(person = 'Anna'): Promise<Response> {
    return await ask('/login', { form: { token: logins.open[0]?.token ?? '', person } })
  }
  return { services: composed, ask, csrf, logIn, logins, told, errors, clock }
}

function nothingSaid(): never {
  throw new Error('these tests say nothing to the bot')
}
