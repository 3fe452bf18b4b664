import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { loadContent } from '../../src/content/load.ts'
import { root, shippedDir } from '../fixtures/paths.ts'
import { syntheticContent } from './synthetic.ts'

// npm run bench: how long one question takes from a cold shell, with content read from files.

const COUNT = 1000
const QUESTION = 'Who met in Tokyo?'

const lines = [line('an empty script', ['-e', '']), line('ask, shipped content', askIn(shippedDir))]
for (const [name, write] of [
  ['1,000 briefings of ten facts', writeSynthetic],
  ['1,000 briefings of the shipped size', writeShippedSize],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  try {
    cpSync(shippedDir, folder, { recursive: true })
    rmSync(join(folder, 'briefings'), { recursive: true })
    write(folder)
    lines.push(line(`ask, ${name}`, askIn(folder)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
process.stdout.write(`${'from a cold shell'.padEnd(44)}${'seconds'.padEnd(12)}CPU seconds\n${lines.join('')}`)

function askIn(folder: string): string[] {
  return [join(root, 'src/cli/ask.ts'), '--content', folder, QUESTION]
}

/** Wall-clock and CPU seconds of a process of ours, the best of three. */
function line(name: string, args: readonly string[]): string {
  const tells = 'process.on("exit",()=>process.stderr.write(" "+JSON.stringify(process.cpuUsage())))'
  const tries = Array.from({ length: 3 }, () => {
    const started = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${tells}`, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (status !== 0) throw new Error(stderr)
    const { user, system } = JSON.parse(stderr.slice(stderr.lastIndexOf(' {'))) as NodeJS.CpuUsage // as told above
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 }
  })
  const best = (of: (one: { wall: number; cpu: number }) => number) => Math.min(...tries.map(of)).toFixed(2)
  return `${name.padEnd(44)}${best(({ wall }) => wall).padEnd(12)}${best(({ cpu }) => cpu)}\n`
}

function writeSynthetic(folder: string): void {
  const { gazetteer, briefings } = syntheticContent(COUNT, loadContent(shippedDir))
  for (const [kind, entries] of Object.entries(gazetteer))
    writeFileSync(join(folder, 'gazetteer', `${kind}.yaml`), dump(entries))
  for (const { id, data, texts } of briefings) {
    const facts = Object.entries(data.facts).map(([name, fact]) => {
      const citations = fact.citations.map(({ source, paragraph }) => [source, paragraph].join(' ').trim())
      return [name, { ...fact, citations }]
    })
    const own = join(folder, 'briefings', id)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'briefing.yaml'), dump({ ...data, facts: Object.fromEntries(facts) }))
    for (const [language, text] of Object.entries(texts)) writeFileSync(join(own, `${language}.yaml`), dump(text))
  }
}

/** The shipped briefings again and again, each with a name and key of its own. */
function writeShippedSize(folder: string): void {
  const shipped = readdirSync(join(shippedDir, 'briefings'))
  for (let number = 0; number < COUNT; number++) {
    const from = shipped[number % shipped.length] ?? ''
    const to = join(folder, 'briefings', `${from}-${number}`)
    cpSync(join(shippedDir, 'briefings', from), to, { recursive: true })
    const file = join(to, 'briefing.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^key: .*$/mu, `key: k${number.toString(36)}`))
  }
}
