import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presentationOf } from '../../src/command/presentation.ts'
import { drawTelegram } from '../../src/desk/preview/telegram.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { previewPage } from './page.ts'

// npm run preview:telegram [-- FILE]: the real payloads of some conversations as a page of our own, to look at their layout.

const file = process.argv[2] ?? join(tmpdir(), 'communique-telegram.html')
writeFileSync(
  file,
  await previewPage('telegram', (answer) => drawTelegram(answer, presentationOf(knowledge, answer.language))),
)
process.stdout.write(`${file}\n`)
