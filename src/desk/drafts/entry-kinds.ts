import { gazetteerSchemas, vocabularySchemas } from '../../content/schemas.ts'

/** What a draft may bring along: entries of the gazetteer, and of the vocabulary. */
export const entrySchemas = { ...gazetteerSchemas, ...vocabularySchemas } as const

export type OwnKind = keyof typeof entrySchemas
export type VocabularyKind = keyof typeof vocabularySchemas

export function isOfVocabulary(kind: string): kind is VocabularyKind {
  return Object.hasOwn(vocabularySchemas, kind)
}

/** The file of a kind, as seen from the content folder. */
export function entryFile(kind: string): string {
  return `${isOfVocabulary(kind) ? 'vocabulary' : 'gazetteer'}/${kind}.yaml`
}
