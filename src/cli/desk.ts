import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { loadContent } from '../content/load.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import { deskApp } from '../desk/server/app.ts'
import { DeskPortError, listen } from '../desk/server/listen.ts'
import { type Login, loginsFor } from '../desk/server/logins.ts'
import { sessionsInMemory } from '../desk/server/sessions.ts'
import { readStaticFiles } from '../desk/server/static-files.ts'
import { phrasesOf } from '../language/phrases.ts'
import { recordOf } from '../operations/error-record.ts'

const USAGE = `Usage: npm run desk
  Opens the desk on this machine: where texts become drafts, and drafts become briefings. It prints the address to log in by.
  DESK_PORT, DESK_PEOPLE and DESK_TWO_PEOPLE are its settings; they may stand in .env.`

endWithReader()
try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof DeskPortError ? error.message : explainStartUp(error)}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) return print(USAGE)
  const { desk, contentDir } = loadConfig()
  const content = loadContent(contentDir)
  const tell = ({ person, token }: Login) =>
    print(
      `${person === undefined ? 'Log in' : `${person} logs in`} at http://127.0.0.1:${desk.port}/login?token=${token}`,
    )
  const logins = loginsFor(desk.people, tell)
  const app = deskApp({
    services: { phrases: phrasesOf(content.phrases, content.vocabulary.units) },
    sessions: sessionsInMemory(Date.now),
    logins,
    files: readStaticFiles(),
    port: () => desk.port,
    newReference: () => randomUUID().slice(0, 8),
    onError: tellError,
  })
  const server = await listen(app, desk.port)
  print('The desk is open on this machine. Each address lets one person in, once; the next is shown then.')
  for (const login of logins.open) tell(login)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop())
}

/** Messages may hold what somebody wrote: where it happened says enough. */
function tellError(error: unknown, reference: string): void {
  const { type, code = '', stack = '' } = recordOf(error, () => '…')
  process.stderr.write(`${reference} ${type} ${code}\n${stack}\n`)
}

function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
