import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { askContent } from '../check/ask-content.ts'
import { loadCommands } from '../command/load.ts'
import { type Config, loadConfig } from '../config.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import { disk } from '../desk/drafts/disk.ts'
import { deskApp } from '../desk/server/app.ts'
import { composeServices } from '../desk/server/compose.ts'
import { DeskPortError, listen } from '../desk/server/listen.ts'
import { type Login, loginsFor } from '../desk/server/logins.ts'
import type { DeskServices } from '../desk/server/services.ts'
import { sessionsInMemory } from '../desk/server/sessions.ts'
import { readStaticFiles } from '../desk/server/static-files.ts'
import { draftingModelIn, modelPartsInShell } from '../open-picker.ts'
import { recordOf } from '../operations/error-record.ts'
import type { Painter } from '../render/card/painter.ts'
import { readReports } from '../store/read-reports.ts'
import { readUnanswered } from '../store/read-unanswered.ts'
import { deskChats } from './desk-chats.ts'
import { openPublished, type PublishedContent } from './desk-content.ts'
import { deskPictures, type OpenDeskPictures } from './desk-pictures.ts'

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
  const config = loadConfig()
  let { port } = config.desk
  const published = await openPublished(config.contentDir, { onFault: tellFault, wait })
  const pictures = config.drawsPictures ? deskPictures({ open: openPainterHere, tell: tellPictures }) : undefined
  try {
    const tell = ({ person, token }: Login) =>
      print(`${person === undefined ? 'Log in' : `${person} logs in`} at http://127.0.0.1:${port}/login?token=${token}`)
    const logins = loginsFor(config.desk.people, tell)
    const app = deskApp({
      services: await servicesFor(config, published, pictures),
      sessions: sessionsInMemory(Date.now),
      logins,
      files: readStaticFiles(),
      port: () => port,
      newReference,
      onError: tellError,
    })
    const server = await listen(app, port)
    port = server.port
    print('The desk is open on this machine. Each address lets one person in, once; the next is shown then.')
    for (const login of logins.open) tell(login)
    await askedToEnd()
    await server.stop()
  } finally {
    published.close()
    await pictures?.close()
  }
}

async function servicesFor(
  config: Config,
  published: PublishedContent,
  pictures: OpenDeskPictures | undefined,
): Promise<DeskServices> {
  const { contentDir, commandsDir, dataDir, desk, countsUnanswered } = config
  const commands = await loadCommands(commandsDir, published.knowledge().phrases)
  return composeServices({
    ...published,
    contentDir,
    dataDir,
    disk,
    now: () => new Date(),
    ask: askContent,
    chats: deskChats({ commands, now: Date.now, newReference, onError: tellError }),
    fromReaders: async () => ({
      reports: await readReports(dataDir),
      unanswered: countsUnanswered ? await readUnanswered(config) : undefined,
    }),
    pictures,
    twoPeople: desk.twoPeople,
    model: await draftingModelIn(config, modelPartsInShell()),
    onError: (error) => tellError(error, newReference()),
  })
}

function newReference(): string {
  return randomUUID().slice(0, 8)
}

/** Messages may hold what somebody wrote: where it happened says enough. */
function tellError(error: unknown, reference: string): void {
  const { type, code = '', stack = '' } = recordOf(error, () => '…')
  process.stderr.write(`${reference} ${type} ${code}\n${stack}\n`)
}

function tellFault(error: unknown): void {
  process.stderr.write(`content not reloaded, the old stays:\n${explainStartUp(error)}\n`)
}

/** The canvas is loaded only where somebody wants pictures, and may be missing. */
async function openPainterHere(): Promise<Painter> {
  const { openPainter } = await import('../render/card/painter.ts')
  return await openPainter()
}

function tellPictures(reason: string): void {
  process.stderr.write(`pictures not drawn: ${reason}\n`)
}

function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
  })
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  // Whoever gives a pause up wants to go on.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}

function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
