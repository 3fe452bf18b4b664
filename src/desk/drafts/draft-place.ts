import { isLanguage } from '../../content/languages.ts'
import type { Path } from '../../content/problems.ts'
import type { DraftFile } from './draft.ts'

/** Where in a draft something is that a check found in the content folder as it would be. */
export function placeInDraft({ file, path }: { readonly file: string; readonly path: Path }): {
  file: DraftFile
  path: Path
} {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/u, '')
  if (/^(?:gazetteer|vocabulary)\//u.test(file)) return { file: 'gazetteer', path: [name, ...path] }
  return { file: isLanguage(name) ? name : 'briefing', path }
}
