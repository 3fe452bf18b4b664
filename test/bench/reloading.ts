import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ask } from '../../src/answer/ask.ts'
import { readersInMemory } from '../../src/command/readers-in-memory.ts'
import { composeCore } from '../../src/core.ts'
import { commandsDir } from '../fixtures/paths.ts'
import { content as shipped } from '../fixtures/shipped.ts'
import { percentiles } from './figures.ts'
import { syntheticContent, syntheticQuestions } from './synthetic.ts'
import { folderOf } from './synthetic-folder.ts'

// npm run bench: how long an answer waits while content is taken over. A question comes 5 ms after the one before was answered;
// what it waits is counted from when it comes. On a busy machine, what this thread itself did meanwhile tells more.

const BRIEFINGS = 1000
const EVERY = 5
const ROUNDS = 3
/** What waiting looks like with nothing else going on. */
const QUIET = 3000

const content = syntheticContent(BRIEFINGS, shipped)
const questions = syntheticQuestions(content, 500)
using folder = folderOf(content)
const services = { readers: readersInMemory(), reports: { add: () => {} } }
const core = await composeCore({ contentDir: folder.root, commandsDir }, services)
const edited = join(folder.root, 'briefings', content.briefings[0]?.id ?? '', 'en.yaml')

await core.reload()
report('with nothing to take over', await waitsDuring(setTimeout(QUIET)), QUIET)
for (let round = 1; round <= ROUNDS; round++) {
  writeFileSync(edited, readFileSync(edited, 'utf8').replace(/^title: .*/u, `title: Edition ${round}`))
  const started = performance.now()
  const waits = await waitsDuring(core.reload())
  report(`while ${BRIEFINGS} briefings are taken over`, waits, performance.now() - started)
}

/** What each answer took, from when its question came, until the work is done. */
async function waitsDuring(work: Promise<unknown>): Promise<Wait[]> {
  let isDone = false
  void work.finally(() => {
    isDone = true
  })
  const waits: Wait[] = []
  while (!isDone) {
    const comes = performance.now() + EVERY
    const before = process.threadCpuUsage()
    await setTimeout(EVERY)
    ask(questions[waits.length % questions.length] ?? '', core.knowledge(), { now: 0 })
    const { user, system } = process.threadCpuUsage(before)
    waits.push({ waited: performance.now() - comes, worked: (user + system) / 1000 })
  }
  return waits
}

interface Wait {
  readonly waited: number
  readonly worked: number
}

function report(what: string, waits: readonly Wait[], took: number): void {
  const times = waits.map(({ waited }) => waited)
  const { p50, p95 } = percentiles(times)
  const worked = Math.max(...waits.map((wait) => wait.worked))
  const figures = { p50, p95, longest: Math.max(...times), 'most work': worked }
  const written = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(1)} ms`.padEnd(22))
  process.stdout.write(`${what.padEnd(40)}${written.join('')}${(took / 1000).toFixed(1)} s\n`)
}
