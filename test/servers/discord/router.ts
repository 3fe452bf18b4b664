import type { $ZodType } from 'zod/v4/core'
import { schemaProblems } from './api.ts'
import { malformed } from './errors.ts'
import type { DiscordRequest, Problem } from './types.ts'
import type { World } from './world.ts'

export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface Call {
  readonly world: World
  /** Its body fits the route's schema: routes name the type they declared it with. */
  readonly request: DiscordRequest
  /** The `:names` of the route's path. */
  readonly params: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: string
  /** `/channels/:channel/messages` */
  readonly path: string
  /** The schema of the body, or how to choose it by the body; a route without one takes no body. */
  readonly body?: $ZodType | ((body: unknown) => $ZodType | readonly Problem[])
  readonly run: (call: Call) => Reply
}

export const ok = (body: unknown): Reply => ({ status: 200, body })
export const done: Reply = { status: 204 }

export function createRouter(routes: readonly Route[]): (world: World, request: DiscordRequest) => Reply | undefined {
  const known = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u'),
  }))
  return (world, request) => {
    for (const { route, pattern } of known) {
      const match = route.method === request.method ? pattern.exec(request.path) : null
      if (!match) continue
      const problems = bodyProblems(route, request.body)
      if (problems.length > 0) throw malformed(problems)
      return route.run({ world, request, params: { ...match.groups } })
    }
    return undefined
  }
}

function bodyProblems({ body: schema }: Route, body: unknown): readonly Problem[] {
  if (schema === undefined) return body === undefined ? [] : [{ path: [], code: 'BODY', message: 'takes no body' }]
  if (typeof schema !== 'function') return schemaProblems(schema, body)
  const chosen = schema(body)
  return 'length' in chosen ? chosen : schemaProblems(chosen, body)
}
