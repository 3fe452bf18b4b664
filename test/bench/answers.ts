import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { ask, warmUp } from '../../src/answer/ask.ts'
import { statementsOf } from '../../src/answer/document.ts'
import { buildKnowledge } from '../../src/answer/knowledge.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { Library } from '../../src/content/library.ts'
import type { Content } from '../../src/content/load.ts'
import { fold } from '../../src/language/text.ts'
import { content as shipped } from '../fixtures/shipped.ts'
import { syntheticContent, syntheticQuestions } from './synthetic.ts'

// npm run bench: how long an answer takes, and what the index costs, beside MiniSearch and a linear scan in the same run.

const now = Date.UTC(2026, 0, 20)
const QUESTIONS = 2000
/** MiniSearch and the scan only search, they do not answer; a tenth of the questions is enough to see by how much. */
const COMPARED = 200

const rows: Record<string, string | number>[] = []
for (const [name, content] of [
  ['shipped', shipped],
  ['1,000 briefings', syntheticContent(1000, shipped)],
  ['10,000 briefings', syntheticContent(10_000, shipped)],
] as const)
  rows.push(measure(name, content))

const columns = Object.keys(rows[0] ?? {})
for (const column of columns)
  process.stdout.write(
    `${[column, ...rows.map((row) => row[column])].map((cell) => String(cell).padEnd(26)).join('')}\n`,
  )

function measure(name: string, content: Content): Record<string, string | number> {
  const questions = name === 'shipped' ? shippedQuestions() : syntheticQuestions(content, QUESTIONS)
  const before = heap()
  const started = performance.now()
  const knowledge = buildKnowledge(content)
  warmUp(knowledge)
  const indexed = performance.now() - started
  const memory = heap() - before
  for (const question of questions.slice(0, 200)) ask(question, knowledge, { now })
  let statements = 0
  const ours = timed(questions, (question) => {
    statements += statementsOf(ask(question, knowledge, { now }).answer).length
  })
  const compared = questions.slice(0, COMPARED)
  const { library } = knowledge
  const miniStarted = performance.now()
  const mini = miniSearchOver(library)
  const miniIndexed = performance.now() - miniStarted
  const theirs = timed(compared, (question) => mini.search(question))
  const scan = linearScan(library)
  const scanned = timed(compared, (question) => scan(question))
  return {
    content: name,
    facts: library.facts.length,
    'index, ms': Math.round(indexed),
    'index, MB': Math.round(memory / 1e6),
    'answer p50, ms': ours.p50.toFixed(3),
    'answer p99, ms': ours.p99.toFixed(3),
    'statements an answer': (statements / questions.length).toFixed(2),
    'MiniSearch index, ms': Math.round(miniIndexed),
    'MiniSearch p50, ms': theirs.p50.toFixed(3),
    'MiniSearch p99, ms': theirs.p99.toFixed(3),
    'linear scan p50, ms': scanned.p50.toFixed(3),
    'linear scan p99, ms': scanned.p99.toFixed(3),
    'p50 against MiniSearch': `× ${(ours.p50 / theirs.p50).toFixed(2)}`,
    'p50 against the scan': `× ${(ours.p50 / scanned.p50).toFixed(2)}`,
  }
}

function timed(questions: readonly string[], run: (question: string) => unknown): { p50: number; p99: number } {
  const times = questions.map((question) => {
    const started = performance.now()
    run(question)
    return performance.now() - started
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function miniSearchOver({ facts }: Library): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'], storeFields: [] })
  mini.addAll(
    facts.flatMap((fact) =>
      LANGUAGES.map((language) => ({ id: `${fact.ordinal} ${language}`, text: fact.words[language]?.text ?? '' })),
    ),
  )
  return mini
}

/** The simplest search there is: every fact, every word. */
function linearScan({ facts }: Library): (question: string) => number {
  const texts = facts.flatMap((fact) => LANGUAGES.map((language) => fold(fact.words[language]?.text ?? '', language)))
  return (question) => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
    let best = 0
    for (const text of texts) best = Math.max(best, words.filter((word) => text.includes(word)).length)
    return best
  }
}

/** Readers' own questions; first asked, then asked again: what a language's words look like is remembered. */
function shippedQuestions(): string[] {
  const lines = readFileSync(new URL('../fixtures/held-out-questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const asked = lines.map((line) => (JSON.parse(line) as { question: string }).question) // our own file
  return Array.from({ length: QUESTIONS }, (_, at) => asked[at % asked.length] ?? '')
}

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
