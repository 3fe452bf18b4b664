import { LANGUAGES } from '../../content/languages.ts'
import type { Proposal } from './draft.ts'
import { fitId } from './ids.ts'
import { nameOf } from './read-draft.ts'
import { type Deed, REVIEW_FILE, reviewText, started } from './review.ts'
import { sourceFiles } from './source-files.ts'
import { newText } from './yaml-document.ts'

const HEADING =
  'Language-neutral: what the facts are about and where each one stands. The words are in ar, en, it and ja.yaml.'

/** The files that a draft begins with. @throws {UserError} on ids that are none */
export function newDraftFiles(
  { data, texts, gazetteer, sources }: Omit<Proposal, 'unknownNames' | 'id'>,
  deed: Deed,
): Map<string, string> {
  for (const id of [...Object.keys(data.facts ?? {}), ...Object.keys(data.sources ?? {})]) fitId(id)
  for (const entries of Object.values(gazetteer)) for (const id of Object.keys(entries ?? {})) fitId(id)
  const files = new Map([[nameOf('briefing'), newText('briefing', data, HEADING)]])
  for (const language of LANGUAGES) {
    const text = texts[language]
    if (text !== undefined) files.set(nameOf(language), newText(language, text))
  }
  if (Object.keys(gazetteer).length > 0) files.set(nameOf('gazetteer'), newText('gazetteer', gazetteer))
  for (const [id, text] of sources) for (const [file, content] of sourceFiles(id, text)) files.set(file, content)
  files.set(REVIEW_FILE, reviewText(started(deed)))
  return files
}
