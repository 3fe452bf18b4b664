import type { APIMethodParams, APIMethodReturn, APIMethods } from '@gramio/types'
import { isMethod, methodProblems } from './api.ts'
import { Refusal } from './errors.ts'
import { accountMethods } from './methods-account.ts'
import { answerMethods } from './methods-answers.ts'
import { chatMethods } from './methods-chats.ts'
import { commandMethods } from './methods-commands.ts'
import { editMethods } from './methods-edits.ts'
import { sendMethods } from './methods-sending.ts'
import type { Rates } from './rates.ts'
import type { TelegramRequest } from './types.ts'
import { webhookMethods } from './webhook.ts'
import type { World } from './world.ts'

export interface Call {
  readonly world: World
  readonly request: TelegramRequest
  /** Aborted when the bot hangs up. */
  readonly signal: AbortSignal
}

/** What this server can do; parameters and results are typed by the description that checks the former. */
export type Methods = {
  readonly [Method in keyof APIMethods]?: (
    call: Call,
    params: APIMethodParams<Method>,
  ) => APIMethodReturn<Method> | Promise<APIMethodReturn<Method>>
}

const METHODS: Methods = {
  ...accountMethods,
  ...answerMethods,
  ...chatMethods,
  ...commandMethods,
  ...editMethods,
  ...sendMethods,
  ...webhookMethods,
}

/** Checks a request and does what it asks; throws a Refusal otherwise. */
export async function execute(call: Call, rates: Rates): Promise<unknown> {
  const { method, params } = call.request
  if (!isMethod(method)) {
    throw new Refusal(404, 'Not Found: method not found', { problems: [`there is no method ${method}`] })
  }
  const problems = methodProblems(method, params)
  if (problems.length > 0) throw new Refusal(400, `Bad Request: ${problems[0]}`, { problems })
  // A method by its name takes the parameters by its name, which the description has checked: more than types can say.
  const run = METHODS[method as keyof APIMethods] as ((call: Call, params: unknown) => unknown) | undefined
  if (!run) throw new Refusal(501, `this test server does not do ${method}`, { problems: [`${method} is not covered`] })
  rates(method, params.chat_id)
  return run(call, params)
}
