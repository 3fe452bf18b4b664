import type { Path } from './problems.ts'
import { nodesIn } from './yaml-nodes.ts'

/** Finds the line of a field in a YAML text, counted from 1, or of the nearest parent that is there. The text is read once. */
export function linesOf(yaml: string): (path: Path) => number | undefined {
  const starts = new Map<string, number>()
  for (const { path, start } of nodesIn(yaml)) if (!starts.has(keyOf(path))) starts.set(keyOf(path), start)
  const lineAt = lineCounter(yaml)
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const start = starts.get(keyOf(path.slice(0, length)))
      if (start !== undefined) return lineAt(start)
    }
    return undefined
  }
}

function keyOf(path: Path): string {
  return path.map(String).join('\n')
}

/** The line, counted from 1, of a place in a text, counted from 0. */
function lineCounter(text: string): (at: number) => number {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (at) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low + 1
  }
}
