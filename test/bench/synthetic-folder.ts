import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { BriefingFolder, Content } from '../../src/content/load.ts'
import { shippedDir } from '../fixtures/paths.ts'

/** A content folder that holds these briefings and entries, with the vocabulary as shipped; gone when the scope ends. */
export function folderOf({ briefings, gazetteer }: Content) {
  const root = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  for (const name of ['vocabulary', 'languages']) cpSync(join(shippedDir, name), join(root, name), { recursive: true })
  mkdirSync(join(root, 'gazetteer'))
  for (const [kind, entries] of Object.entries(gazetteer))
    writeFileSync(join(root, 'gazetteer', `${kind}.yaml`), dump(entries))
  for (const briefing of briefings) writeBriefing(join(root, 'briefings', briefing.id), briefing)
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

function writeBriefing(folder: string, { data, texts }: BriefingFolder): void {
  const facts = Object.entries(data.facts).map(([id, fact]) => {
    const citations = fact.citations.map(({ source, paragraph }) => `${source} ${paragraph}`)
    return [id, { ...fact, citations }]
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'briefing.yaml'), dump({ ...data, facts: Object.fromEntries(facts) }))
  for (const language of LANGUAGES) writeFileSync(join(folder, `${language}.yaml`), dump(texts[language]))
}
