import type { DeskContext } from './environment.ts'

/** Much of the page is another now. */
export function afresh(context: DeskContext): Response {
  context.header('hx-refresh', 'true')
  return context.body(null, 204)
}
