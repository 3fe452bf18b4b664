import { distance } from 'fastest-levenshtein'
import type { Span } from './match.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Mends a word that nothing knows when it is a letter or two from a name of the gazetteer ("Melloni"). */
export function mendSpelling(span: Span, { names, exact, language }: Vocabulary): Span {
  const word = language === 'en' ? span.folded.replace(/'s?$/u, '') : span.folded
  const shortest = language === 'ja' ? 3 : language === 'ar' ? 4 : 5
  if (word.length < shortest || /\d/.test(word)) return span
  let best: { name: string; edits: number } | undefined
  for (const name of names) {
    if (name[0] !== word[0] || Math.abs(name.length - word.length) > 2) continue
    const edits = Math.min(distance(word, name), distance(sounds(word), sounds(name)) + 1)
    const most = language !== 'ar' && Math.min(word.length, name.length) >= 7 ? 2 : 1
    if (edits <= most && edits < (best?.edits ?? 3)) best = { name, edits }
  }
  if (!best) return span
  let node = exact
  for (const key of language === 'ja' ? [...best.name] : [best.name]) node = node.next.get(key) ?? node
  return { ...span, senses: node.senses }
}

/** Doubled letters and y/i are the usual slips in names that readers only know by ear. */
function sounds(word: string): string {
  return word.replace(/(.)\1+/gu, '$1').replace(/y/gu, 'i')
}
