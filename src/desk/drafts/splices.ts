import { createHash } from 'node:crypto'

/** What became of one text: behind its first `at` characters, `before` was replaced by `after`. */
export interface Splice {
  readonly file: string
  readonly at: number
  readonly before: string
  readonly after: string
  /** Fingerprints of the whole text before and after; empty where there was no file. */
  readonly from: string
  readonly to: string
}

/** The texts of files by their names; undefined where there is none. */
export type Texts = ReadonlyMap<string, string | undefined>

/** How to get from one state of some files to another. */
export function splicesBetween(before: Texts, after: Texts): Splice[] {
  return [...after].flatMap(([file, text]): Splice[] => {
    const old = before.get(file)
    if (old === text) return []
    return [{ file, ...spliceOf(old ?? '', text ?? ''), from: fingerprint(old), to: fingerprint(text) }]
  })
}

function spliceOf(before: string, after: string): Pick<Splice, 'at' | 'before' | 'after'> {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { at: start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
}

export function reversed({ file, at, before, after, from, to }: Splice): Splice {
  return { file, at, before: after, after: before, from: to, to: from }
}

/** Texts after some splices; undefined where one of them was made for another text, as somebody edited the file by hand. */
export function applied(texts: Texts, splices: readonly Splice[]): Texts | undefined {
  const after = new Map(texts)
  for (const { file, at, before, after: put, from, to } of splices) {
    const text = after.get(file)
    if (fingerprint(text) !== from) return undefined
    const whole = text ?? ''
    after.set(file, to === '' ? undefined : whole.slice(0, at) + put + whole.slice(at + before.length))
  }
  return after
}

export function fingerprint(text: string | undefined): string {
  return text === undefined ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
