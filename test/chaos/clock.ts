/** What the clock of a process is ahead of the machine's, in milliseconds. */
export const AHEAD = 'CHAOS_AHEAD'

/** A clock that can be put forward, so that nobody has to wait for an hour of downtime. */
export interface Clock {
  now(): number
  /** Milliseconds. */
  readonly ahead: number
  /** Processes that run already do not notice: end them before. */
  putForward(milliseconds: number): Promise<void>
}

/** `onChange` is told how far ahead it is. */
export function createClock(onChange: (ahead: number) => Promise<void> = async () => {}): Clock {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    get ahead() {
      return ahead
    },
    async putForward(milliseconds) {
      if (milliseconds < 0) throw new Error(`a clock is not put back, as by ${milliseconds} ms`)
      // The bot counts whole milliseconds.
      ahead += Math.round(milliseconds)
      await onChange(ahead)
    },
  }
}
