import type { Problem } from './types.ts'

/** What a route throws to refuse a request, with Discord's own status, code and words. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly problems: readonly Problem[]

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.problems = problems
  }
}

export const problem = (path: readonly string[], code: string, message: string): Problem => ({ path, code, message })
export const malformed = (problems: readonly Problem[]) => new Refusal(400, 50_035, 'Invalid Form Body', problems)
export const unknown = {
  channel: () => new Refusal(404, 10_003, 'Unknown Channel'),
  guild: () => new Refusal(404, 10_004, 'Unknown Guild'),
  message: () => new Refusal(404, 10_008, 'Unknown Message'),
  user: () => new Refusal(404, 10_013, 'Unknown User'),
  webhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
  interaction: () => new Refusal(404, 10_062, 'Unknown interaction'),
  command: () => new Refusal(404, 10_063, 'Unknown application command'),
}
export const missingAccess = () => new Refusal(403, 50_001, 'Missing Access')
export const missingPermissions = () => new Refusal(403, 50_013, 'Missing Permissions')

/** Discord nests problems along their path: `{data: {content: {_errors: [{code, message}]}}}`; discord.js flattens them. */
export function nested(problems: readonly Problem[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const { path, code, message } of problems) {
    let node = tree
    for (const step of path) {
      node[step] ??= {}
      // Every step but `_errors` holds such a node, and `_errors` is no step.
      node = node[step] as Record<string, unknown>
    }
    node._errors = [...((node._errors as unknown[] | undefined) ?? []), { code, message }]
  }
  return tree
}
