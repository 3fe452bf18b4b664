import type { Context } from 'hono'
import type { Phrases } from '../../language/phrases.ts'
import type { Session } from './sessions.ts'

/** What every page knows of who looks at it. */
export interface DeskEnv {
  Variables: {
    /** Left out before somebody has logged in. */
    session: Session | undefined
    phrases: Phrases
  }
}

export type DeskContext = Context<DeskEnv>

/** Who signs what is done. @throws {Error} where nobody has logged in, which no room of the desk lets happen */
export function personOf(context: DeskContext): string {
  const session = context.get('session')
  if (!session) throw new Error('nobody has logged in')
  return session.person
}
