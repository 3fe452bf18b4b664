import { readFileSync, writeFileSync } from 'node:fs'
import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import { loadConfig } from '../config.ts'
import { loadContent } from '../content/load.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import { FEATURES } from '../search/features.ts'
import { askedCases, caseOf, type Row } from '../training/cases.ts'
import { judgingFrom } from '../training/judging.ts'
import { placesWithoutEach, type RankingCases, rankingFrom } from '../training/ranking.ts'

const USAGE = `Usage: npm run train                learns src/search/weights.json from content and test/fixtures
       npm run train -- --table     the same; then says how each briefing fares under weights learned from the others
       npm run train -- --check     says whether the file is what training gives; exit code 1 where it is not`

const WEIGHTS = new URL('../search/weights.json', import.meta.url)
const FIXTURES = new URL('../../test/fixtures/', import.meta.url)

endWithReader()
try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exitCode = 1
}

function main(args: readonly string[]): void {
  const [flag, ...rest] = args
  if (rest.length > 0 || !(flag === undefined || flag === '--table' || flag === '--check')) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const knowledge = buildKnowledge(loadContent(loadConfig().contentDir))
  const { text, cases } = learn(knowledge)
  if (flag === '--check' && readFileSync(WEIGHTS, 'utf8') !== text) {
    process.stderr.write('src/search/weights.json is not what training gives: run npm run train\n')
    process.exitCode = 1
  } else if (flag !== '--check') writeFileSync(WEIGHTS, text)
  if (flag === '--table') tellWithoutEach(knowledge, cases)
}

function learn(knowledge: Knowledge): { text: string; cases: RankingCases } {
  const all = rowsOf('blind-questions.jsonl').map((row) => caseOf(row, knowledge))
  const offSubject = rowsOf('off-subject.jsonl').map((row) => caseOf(row, knowledge))
  const cases = {
    // Where a question was asked with one briefing at hand, it does not tell which briefing it means.
    blind: all.filter(({ row }) => row.briefing === undefined),
    // Were only the fact's own list left out, its lack would tell the fact, and lists would seem worthless.
    asked: askedCases(knowledge, () => ({})),
  }
  const ranking = rankingFrom(cases)
  const asked = askedCases(knowledge, (ordinal, question) => ({ ordinal, question }))
  const judging = judgingFrom({ blind: all, offSubject, asked }, ranking, knowledge.index)
  const { sure, subject } = judging.thresholds
  const weights = {
    ranking: named(FEATURES, ranking),
    sure: named(judging.names, judging.sure),
    subject: named(judging.names, judging.subject),
    thresholds: { sure: rounded(sure), subject: rounded(subject) },
  }
  return { text: `${JSON.stringify(weights, undefined, 2)}\n`, cases }
}

function rowsOf(file: string): Row[] {
  const lines = readFileSync(new URL(file, FIXTURES), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Row) // our own file
}

/** How often a right fact comes first, among the first three and the first twelve. */
function tellWithoutEach({ library }: Knowledge, cases: RankingCases): void {
  const tell = (cells: readonly (string | number)[]) =>
    process.stdout.write(`${cells.map((cell) => String(cell).padStart(10)).join('')}\n`)
  const share = (places: readonly number[], most: number) =>
    `${((100 * places.filter((place) => place < most).length) / Math.max(1, places.length)).toFixed(1)} %`
  const line = (name: string, places: readonly number[]) =>
    tell([name, places.length, ...[1, 3, 12].map((most) => share(places, most))])
  tell(['left out', 'questions', 'first', 'of three', 'of twelve'])
  const places = placesWithoutEach(library.briefings, cases)
  for (const [{ key }, own] of places) line(key, own)
  line('all', [...places.values()].flat())
}

function named(names: readonly string[], weights: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)]))
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000 + 0
}
