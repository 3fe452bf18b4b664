import type { Finding } from '../../check/finding.ts'
import { isLanguage } from '../../content/languages.ts'
import type { DraftFile } from '../drafts/draft.ts'
import { isOfVocabulary } from '../drafts/entry-kinds.ts'
import { UNAPPROVED } from '../drafts/machine.ts'
import { isEntryKind } from '../entries/entry-list.ts'

/** Where an editor's word that a finding is meant as it is has its place in a draft. */
export interface MeantPlace {
  readonly file: DraftFile
  readonly path: readonly string[]
}

/** Undefined where nobody can mean it: the content would not be taken. */
export function meantPlace({ file, path, rule }: Pick<Finding, 'file' | 'path' | 'rule'>): MeantPlace | undefined {
  if (rule === 'schema' || rule === 'meant-unneeded' || rule === UNAPPROVED) return undefined
  const [room, , name = ''] = file.split('/')
  const own = path.map(String)
  // An entry of the vocabulary has no place for it.
  if (room === 'vocabulary') return undefined
  if (room === 'gazetteer') {
    const kind = (file.split('/')[1] ?? '').replace('.yaml', '')
    return isEntryKind(kind) && own[0] !== undefined
      ? { file: 'gazetteer', path: [kind, own[0], 'meant', rule] }
      : undefined
  }
  const [first, second] = own
  const isNamed = (first === 'facts' || first === 'sources') && second !== undefined
  const language = name.replace('.yaml', '')
  if (isNamed && first === 'facts' && isLanguage(language))
    return { file: language, path: [first, second, 'meant', rule] }
  return { file: 'briefing', path: [...(isNamed ? [first, second] : []), 'meant', rule] }
}

/** Whether such a mark has its place there. */
export function isMeantPlace(file: string, path: readonly string[]): boolean {
  const [first = ''] = path
  if (path.at(-2) !== 'meant' || !/^[a-z]+(?:-[a-z]+)*$/u.test(path.at(-1) ?? '')) return false
  if (file === 'briefing' && path.length === 2) return true
  if (path.length !== 4) return false
  if (file === 'gazetteer') return isEntryKind(first) && !isOfVocabulary(first)
  return first === 'facts' ? file === 'briefing' || isLanguage(file) : first === 'sources' && file === 'briefing'
}
