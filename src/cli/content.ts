import { parseArgs } from 'node:util'
import { loadConfig } from '../config.ts'
import { LANGUAGES } from '../content/languages.ts'
import { type Briefing, buildLibrary } from '../content/library.ts'
import { loadContent } from '../content/load.ts'
import { endWithReader, explainStartUp } from '../core.ts'

// npm run content:check [-- --content DIR]: reports every problem of every content file, or what there is.
endWithReader()
try {
  const { values } = parseArgs({ options: { content: { type: 'string' } } })
  const library = buildLibrary(loadContent(values.content ?? loadConfig().contentDir))
  for (const briefing of library.briefings) process.stdout.write(`${describe(briefing)}\n`)
  process.stdout.write(`${library.briefings.length} briefing(s), ${library.facts.length} facts: no problems\n`)
} catch (error) {
  process.stderr.write(`${explainStartUp(error)}\n`)
  process.exitCode = 1
}

function describe({ id, facts, sources, titles }: Briefing): string {
  const standings = Map.groupBy(facts, ({ standing }) => standing.level)
  const counts = [...standings].map(([level, those]) => `${those.length} ${level}`).join(', ')
  const origins = new Set(Object.entries(sources).map(([source, { origin }]) => origin ?? source))
  const languages = LANGUAGES.filter((language) => titles[language] !== undefined).join(' ')
  return `${id}: ${facts.length} facts (${counts}), ${Object.keys(sources).length} sources, ${origins.size} origins, ${languages}`
}
