import { fold } from './text.ts'
import type { Sense, TrieNode, Vocabulary } from './vocabulary.ts'
import { splitWords, type Word } from './words.ts'

/** A stretch of the question and what it can mean; no senses = a word the vocabulary does not hold. */
export interface Span {
  /** As the reader wrote it. */
  readonly text: string
  /** Folded, for numbers and spelling. */
  readonly folded: string
  readonly senses: readonly Sense[]
}

/** Cuts a cleaned question into the longest stretches that the vocabulary knows. */
export function matchSpans(text: string, vocabulary: Vocabulary): Span[] {
  return vocabulary.language === 'ja' ? matchCharacters(text, vocabulary) : matchWords(text, vocabulary)
}

/** Whether a question begins like one that leans on what was asked before. */
export function beginsAsFollowUp(text: string, { language, followUps }: Vocabulary): boolean {
  let node: TrieNode | undefined = followUps
  const keys =
    language === 'ja' ? [...fold(text, 'ja')] : splitWords(text, language).map(({ forms: [full = ''] }) => full)
  if (language === 'ar' && keys[0]?.startsWith('و')) return true
  for (const key of keys) {
    node = node.next.get(key)
    if (!node) return false
    if (node.senses.length > 0) return true
  }
  return false
}

function matchWords(text: string, { language, exact, stemsFor }: Vocabulary): Span[] {
  if (language === 'ja') return []
  const words = splitWords(text, language)
  const spans: Span[] = []
  for (let at = 0; at < words.length; ) {
    const byForm = longest(exact, words, at, ({ forms }, index) =>
      index > at ? forms.filter(isWithinPhrase(forms)) : forms,
    )
    const byStem = longest(stemsFor(words[at]?.forms[0] ?? ''), words, at, ({ stem, forms }, index) =>
      index > at && language === 'ar' && forms[0]?.startsWith('و') ? [] : [stem],
    )
    const found = byStem.end > byForm.end ? meaningful(byStem) : byForm
    const end = Math.max(found.end, at + 1)
    const covered = words.slice(at, end)
    spans.push({
      text: covered.map((word) => word.text).join(' '),
      folded: covered.map(({ forms: [full = ''] }) => full).join(' '),
      senses: found.senses,
    })
    at = end
  }
  return spans
}

/** Where words only share their stem, what means something wins over what means nothing (teme, tema). */
function meaningful({ end, senses }: Found): Found {
  const meaning = senses.filter(({ kind }) => kind === 'act' || kind === 'entity')
  return { end, senses: meaning.length > 0 ? meaning : senses }
}

/** Inside a phrase an Arabic "and" is not cut off: الأمن والاقتصاد is not economic security. */
function isWithinPhrase([full = '']: readonly string[]): (form: string) => boolean {
  return (form) => !full.startsWith('و') || form.startsWith('و')
}

interface Found {
  end: number
  senses: readonly Sense[]
}

/** The longest path from `at`; among a word's forms the fullest that leads as far wins. */
function longest(
  root: TrieNode,
  words: readonly Word[],
  at: number,
  keys: (word: Word, index: number) => readonly string[],
): Found {
  let best: Found = { end: at, senses: [] }
  const visit = (node: TrieNode, index: number) => {
    if (node.senses.length > 0 && index > best.end) best = { end: index, senses: node.senses }
    const word = words[index]
    if (!word) return
    for (const key of keys(word, index)) {
      const child = node.next.get(key)
      if (child) visit(child, index + 1)
    }
  }
  visit(root, at)
  return best
}

/** Costs of the cheapest cut: few pieces, and a lone kana only where nothing longer fits. */
const PIECE = 1
const LONE_KANA = 2.5
const UNKNOWN_CHARACTER = 3

interface Step {
  cost: number
  from: number
  senses: readonly Sense[]
}

