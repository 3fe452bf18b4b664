import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { presentationOf } from '../../src/command/presentation.ts'
import { drawDiscord } from '../../src/desk/preview/discord.ts'
import { knowledge } from '../fixtures/shipped.ts'
import { previewPage } from './page.ts'

// npm run preview:discord [-- FILE]: the real payloads of some conversations as a page of our own, to look at their layout.

const file = process.argv[2] ?? join(tmpdir(), 'communique-discord.html')
writeFileSync(
  file,
  await previewPage('discord', (answer) => drawDiscord(answer, presentationOf(knowledge, answer.language))),
)
process.stdout.write(`${file}\n`)
