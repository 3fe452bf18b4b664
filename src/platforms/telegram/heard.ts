/** When Telegram last said something. */
export interface Heard {
  note(): void
  /** Whether that was within the time; a clock that was put back tells nothing. */
  isRecent(): boolean
}

export function heardWithin(milliseconds: number, now: () => number): Heard {
  let at = now()
  return {
    note() {
      at = now()
    },
    isRecent() {
      const age = now() - at
      return age >= 0 && age < milliseconds
    },
  }
}
