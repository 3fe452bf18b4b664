import type { Language } from '../../../content/languages.ts'
import type { Readers } from '../reading/reader.ts'
import { namesInArabic } from './in-arabic.ts'
import { namesInJapanese } from './in-japanese.ts'
import { namesInLatin, usualWords } from './in-latin.ts'
import type { UnknownName } from './unknown-name.ts'

export interface CountedName extends UnknownName {
  readonly count: number
}

/** Names that no entry has, the most frequent first; a name that is a part of another counts with it. */
export function unknownNames(
  sentences: readonly { readonly text: string; readonly language: Language }[],
  readers: Readers,
): CountedName[] {
  const isUsual = usualWords(sentences.map(({ text }) => text))
  const found = sentences.flatMap(({ text, language }) => {
    const reader = readers(language)
    if (language === 'ja') return namesInJapanese(text, reader)
    return language === 'ar' ? namesInArabic(text, reader) : namesInLatin(text, reader, isUsual)
  })
  const counted = new Map<string, CountedName>()
  for (const one of found.toSorted((a, b) => b.name.length - a.name.length)) {
    const whole = [...counted.values()].find((other) => other.language === one.language && isPart(one.name, other.name))
    const key = whole?.name ?? one.name
    const before = counted.get(key)
    const isPerson = one.kind === 'person' || before?.kind === 'person'
    const kind = isPerson && /[\s・＝]/u.test(key) ? 'person' : (before?.kind ?? one.kind)
    // What was found first stays; what it lacked is taken from those found later.
    counted.set(key, { ...one, ...before, kind, count: (before?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort((a, b) => b.count - a.count)
}

function isPart(name: string, whole: string): boolean {
  return whole === name || whole.split(/[\s・＝]/u).includes(name)
}
