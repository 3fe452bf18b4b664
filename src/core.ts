import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { warmUp } from './answer/ask.ts'
import { buildKnowledge, type Knowledge } from './answer/knowledge.ts'
import { completeLine } from './command/choices.ts'
import { conversationsInMemory } from './command/conversation.ts'
import type { Command } from './command/define-command.ts'
import { createDispatch, type Dispatch, type DispatchParts } from './command/dispatch.ts'
import { checkCommands, loadCommands } from './command/load.ts'
import { type Config, ConfigError } from './config.ts'
import type { Language } from './content/languages.ts'
import { loadContent } from './content/load.ts'
import { ContentError } from './content/problems.ts'
import { PlatformError } from './platforms/platform.ts'
import { StoreError } from './store/store-error.ts'

export interface Core {
  /** What is answered from at this moment. */
  knowledge(): Knowledge
  readonly dispatch: Dispatch
  readonly commands: ReadonlyMap<string, Command>
  /** Completions of a line that begins with a slash. */
  complete(line: string, language: Language): string[]
  /** Takes the content as it is now, as a whole. @throws and keeps what there was, when it is broken */
  reload(): void
}

/** Where readers' choices and reports go; a root that keeps nothing passes services that say so. */
export type Services = Pick<DispatchParts, 'readers' | 'reports' | 'digests' | 'privacy'>

/** What every composition root starts from. @throws {ContentError | AggregateError} listing what is broken */
export async function composeCore(
  { contentDir, commandsDir }: Pick<Config, 'contentDir' | 'commandsDir'>,
  services: Services,
  onError: DispatchParts['onError'] = tellError,
): Promise<Core> {
  let knowledge = buildKnowledge(loadContent(contentDir))
  const commands = await loadCommands(commandsDir, knowledge.phrases)
  const dispatch = createDispatch({
    commands,
    knowledge: () => knowledge,
    ...services,
    conversations: conversationsInMemory(),
    now: Date.now,
    newReference: () => randomUUID().slice(0, 8),
    onError,
  })
  return {
    knowledge: () => knowledge,
    dispatch,
    commands,
    complete: (line, language) => completeLine(line, commands, language, knowledge),
    reload() {
      const fresh = buildKnowledge(loadContent(contentDir))
      checkCommands(commands, fresh.phrases)
      warmUp(fresh)
      knowledge = fresh
    },
  }
}

function tellError(error: unknown, reference: string): void {
  process.stderr.write(`${reference} ${inspect(error)}\n`)
}

/** Ends when nobody reads our output any more (`| head`), without a word; any other fault of it is told. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`${error.message}\n`)
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
}

/** What whoever starts the bot can mend is told plainly; anything else with its stack. */
export function explainStartUp(error: unknown): string {
  if ([ConfigError, ContentError, AggregateError, PlatformError, StoreError].some((known) => error instanceof known))
    return (error as Error).message // an instance of one of these
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
