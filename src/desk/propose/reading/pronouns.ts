import type { Reader } from './reader.ts'
import { REFERENCES } from './references.ts'
import { readSentence } from './sentence.ts'

/** Puts names where "she" and "he" stand: that of who was named last before, in this sentence or in those before it. */
export function withoutPronouns(
  text: string,
  reader: Reader,
  /** The last named of the text before come first. */
  before: readonly string[],
  cast: ReadonlySet<string>,
): string {
  const { feminine, masculine } = REFERENCES[reader.language]
  let told = text
  for (const [pattern, gender] of [
    [feminine, 'feminine'],
    [masculine, 'masculine'],
  ] as const) {
    if (pattern === undefined) continue
    told = told.replaceAll(pattern, (word, ...rest) => {
      const at = rest.find((one) => typeof one === 'number') ?? 0
      const id = antecedent(told.slice(0, at), gender, reader, before, cast)
      const name = id === undefined ? undefined : reader.entities.get(id)?.names[reader.language].name
      return name === undefined || name === '' ? word : `${name}${/^(?:her|hers|his)$/iu.test(word) ? '’s' : ''}`
    })
  }
  return told
}

function antecedent(
  front: string,
  gender: 'feminine' | 'masculine',
  reader: Reader,
  before: readonly string[],
  cast: ReadonlySet<string>,
): string | undefined {
  const here = readSentence(front, reader, cast).named.filter(({ kind }) => kind === 'person')
  const told = [...here.toReversed().map(({ id }) => id), ...before]
  const isKnown = (id: string) => reader.gender(id) === gender
  const isOpen = (id: string) => reader.gender(id) === undefined && reader.entities.get(id)?.kind === 'person'
  const [own = [], open = []] = [isKnown, isOpen].map((fits) => [...cast].filter(fits))
  return told.find(isKnown) ?? only(own) ?? told.find(isOpen) ?? (own.length === 0 ? only(open) : undefined)
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
