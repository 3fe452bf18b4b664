import { ContentFiles } from '../content/files.ts'
import type { Path, Problem } from '../content/problems.ts'

/** Something that an editor should look at, and that keeps nobody from using the content. */
export interface Warning {
  /** As seen from the content folder: `briefings/<id>/en.yaml`. */
  readonly file: string
  readonly path: Path
  readonly message: string
}

/** Warnings with the lines they are about. Slow (some 50 ms each): only for what is printed. */
export function withLines(root: string, warnings: readonly Warning[]): readonly Problem[] {
  const files = new ContentFiles(root)
  for (const file of new Set(warnings.map((warning) => warning.file))) files.read(file)
  for (const { file, path, message } of warnings) files.problem(file, path, message)
  return files.problems
}
