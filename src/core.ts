import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { inspect } from 'node:util'
import { warmUpSteps } from './answer/ask.ts'
import { buildKnowledge, type Knowledge, knowledgeSteps } from './answer/knowledge.ts'
import { completeLine } from './command/completion.ts'
import { conversationsInMemory } from './command/conversation.ts'
import type { Command } from './command/define-command.ts'
import { createDispatch, type Dispatch, type DispatchParts } from './command/dispatch.ts'
import { checkCommandSteps, loadCommands } from './command/load.ts'
import { type Config, ConfigError } from './config.ts'
import type { Language } from './content/languages.ts'
import { type Content, loadContent, readContent } from './content/load.ts'
import { ContentError, type Problem } from './content/problems.ts'
import { finish, giveWay, type Steps } from './content/steps.ts'
import { PlatformError } from './platforms/platform.ts'
import { StoreError } from './store/store-error.ts'

export interface Core {
  /** What is answered from at this moment. */
  knowledge(): Knowledge
  readonly dispatch: Dispatch
  readonly commands: ReadonlyMap<string, Command>
  /** Completions of a line that begins with a slash. */
  complete(line: string, language: Language): string[]
  /**
   * Takes the content as it is now, as a whole, while questions are answered. Returns what is wrong with briefings that
   * stayed as they were or were left out; undefined where a later call overtook this one.
   * @throws and keeps what there was, when anything else is broken
   */
  reload(): Promise<readonly Problem[] | undefined>
}

/** Where readers' choices and reports go; a root that keeps nothing passes services that say so. */
export type Services = Pick<DispatchParts, 'readers' | 'reports' | 'digests' | 'privacy' | 'picker' | 'unanswered'>

export interface CoreOptions {
  readonly onError?: DispatchParts['onError']
  /** Takes what is wrong with briefings, and does without them; left out, nothing may be wrong. */
  readonly onFaults?: (faults: ContentError) => void
}

/** What every composition root starts from. @throws {ContentError | AggregateError} listing what is broken */
export async function composeCore(
  { contentDir, commandsDir }: Pick<Config, 'contentDir' | 'commandsDir'>,
  services: Services,
  { onError = tellError, onFaults }: CoreOptions = {},
): Promise<Core> {
  let content = onFaults ? await startWith(contentDir, onFaults) : loadContent(contentDir)
  let knowledge = buildKnowledge(content)
  let latest = new AbortController()
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

  async function reload(signal: AbortSignal): Promise<readonly Problem[]> {
    // A single question from the shell takes nothing over.
    const { readAway } = await import('./content/read-away.ts')
    const { settleContent } = await import('./content/last-good.ts')
    const reading = await readAway(contentDir, signal)
    const settled = await unhurried(settleContent(reading, content), signal)
    const fresh = await unhurried(knowledgeSteps(settled.content), signal)
    await unhurried(checkCommandSteps(commands, fresh.phrases), signal)
    await unhurried(warmUpSteps(fresh), signal)
    content = settled.content
    knowledge = fresh
    return settled.faults
  }

  return {
    knowledge: () => knowledge,
    dispatch,
    commands,
    complete: (line, language) => completeLine(line, commands, language, knowledge),
    async reload() {
      latest.abort()
      latest = new AbortController()
      const { signal } = latest
      try {
        return await reload(signal)
      } catch (error) {
        if (signal.aborted) return undefined
        throw error
      }
    },
  }
}

async function startWith(contentDir: string, onFaults: (faults: ContentError) => void): Promise<Content> {
  const { settleContent } = await import('./content/last-good.ts')
  const { content, faults } = finish(settleContent(readContent(contentDir), undefined))
  if (faults.length > 0) onFaults(new ContentError(faults))
  return content
}

/** Does work between answers. @throws the signal's reason, once it is aborted */
export function unhurried<Result>(steps: Steps<Result>, signal = new AbortController().signal): Promise<Result> {
  return giveWay(steps, { now: () => performance.now(), pause: () => setImmediate(), signal })
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