function matchCharacters(text: string, { exact }: Vocabulary): Span[] {
  const characters = [...fold(text, 'ja')]
  const best: Step[] = [{ cost: 0, from: 0, senses: [] }]
  const offer = (end: number, step: Step) => {
    const known = best[end]
    if (!known || step.cost < known.cost) best[end] = step
  }
  for (let at = 0; at < characters.length; at++) {
    const cost = best[at]?.cost ?? 0
    const character = characters[at] ?? ''
    if (isInsideLatin(characters, at)) continue
    if (!/[\p{L}\p{M}\p{N}]/u.test(character)) offer(at + 1, { cost, from: at, senses: BREAK })
    else offer(endOfUnit(characters, at), { cost: cost + UNKNOWN_CHARACTER, from: at, senses: [] })
    let node: TrieNode | undefined = exact
    for (let end = at; end < characters.length; ) {
      node = node.next.get(characters[end] ?? '')
      if (!node) break
      end++
      if (node.senses.length === 0 || isInsideLatin(characters, end)) continue
      const loneKana = end === at + 1 && /\p{Script=Hiragana}/u.test(character)
      offer(end, { cost: cost + (loneKana ? LONE_KANA : PIECE), from: at, senses: node.senses })
    }
  }
  return mergeUnknown(cuts(characters, best))
}

const LATIN = /[a-z0-9]/

/** Latin words and numbers are never cut (ai is not in "rai"). */
function isInsideLatin(characters: readonly string[], at: number): boolean {
  return at > 0 && LATIN.test(characters[at] ?? '') && LATIN.test(characters[at - 1] ?? '')
}

function endOfUnit(characters: readonly string[], at: number): number {
  let end = at + 1
  while (end < characters.length && isInsideLatin(characters, end)) end++
  return end
}

/** Marks white space and punctuation: it separates, and means nothing. */
const BREAK: readonly Sense[] = Object.freeze([])

function cuts(characters: readonly string[], best: readonly Step[]): (Span & { isBreak: boolean })[] {
  const spans: (Span & { isBreak: boolean })[] = []
  for (let end = characters.length; end > 0; ) {
    const step = best[end]
    if (!step) break
    const text = characters.slice(step.from, end).join('')
    spans.unshift({ text, folded: text, senses: step.senses, isBreak: step.senses === BREAK })
    end = step.from
  }
  return spans
}

/** Unknown characters in a row are one word; so are three lone kana in a row, which no particle chain would be. */
function mergeUnknown(spans: readonly (Span & { isBreak: boolean })[]): Span[] {
  const merged: Span[] = []
  const isLone = (span: Span | undefined) =>
    span !== undefined && span.text.length === 1 && /\p{Script=Hiragana}/u.test(span.text) && span.senses.length > 0
  let open = false
  for (const [index, { isBreak, ...span }] of spans.entries()) {
    if (isBreak) {
      open = false
      continue
    }
    const inLoneRun =
      isLone(span) && [-2, -1, 0].some((shift) => [0, 1, 2].every((offset) => isLone(spans[index + shift + offset])))
    const unknown = span.senses.length === 0 || inLoneRun
    const last = merged.at(-1)
    if (unknown && !open && last && isSuffix(span.text) && endsInHan(last) && !spans[index - 1]?.isBreak) {
      const text = last.text + span.text
      merged[merged.length - 1] = { text, folded: text, senses: [] }
      open = true
      continue
    }
    if (unknown && open && last) {
      const text = last.text + span.text
      merged[merged.length - 1] = { text, folded: text, senses: [] }
    } else merged.push(unknown ? { ...span, senses: [] } : span)
    open = unknown
  }
  return merged
}

/** A lone unknown kanji belongs to the word before it (可能+性), unless that word names something by itself. */
function isSuffix(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text)
}

function endsInHan({ text, senses }: Span): boolean {
  return (
    /\p{Script=Han}$/u.test(text) &&
    senses.every(({ kind }) => kind !== 'entity' && kind !== 'act' && kind !== 'ask' && kind !== 'unit')
  )
}
