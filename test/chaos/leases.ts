import type { Crew } from './processes.ts'

/** Requests in flight at most, as the bot has it; so many may still be sent by who lost the lease in the middle of them. */
export const AT_ONCE = 6

/** Who sent more than what was in flight after another had taken over. */
export function intruders({ all, takeOvers }: Crew): string[] {
  return takeOvers.flatMap(({ platform, by, at }) =>
    all.flatMap((process) => {
      if (process === by) return []
      const until = takeOvers.find((one) => one.by === process && one.platform === platform && one.at > at)?.at
      const sent = process.doors[platform].asked.filter((moment) => moment > at && moment < (until ?? Infinity))
      if (sent.length <= AT_ONCE) return []
      return [
        `${process.name} sent ${sent.length} in ${platform} after ${by.name} took over at ${new Date(at).toISOString()}`,
      ]
    }),
  )
}

/** Milliseconds from the blow to each holder until another took over that was waiting; where nothing else was struck meanwhile. */
export function failovers({ blows, takeOvers }: Crew): number[] {
  return takeOvers.flatMap(({ platform, by, at, time }, index) => {
    const before = takeOvers.slice(0, index).findLast((one) => one.platform === platform)
    const struck = blows.filter((blow) => blow.process.roles === 'send' && blow.from < at).at(-1)
    return before && struck?.isCovered && struck.process === before.by && before.by !== by ? [time - struck.time] : []
  })
}
