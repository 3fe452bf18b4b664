import type { Asked } from '../answer/ask.ts'
import type { Answer } from '../answer/document.ts'
import { UserError } from '../errors.ts'
import { clip } from '../language/text.ts'
import { argumentToOffer, missingArgument, offerArgument } from './argument-choices.ts'
import { checkArguments, readArguments } from './arguments.ts'
import { ASK } from './button-data.ts'
import type { Called } from './command-line.ts'
import type { Command, Context, Values } from './define-command.ts'
import type { Request } from './dispatch.ts'

/** @throws {UserError} on a command that does not exist or is not for this reader */
export async function runCommand({ name, rest }: Called, request: Request, context: Context): Promise<Answer | Asked> {
  const command = context.commands.get(name)
  if (!command) throw new UserError('error-unknown-command', { command: clip(name, 40) })
  if (command.changes && request.isDraft) throw new UserError('error-not-while-typing')
  if (command.allowed === 'administrators' && !(await context.isAdministrator()))
    throw new UserError('error-not-allowed')
  const { language, knowledge, now, timeZone } = context
  const today = knowledge.zones.today(now, language, timeZone)
  const wanted = rest === '' && request.canChoose ? toOffer(command, context, request) : undefined
  if (wanted) {
    const { [wanted.name]: _, ...given } = request.values ?? {}
    return offerArgument(name, wanted, given, context, request.page)
  }
  const values = request.values
    ? checkArguments(command, request.values, language, knowledge, today)
    : readArguments(command, rest, language, knowledge, today)
  const missing = command.arguments.find((argument) => argument.required && !values[argument.name])
  if (!missing) return await runWith(values, name, command, context)
  if (request.canChoose) return offerArgument(name, missing, values, context, request.page)
  throw missingArgument(name, command, missing, language, knowledge)
}

/** Where a command finds nothing without anything behind it, it asks what it should be about. */
async function runWith(values: Values, name: string, command: Command, context: Context): Promise<Answer | Asked> {
  const result = await command.run(values, context)
  const { kind } = 'answer' in result ? result.answer : result
  const open = Object.keys(values).length === 0 ? argumentToOffer(command) : undefined
  if (kind !== 'unknown' || !open || context.briefing) return result
  throw missingArgument(name, command, open, context.language, context.knowledge)
}

/** What is asked before a command runs though it could do without: what was left open, or where the platform prefers that. */
function toOffer(command: Command, { briefing, facts }: Context, { values = {}, prefersChoices, text }: Request) {
  const asked = command.arguments.find(({ name }) => values[name] === ASK)
  if (asked) return asked
  const isBare = text.startsWith('/') && facts.length === 0 && Object.keys(values).length === 0
  const wanted = prefersChoices && isBare ? argumentToOffer(command) : undefined
  // What can be about an event is about the one spoken of.
  return briefing && wanted?.kind !== 'language' ? undefined : wanted
}
