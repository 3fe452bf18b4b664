import { isLanguage } from '../content/languages.ts'
import type { Path } from '../content/problems.ts'
import type { Finding } from './finding.ts'
import type { ToldFact } from './passages.ts'

/** The voice of a fact's fields in `briefing.yaml`. */
export const TYPED = 'briefing.yaml'

interface FoundIn {
  readonly voice: string
  /** Below the fact. */
  readonly item: { readonly path: Path }
}

/** A finding at a field of a fact, in the file of the voice that says it. */
export function finding(
  { folder, fact }: ToldFact,
  severity: Finding['severity'],
  rule: string,
  { voice, item }: FoundIn,
  message: string,
): Finding {
  const name = isLanguage(voice) ? `${voice}.yaml` : TYPED
  return { severity, rule, file: `briefings/${folder.id}/${name}`, path: ['facts', fact.id, ...item.path], message }
}
