import type { Chaos } from './chaos.ts'

/** A column a store; then whatever is broken. */
export function printTable(results: readonly Chaos[], write: (line: string) => void): void {
  const names = [...new Set(results.flatMap(({ figures }) => Object.keys(figures)))]
  const width = Math.max(...names.map((name) => name.length)) + 2
  for (const name of names)
    write(`${name.padEnd(width)}${results.map(({ figures }) => (figures[name] ?? '').padEnd(28)).join('')}`.trimEnd())
  for (const { store, broken, folder } of results)
    if (broken.length > 0) {
      write(`\n${store} is broken; its logs, deliveries and whole list: ${folder}`)
      for (const line of broken.slice(0, MOST)) write(`  ${line}`)
      if (broken.length > MOST) write(`  … and ${broken.length - MOST} more`)
    }
}

const MOST = 30
