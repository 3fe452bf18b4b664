import { createInterface } from 'node:readline'
import type { Answer } from '../../answer/document.ts'
import type { Dispatch } from '../../command/dispatch.ts'
import type { Language } from '../../content/languages.ts'
import type { Phrases } from '../../language/phrases.ts'
import type { PlainParts } from '../../render/plain.ts'
import { renderTerminal, type TerminalStyle, wrap } from '../../render/terminal.ts'

export interface TerminalParts {
  readonly dispatch: Dispatch
  /** Completions of the line typed so far: commands, then their arguments. */
  readonly complete: (line: string) => readonly string[]
  readonly presentation: (language: Language) => PlainParts
  readonly phrases: Phrases
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & {
    readonly isTTY?: boolean
    readonly columns?: number
    hasColors?(): boolean
  }
  readonly bidi: boolean
}

const who = { platform: 'terminal', id: 'local' }

/** Talks in the terminal until Ctrl-D, Ctrl-C or the end of the input. Without a terminal it answers the lines it gets. */
export async function converse(parts: TerminalParts): Promise<void> {
  const { dispatch, presentation, phrases, input, output } = parts
  const interactive = input.isTTY === true && output.isTTY === true
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    prompt: `${phrases.say('terminal-prompt')} › `,
    completer: (line: string) => [parts.complete(line), line],
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  lines.on('SIGINT', () => lines.close())
  let isTold = false
  const show = (answer: Answer) => {
    const { say } = presentation(answer.language)
    const hasMore = !isTold && answer.rest !== undefined && answer.rest.length > 0
    const ways = hasMore ? `\n\n${say('terminal-more')}` : ''
    isTold ||= hasMore
    output.write(`${renderTerminal(answer, presentation(answer.language), styleOf(parts))}${ways}\n\n`)
  }
  if (interactive) {
    output.write(`${wrap(phrases.say('terminal-welcome'), styleOf(parts).width).join('\n')}\n\n`)
    lines.prompt()
  }
  // What has no words of its own is answered in the language spoken last.
  let language: Language | undefined
  for await (const line of lines) {
    if (line.trim() !== '') {
      const answer = await dispatch({ chat: who, reader: who, text: line, hint: language, isAdministrator: () => true })
      language = answer.language
      show(answer)
    }
    if (interactive) lines.prompt()
  }
  if (interactive) output.write(`\n${phrases.say('terminal-goodbye')}\n`)
}

/** Read anew for each answer: windows change their size. */
function styleOf({ output, bidi }: TerminalParts): TerminalStyle {
  const colours = output.isTTY === true && (output.hasColors?.() ?? false)
  return { width: output.columns || Number.POSITIVE_INFINITY, colours, bidi }
}
