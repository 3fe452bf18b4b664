/** Lines for whoever called. */
export function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

export function printError(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}
