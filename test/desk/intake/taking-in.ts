import { disk } from '../../../src/desk/drafts/disk.ts'
import { trayOf } from '../../../src/desk/intake/tray.ts'

/** A process of its own that takes texts in: `taking-in.ts FOLDER TITLE COUNT`. */
const [, , folder = '', title = '', count] = process.argv
const tray = trayOf('Anna', folder, disk, { now: Date.now })
for (let at = 0; at < Number(count); at++)
  tray.add({ title: `${title} ${at}`, language: 'en', paragraphs: ['They met.'] })
