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
