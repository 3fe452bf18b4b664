import type { Finding } from '../../check/finding.ts'
import { fingerprint } from './splices.ts'

export function warningsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'warning')
}

/** Stands for some warnings: whoever sends it back has been shown just these. */
export function markOf(warnings: readonly Finding[]): string {
  return fingerprint(JSON.stringify(warnings.map(({ file, rule, path, message }) => [file, rule, path, message])))
}
