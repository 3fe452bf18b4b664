export function percentiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** Ours beside a bare bot's, and how many times as much. */
export function report(what: string, ours: number, theirs: number): void {
  process.stdout.write(
    `${what.padEnd(36)}ours ${ours.toFixed(2)}   echo ${theirs.toFixed(2)}   × ${(ours / theirs).toFixed(2)}\n`,
  )
}

/** In megabytes, once everything that can be is let go. */
export function heap(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}
