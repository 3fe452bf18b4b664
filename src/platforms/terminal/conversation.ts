import { createInterface } from 'node:readline'
import type { Answer, Citation } from '../../answer/document.ts'
import type { Dispatch } from '../../command/dispatch.ts'
import type { Language } from '../../content/languages.ts'
import type { Phrases } from '../../language/phrases.ts'
import { renderTerminal, type TerminalStyle, wrap } from '../../render/terminal.ts'

export interface TerminalParts {
  readonly dispatch: Dispatch
  /** Completions of the line typed so far: commands, then their arguments. */
  readonly complete: (line: string) => readonly string[]
  readonly describe: (language: Language) => (citation: Citation) => string
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
  const { dispatch, describe, phrases, input, output } = parts
  const interactive = input.isTTY === true && output.isTTY === true
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    prompt: `${phrases.say('terminal-prompt')} › `,
    completer: (line: string) => [parts.complete(line), line],
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  lines.on('SIGINT', () => lines.close())
  const show = (answer: Answer) =>
    output.write(`${renderTerminal(answer, describe(answer.language), styleOf(parts))}\n\n`)
  if (interactive) {
    output.write(`${wrap(phrases.say('terminal-welcome'), styleOf(parts).width).join('\n')}\n\n`)
    lines.prompt()
  }
  for await (const line of lines) {
    if (line.trim() !== '') show(await dispatch({ chat: who, reader: who, text: line }))
    if (interactive) lines.prompt()
  }
  if (interactive) output.write(`\n${phrases.say('terminal-goodbye')}\n`)
}

/** Read anew for each answer: windows change their size. */
function styleOf({ output, bidi }: TerminalParts): TerminalStyle {
  const colours = output.isTTY === true && (output.hasColors?.() ?? false)
  return { width: output.columns || Number.POSITIVE_INFINITY, colours, bidi }
}
