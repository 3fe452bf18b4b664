import type { Content } from '../content/load.ts'
import { askedListsOf } from './asked-lists.ts'
import type { Finding } from './finding.ts'

/** Facts that are told in a language but have no questions in it: readers find them by their own words only. */
export function emptyListWarnings(content: Pick<Content, 'briefings'>): Finding[] {
  return askedListsOf(content)
    .filter(({ questions }) => questions.length === 0)
    .map(({ file, path }) => ({
      severity: 'warning',
      rule: 'questions-missing',
      file,
      path,
      message: 'no questions yet: write three or four that this fact answers',
    }))
}
