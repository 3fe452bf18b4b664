import type { Crew } from './processes.ts'
import type { Asked, Readers } from './readers.ts'
import type { Story } from './story.ts'

/** What became of readers' questions. */
export interface Answers {
  readonly asked: number
  /** Not answered, as whoever listened was struck meanwhile, or the session with Discord was lost. */
  readonly struck: number
  /** Not answered for no reason that is known, one line for each. */
  readonly unexplained: readonly string[]
  /** Answered with an apology, one line for each. */
  readonly errors: readonly string[]
  /** The longest time to an answer while each trouble of the store lasted, in milliseconds. */
  readonly longest: ReadonlyMap<string, number>
}

/** A blow may fall just before a question, and it takes a while until somebody listens again. */
const AROUND = { before: 15_000, after: 60_000 }
const APOLOGY = /Something went wrong/u

export function answersOf({ asked }: Readers, { troubles, absences }: Story, { blows }: Crew): Answers {
  const struckAt = [
    ...blows.map(({ process: { roles }, time }) => ({ roles, from: time, to: time })),
    ...absences.map((one) => ({ roles: '', ...one })),
  ]
  const isStruck = ({ platform, from }: Asked) =>
    struckAt.some(
      (blow) =>
        (blow.roles === '' || blow.roles.includes(platform)) &&
        blow.to >= from - AROUND.before &&
        blow.from <= from + AROUND.after,
    )
  const silent = asked.filter(({ answer, to }) => answer === undefined && Number.isFinite(to))
  const unexplained = silent.filter((one) => !isStruck(one))
  const longest = new Map(
    troubles.map(({ name, from, to }) => {
      const during = asked.filter((one) => one.answer !== undefined && one.from >= from && one.to <= to)
      return [name, Math.round(Math.max(0, ...during.map((one) => one.to - one.from)))]
    }),
  )
  const line = ({ platform, reader, from }: Asked) => `${platform} ${reader}, ${Math.round(from)} ms after the start`
  return {
    asked: asked.length,
    struck: silent.length - unexplained.length,
    unexplained: unexplained.map(line),
    errors: asked.filter(({ answer }) => answer && APOLOGY.test(answer)).map(line),
    longest,
  }
}
