import type { Language } from '../../../content/languages.ts'

/** A name that a text has and the gazetteer has not. */
export interface UnknownName {
  /** As it is written. */
  readonly name: string
  readonly language: Language
  readonly kind: 'person' | 'place' | 'organisation' | 'term'
  /** The office and country that stand beside it. */
  readonly office?: string | undefined
  readonly country?: string | undefined
}
