import type { Language } from '../../content/languages.ts'
import { digestOf, newSecret } from './secrets.ts'

/** Somebody who has logged in, in one browser. */
export interface Session {
  readonly id: string
  readonly person: string
  /** Forms and scripts of our own pages send it along: no other site's page can know it. */
  readonly csrf: string
  /** In which the desk speaks. */
  language: Language
}

/** Kept in memory: they end with the process. */
export interface Sessions {
  /** The cookie's value, which is kept nowhere else. */
  start(person: string, language: Language): string
  find(cookie: string): Session | undefined
  end(cookie: string): void
}

/** Milliseconds without a request after which a session ends. */
const IDLE = 12 * 60 * 60_000
/** Far more browsers than one desk has; the one that rested longest makes room. */
const MOST = 100

export function sessionsInMemory(now: () => number): Sessions {
  const sessions = new Map<string, { readonly session: Session; lastSeen: number }>()
  const keyOf = (cookie: string) => digestOf(cookie).toString('base64url')
  return {
    start(person, language) {
      const cookie = newSecret()
      const key = keyOf(cookie)
      sessions.set(key, { session: { id: key.slice(0, 16), person, csrf: newSecret(), language }, lastSeen: now() })
      const rested = sessions.size > MOST ? sessions.keys().next().value : undefined
      if (rested !== undefined) sessions.delete(rested)
      return cookie
    },
    find(cookie) {
      const key = keyOf(cookie)
      const found = sessions.get(key)
      if (!found) return undefined
      sessions.delete(key)
      if (now() - found.lastSeen > IDLE) return undefined
      // Whoever was seen last stands last.
      sessions.set(key, { session: found.session, lastSeen: now() })
      return found.session
    },
    end: (cookie) => void sessions.delete(keyOf(cookie)),
  }
}
