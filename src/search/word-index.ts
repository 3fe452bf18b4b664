import type { Language } from '../content/languages.ts'
import type { Entity, Fact, Library } from '../content/library.ts'
import type { Steps } from '../content/steps.ts'
import { phrasesIn, remembering } from '../language/lists.ts'
import { type Stems, stemsOf, tokensOf } from '../language/tokens.ts'
import { searchedWords } from './searched-words.ts'

/** Lists of numbers, one behind the other: list `i` is `values[starts[i]]` up to `values[starts[i + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/** The words of all facts in one language, as numbers: everything that a question is compared with. */
export interface WordIndex {
  readonly stems: Stems
  /** Numbers of tokens, counted from 0. */
  readonly ids: ReadonlyMap<string, number>
  /** How telling each token is: its inverse document frequency. */
  readonly weights: Float32Array
  /** The facts that hold a token in any field, ascending. */
  readonly facts: Lists
  /** The tokens of each fact's title, of its sentence, and of the names of what it deals with. */
  readonly titles: Lists
  readonly texts: Lists
  readonly names: Lists
  /** The tokens of each question that facts answer; the questions of fact `i` begin with number `questions[i]`. */
  readonly asked: Lists
  readonly questions: Uint32Array
  /** Average lengths in tokens: of a title with its sentence, and of all questions of a fact. */
  readonly averageText: number
  readonly averageAsked: number
}

/** Facts whose words are read in one step. */
const READ_AT_ONCE = 20
/** Facts whose tokens are looked through in one step. */
const SEEN_AT_ONCE = 500

export function* wordIndexSteps({ facts, entities }: Library, language: Language): Steps<WordIndex> {
  const stems = stemsOf(language)
  const ids = new Map<string, number>()
  const idOf = (token: string) => {
    const id = ids.get(token) ?? ids.size
    if (id === ids.size) ids.set(token, id)
    return id
  }
  const numbers = (text: string) => tokensOf(text, language, stems).map(idOf)
  const namesOf = remembering((id: string) => numbers(namesIn(entities.get(id), language)))
  const [titles, texts, names, asked] = [growing(), growing(), growing(), growing()]
  const questions = new Uint32Array(facts.length + 1)
  for (const [at, fact] of facts.entries()) {
    if (at % READ_AT_ONCE === 0) yield
    const words = searchedWords(fact, language)
    titles.push(words ? numbers(words.title) : [])
    texts.push(words ? numbers(words.text) : [])
    names.push(words ? fact.core.flatMap(namesOf) : [])
    for (const question of words ? questionsOf(words) : []) asked.push(numbers(question))
    questions[at + 1] = asked.size
  }
  const lists = { titles: titles.done(), texts: texts.done(), names: names.done(), asked: asked.done() }
  const postings = yield* factsByToken(facts.length, ids.size, lists, questions)
  const weights = Float32Array.from({ length: ids.size }, (_, id) => rarity(lengthOf(postings, id), facts.length))
  const average = (...of: readonly Lists[]) =>
    of.reduce((sum, { values }) => sum + values.length, 0) / Math.max(1, facts.length)
  return {
    stems,
    ids,
    weights,
    facts: postings,
    ...lists,
    questions,
    averageText: average(lists.titles, lists.texts),
    averageAsked: average(lists.asked),
  }
}

/** Inverse document frequency as BM25 has it. */
export function rarity(held: number, of: number): number {
  return Math.log(1 + (of - held + 0.5) / (held + 0.5))
}

export function lengthOf({ starts }: Lists, list: number): number {
  return (starts[list + 1] ?? 0) - (starts[list] ?? 0)
}

function questionsOf({ asked, also }: NonNullable<Fact['words'][Language]>): readonly string[] {
  return also ? [...asked, also] : asked
}

function namesIn(entity: Entity | undefined, language: Language): string {
  if (!entity) return ''
  const { name, short, title, aliases } = entity.names[language]
  return [name, short ?? '', title ?? '', ...phrasesIn(aliases)].join(language === 'ja' ? '、' : ' ')
}

/** For each token the facts that hold it, each once. */
function* factsByToken(
  count: number,
  tokens: number,
  { titles, texts, names, asked }: Pick<WordIndex, 'titles' | 'texts' | 'names' | 'asked'>,
  questions: Uint32Array,
): Steps<Lists> {
  const last = new Int32Array(tokens).fill(-1)
  const starts = new Uint32Array(tokens + 1)
  function* visit(take: (token: number, fact: number) => void): Steps<void> {
    last.fill(-1)
    const offer = ({ starts: from, values }: Lists, first: number, end: number, fact: number) => {
      for (let at = from[first] ?? 0; at < (from[end] ?? 0); at++) {
        const token = values[at] ?? 0
        if (last[token] === fact) continue
        last[token] = fact
        take(token, fact)
      }
    }
    for (let fact = 0; fact < count; fact++) {
      if (fact % SEEN_AT_ONCE === 0) yield
      for (const field of [titles, texts, names]) offer(field, fact, fact + 1, fact)
      offer(asked, questions[fact] ?? 0, questions[fact + 1] ?? 0, fact)
    }
  }
  yield* visit((token) => {
    starts[token + 1] = (starts[token + 1] ?? 0) + 1
  })
  for (let token = 0; token < tokens; token++) starts[token + 1] = (starts[token + 1] ?? 0) + (starts[token] ?? 0)
  const values = new Uint32Array(starts[tokens] ?? 0)
  const next = starts.slice()
  yield* visit((token, fact) => {
    const at = next[token] ?? 0
    values[at] = fact
    next[token] = at + 1
  })
  return { starts, values }
}

/** Lists while they are written; numbers of JavaScript would take twice the room. */
function growing() {
  let values = new Uint32Array(1024)
  let starts = new Uint32Array(256)
  let [size, end] = [0, 0]
  return {
    get size() {
      return size
    },
    push(list: readonly number[]) {
      if (end + list.length > values.length) values = grown(values, end + list.length)
      if (size + 2 > starts.length) starts = grown(starts, size + 2)
      values.set(list, end)
      end += list.length
      size++
      starts[size] = end
    },
    done: (): Lists => ({ starts: starts.slice(0, size + 1), values: values.slice(0, end) }),
  }
}

function grown(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(least, list.length * 2))
  longer.set(list)
  return longer
}
