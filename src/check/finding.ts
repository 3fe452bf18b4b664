import { ContentFiles } from '../content/files.ts'
import type { Path, Problem } from '../content/problems.ts'

/** Something that an editor should look at, in content that can be used all the same. */
export interface Finding {
  /** `error`: it contradicts what stands beside it, so that one of the two is wrong. */
  readonly severity: 'error' | 'warning'
  /** One for all findings of a kind, such as `alias-shared`: by it an editor says that something is meant. */
  readonly rule: string
  /** As seen from the content folder: `briefings/<id>/en.yaml`. */
  readonly file: string
  readonly path: Path
  /** What is wrong, and what to do. */
  readonly message: string
}

/** Findings with the lines they are about. Slow (some 50 ms each): only for what is printed. */
export function withLines(root: string, findings: readonly Finding[]): readonly Problem[] {
  const files = new ContentFiles(root)
  for (const file of new Set(findings.map((finding) => finding.file))) files.read(file)
  for (const { file, path, message } of findings) files.problem(file, path, message)
  return files.problems
}
