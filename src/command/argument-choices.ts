import type { Action, Answer, Block } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import { UserError } from '../errors.ts'
import type { AllPhrases } from '../language/phrases.ts'
import { capitalise } from '../language/text.ts'
import { ASK, fitsButton } from './button-data.ts'
import { choicesFor } from './completion.ts'
import { type Argument, type Command, type Context, phraseKeyOf, type Values } from './define-command.ts'
import { exampleOf } from './examples.ts'

/** How many values are offered at once; the rest is behind a button. */
const OFFERED = 12

/**
 * Asks for an argument: with values to choose from, or, where free words are wanted, to write them.
 * @throws {UserError} when no button could hold a value
 */
export function offerArgument(
  name: string,
  asked: Argument,
  values: Values,
  { phrases, knowledge, language, commands }: Context,
  from = 0,
): Answer {
  const { name: argument, kind } = asked
  const title = phrases.attribute(phraseKeyOf(name), 'title') ?? capitalise(phrases.say(phraseKeyOf(name)))
  const notice = (block: Block): Answer => ({ kind: 'notice', language, title, blocks: [block], actions: [] })
  if (kind === 'text') return notice({ type: 'prompt', text: phrases.say(`prompt-${argument}`) })
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value ? [[key, shortly(value, knowledge)]] : [])),
  )
  const options = choicesFor(kind, language, knowledge)
    .filter(({ value }) => !Object.values(given).includes(value))
    .map(
      ({ value, label }): Action => ({
        label: capitalise(label),
        command: name,
        values: { ...given, [argument]: value },
      }),
    )
    .filter((action) => fitsButton(action, language))
  if (options.length === 0) {
    const command = commands.get(name)
    throw missingArgument(name, command ?? { arguments: [asked] }, asked, language, knowledge)
  }
  const open = { ...given, [argument]: ASK }
  const turn = (label: string, page: number): Action => ({ label, command: name, values: open, page })
  const more = from + OFFERED < options.length ? [turn(phrases.say('action-more'), from + OFFERED)] : []
  const start = from > 0 ? [turn(phrases.say('action-start'), 0)] : []
  const prompt = phrases.say(`choose-${argument}`)
  return notice({ type: 'choice', prompt, options: [...options.slice(from, from + OFFERED), ...start, ...more] })
}

/** Says what is missing as a question, with an example of how to write it. */
export function missingArgument(
  name: string,
  command: Pick<Command, 'arguments'>,
  { name: argument, kind }: Argument,
  language: Language,
  knowledge: Knowledge,
): UserError {
  const question = knowledge.phrases(language).say(kind === 'text' ? `missing-${argument}` : `choose-${argument}`)
  return new UserError('error-missing-argument', { question, example: exampleOf(name, command, language, knowledge) })
}

/** A briefing goes into a button by its key. */
function shortly(value: string, { library }: Knowledge): string {
  return library.briefingById.get(value)?.key ?? value
}

/** What to ask first of a command that could also do without: which briefing it is about, or what else. */
export function argumentToOffer({ arguments: all }: Command): Argument | undefined {
  const [first] = all
  if (first?.required) return undefined
  return all.find(({ kind }) => kind === 'briefing') ?? (first && ABOUT.has(first.kind) ? first : undefined)
}

/** What a command can be about; what else it takes has a usual value. */
const ABOUT: ReadonlySet<Argument['kind']> = new Set(['topic', 'sector', 'person', 'country', 'period', 'language'])

/** The command that a message asked the reader to write something for, found by that message's own words. */
export function promptedCommand(
  message: string,
  commands: ReadonlyMap<string, Command>,
  phrases: AllPhrases,
): string | undefined {
  const isPrompt = ({ name, kind }: Argument) =>
    kind === 'text' && LANGUAGES.some((language) => message.includes(phrases(language).say(`prompt-${name}`)))
  for (const [command, { arguments: all }] of commands) if (all.some(isPrompt)) return command
  return undefined
}
