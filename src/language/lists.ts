import type { Language } from '../content/languages.ts'
import { LOCALES } from './locales.ts'

/** Lists names as the language does: A, B and C · أ وب وج · A, B e C · A、B、C */
export function listNames(names: readonly string[], language: Language): string {
  if (language === 'ja') return names.join('、')
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names)
}

/** Cuts a list as the content writes it: phrases with commas between them. */
export function phrasesIn(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}

/** Adds to the list that stands under a key. */
export function post<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Makes each value once, and remembers it. */
export function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
