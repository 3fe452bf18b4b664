import { isSame, newSecret } from './secrets.ts'

/** An address that lets one person in, once. */
export interface Login {
  /** Left out where whoever comes says who it is. */
  readonly person?: string | undefined
  readonly token: string
}

export interface Logins {
  readonly open: readonly Login[]
  find(token: string): Login | undefined
  /** The same; from then on the token opens nothing, and another takes its place. */
  use(token: string): Login | undefined
}

/** A token for each of some people, or one for anybody where none are named. `tell` hears of each that replaces a used one. */
export function loginsFor(people: readonly string[], tell: (login: Login) => void): Logins {
  let open: readonly Login[] = (people.length > 0 ? people : [undefined]).map((person) => ({
    person,
    token: newSecret(),
  }))
  // All are compared: how long it takes tells nothing.
  const find = (given: string) => open.filter(({ token }) => isSame(given, token))[0]
  return {
    get open() {
      return open
    },
    find,
    use(given) {
      const used = find(given)
      if (!used) return undefined
      const next = { person: used.person, token: newSecret() }
      open = open.map((login) => (login === used ? next : login))
      tell(next)
      return used
    },
  }
}
