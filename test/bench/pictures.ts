import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { Size } from '../../src/render/card/card.ts'
import { openPainter } from '../../src/render/card/painter.ts'
import { cardOf } from '../../src/render/card/words/card.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { percentiles } from './figures.ts'

// Draws pictures of the shipped events, one after the other: time of the processor and by the clock, what the main thread's
// event loop feels of it, and memory.
const { values } = parseArgs({ options: { pictures: { type: 'string', default: '500' } } })
const wanted = Number(values.pictures)

const opened = performance.now()
const painter = await openPainter()
print(`thread ready after ${(performance.now() - opened).toFixed(0)} ms`)

for (const size of ['wide', 'tall'] as const) await measure(size)
await painter.close()

async function measure(size: Size): Promise<void> {
  for (const order of orders(size, 28)) await draw(order)
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const [cpu, wall]: [number[], number[]] = [[], []]
  const memory: string[] = []
  for (const order of orders(size, wanted)) {
    const [before, at] = [process.cpuUsage(), performance.now()]
    await draw(order)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
    wall.push(performance.now() - at)
    if (cpu.length % Math.ceil(wanted / 5) === 0) memory.push((process.memoryUsage().rss / 2 ** 20).toFixed(0))
  }
  loop.disable()
  const row = (name: string, { p50, p95 }: ReturnType<typeof percentiles>) =>
    `${name} median ${p50.toFixed(0)} p95 ${p95.toFixed(0)}`
  print(`${size}, ${wanted} pictures, ms: ${row('processor', percentiles(cpu))}; ${row('clock', percentiles(wall))}`)
  const [longest, p99] = [loop.max, loop.percentile(99)].map((nanoseconds) => (nanoseconds / 1e6).toFixed(1))
  print(`  event loop, ms: longest pause ${longest}, p99 ${p99}; memory in all, MiB: ${memory.join(' ')}`)
}

type Order = Parameters<typeof painter.paint>

function* orders(size: Size, count: number): Generator<() => Order> {
  const ids = knowledge.library.briefings.map(({ id }) => id)
  for (let at = 0; at < count; at++) {
    const briefing = ids[at % ids.length] ?? ''
    const language = LANGUAGES[Math.floor(at / ids.length) % LANGUAGES.length] ?? 'en'
    yield () => {
      const card = cardOf({ kind: 'briefing', briefing }, language, knowledge)
      if (!card) throw new Error(`nothing to draw of ${briefing}`)
      return [card, { size, theme: at % 2 === 0 ? 'light' : 'dark' }]
    }
  }
}

async function draw(order: () => Order): Promise<void> {
  await painter.paint(...order())
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
