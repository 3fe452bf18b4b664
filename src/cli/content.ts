import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { LANGUAGES } from '../content/languages.ts'
import { type Briefing, buildLibrary } from '../content/library.ts'
import { type BriefingFolder, loadContent } from '../content/load.ts'
import { overlapsWith } from '../content/overlap.ts'
import { startBriefing } from '../content/start.ts'
import { endWithReader, explainStartUp } from '../core.ts'

const USAGE = `Usage: npm run -s content:check [-- --content DIR]        every problem of every content file, or what there is
       npm run -s content:new -- <date>-<slug>            a briefing's folder, with its blanks to fill`

endWithReader()
try {
  main()
} catch (error) {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exitCode = 1
}

function main(): void {
  const options = { content: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [task, id, ...rest] = positionals
  const { contentDir, dataDir } = loadConfig()
  const root = values.content ?? contentDir
  if (task === 'check' && id === undefined) check(root, join(dataDir, 'sources'))
  else if (task === 'new' && id !== undefined && rest.length === 0) start(root, id)
  else {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
  }
}

function check(root: string, sourcesDir: string): void {
  const content = loadContent(root)
  const { briefings, facts } = buildLibrary(content)
  for (const briefing of briefings) process.stdout.write(`${describe(briefing)}\n`)
  for (const folder of content.briefings)
    for (const { briefing, language, fact, source, words } of overlapsWith(folder, sourceTexts(sourcesDir, folder)))
      process.stderr.write(
        `warning: content/briefings/${briefing}/${language}.yaml facts.${fact}.text: as in ${source}: “${words}”\n`,
      )
  process.stdout.write(`${briefings.length} briefing(s), ${facts.length} facts: no problems\n`)
}

function start(root: string, id: string): void {
  const taken = new Set(loadContent(root).briefings.map(({ data }) => data.key))
  for (const file of startBriefing(root, id, taken)) process.stdout.write(`${file}\n`)
  process.stdout.write('Fill in the blanks; npm run content:check lists those that are left.\n')
}

/** Texts of sources that the editor keeps beside the bot: `data/sources/<briefing>/*.txt`. */
function sourceTexts(folder: string, { id }: BriefingFolder): Map<string, string> {
  const own = join(folder, id)
  const texts = new Map<string, string>()
  try {
    for (const file of readdirSync(own)) texts.set(file, readFileSync(join(own, file), 'utf8'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  return texts
}

/** Facts by standing, sources, the origins behind them, and the languages in which every fact is told. */
function describe({ id, facts, sources }: Briefing): string {
  const standings = Map.groupBy(facts, ({ standing }) => standing.level)
  const counts = [...standings].map(([level, those]) => `${those.length} ${level}`).join(', ')
  const origins = new Set(Object.entries(sources).map(([source, { origin }]) => origin ?? source))
  const complete = LANGUAGES.filter((language) => facts.every(({ words }) => words[language] !== undefined))
  return `${id}: ${facts.length} facts (${counts}), ${Object.keys(sources).length} sources, ${origins.size} origins, complete in ${complete.join(' ') || 'no language'}`
}
