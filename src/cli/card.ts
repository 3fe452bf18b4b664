import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ask } from '../answer/ask.ts'
import { type Picture, THEMES } from '../answer/document.ts'
import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import { loadConfig } from '../config.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import { loadContent } from '../content/load.ts'
import { endWithReader, explainStartUp } from '../core.ts'
import { SIZES, type Size } from '../render/card/card.ts'
import { openPainter } from '../render/card/painter.ts'
import { altOf } from '../render/card/words/alt-text.ts'
import { cardOf } from '../render/card/words/card.ts'
import { UsageError } from './refusals.ts'

const USAGE = `Usage: npm run -s card -- --briefing ID --out FILE.png [options]
       npm run -s card -- --out FILE.png [options] "question"
  Draws the picture of a briefing, or the one that goes with the answer to a question, and prints what it shows in words.
  --lang LANGUAGE   ${LANGUAGES.join(', ')}; else the question tells, or en
  --size SIZE       ${Object.keys(SIZES).join(', ')} (tall)
  --theme THEME     ${THEMES.join(', ')} (light)
  --content DIR     another content folder`

endWithReader()
try {
  await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1
  process.stderr.write(`${error instanceof UsageError ? error.message : explainStartUp(error)}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readCommandLine(args)
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const { briefing, out } = values
  const question = positionals.join(' ')
  if (out === undefined || (briefing === undefined) === (question === '')) throw new UsageError(USAGE)
  const size = oneOf('size', values.size, Object.keys(SIZES) as Size[]) // the keys of SIZES are its Sizes
  const theme = oneOf('theme', values.theme, THEMES)
  const asked = values.lang === undefined ? undefined : oneOf('lang', values.lang, LANGUAGES)
  const knowledge = buildKnowledge(loadContent(values.content ?? loadConfig().contentDir))
  const { picture, language } =
    briefing === undefined ? ofAnswer(question, asked, knowledge) : ofBriefing(briefing, asked, knowledge)
  const card = cardOf(picture, language, knowledge)
  if (!card) throw new UsageError('There is nothing to draw: it was withdrawn, or is not told in that language.')
  const painter = await openPainter()
  try {
    await write(out, await painter.paint(card, { size, theme }))
  } finally {
    await painter.close()
  }
  process.stdout.write(`${altOf(card, knowledge.phrases(language))}\n`)
}

/** @throws {UsageError} where no file can be written there */
async function write(file: string, png: Uint8Array): Promise<void> {
  try {
    await writeFile(file, png)
  } catch (error) {
    throw new UsageError(`--out: ${error instanceof Error ? error.message : String(error)}`)
  }
}

interface Wanted {
  readonly picture: Picture
  readonly language: Language
}

function ofBriefing(id: string, language: Language = 'en', { library }: Knowledge): Wanted {
  if (!library.briefingById.has(id))
    throw new UsageError(`--briefing: no "${id}"; there is: ${library.briefings.map((one) => one.id).join(', ')}`)
  return { picture: { kind: 'briefing', briefing: id }, language }
}

function ofAnswer(question: string, language: Language | undefined, knowledge: Knowledge): Wanted {
  const { answer } = ask(question, knowledge, { language, now: Date.now() })
  if (!answer.picture) throw new UsageError('No picture goes with the answer to that question.')
  return { picture: answer.picture, language: answer.language }
}

function readCommandLine(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    briefing: text,
    out: text,
    lang: text,
    content: text,
    size: { ...text, default: 'tall' },
    theme: { ...text, default: 'light' },
    help: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** @throws {UsageError} naming what there is */
function oneOf<Value extends string>(option: string, written: string, known: readonly Value[]): Value {
  const found = known.find((one) => one === written)
  if (!found) throw new UsageError(`--${option}: "${written}" is none of ${known.join(', ')}`)
  return found
}
