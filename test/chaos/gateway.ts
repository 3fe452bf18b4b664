import { parseArgs } from 'node:util'
import { type FuzzedRun, fuzzedRun } from '../fixtures/fuzzed-gateway.ts'

// The bot against Discord gateways that misbehave at random and then no more: it has to answer again, and the process to live.
// node test/chaos/gateway.ts --runs 200 --seed 1

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
const AT_ONCE = 20

const thrown: string[] = []
process.on('uncaughtException', (error) => thrown.push(error.stack ?? String(error)))

process.stdout.write(`${runs} gateways from seed ${seed} on\n`)
const began = performance.now()
const seeds = Array.from({ length: runs }, (_, index) => seed + index)
const done: FuzzedRun[] = []
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) done.push(await fuzzedRun(next))
  }),
)

const deaf = done.filter(({ isAnswered }) => !isAnswered)
const took = done.map((run) => run.took).sort((a, b) => a - b)
const reasons = Object.groupBy(
  done.flatMap((run) => run.reasons),
  (reason) => reason,
)
const connections = done.reduce((sum, run) => sum + run.connections, 0)
const lines = [
  `answered: ${done.length - deaf.length} of ${done.length}, ${connections} connections`,
  `from the end of the mischief to an answer: median ${took[took.length >> 1]} ms, longest ${took.at(-1)} ms`,
  ...Object.entries(reasons).map(([reason, all = []]) => `given up ${all.length} times: ${reason}`),
  `thrown past everybody: ${thrown.length}`,
  ...thrown,
  ...(deaf.length > 0 ? [`deaf: seeds ${deaf.map((run) => run.seed).join(', ')}`] : []),
  `${Math.round((performance.now() - began) / 1000)} s`,
]
process.stdout.write(`${lines.join('\n')}\n`)
process.exit(deaf.length + thrown.length > 0 ? 1 : 0)
