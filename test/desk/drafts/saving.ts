import { disk } from '../../../src/desk/drafts/disk.ts'
import { openDrafts } from '../../../src/desk/drafts/open-drafts.ts'
import { ID } from './folder.ts'

/** A process of its own that saves: `saving.ts FOLDER` without end, in two files at once; with a name and a count, facts of its own. */
const [, , folder = '', name, count] = process.argv
const drafts = openDrafts(folder, { now: () => new Date(), disk })

if (name === undefined) {
  for (let { version } = drafts.read(ID); ; ) {
    version = save(version + 1)
    process.stdout.write(`${version}\n`)
  }
}
for (let at = 0; at < Number(count); at++)
  drafts.change(ID, [{ file: 'ja', path: ['facts', `${name}-${at}`, 'title'], value: 'x' }], 'anna')

function save(version: number): number {
  const path = ['facts', 'trade-pact', 'text']
  return drafts.change(
    ID,
    [
      { file: 'en', path, value: `Version ${version}.` },
      { file: 'it', path, value: `Versione ${version}.` },
    ],
    'anna',
  ).version
}
