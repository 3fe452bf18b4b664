/** What a proposal has to know of the desk around it. */
export interface Setting {
  /** The day of publishing: `2026-01-20`. */
  readonly today: string
  /** Keys and ids that other briefings have. */
  readonly takenKeys: ReadonlySet<string>
  readonly takenIds: ReadonlySet<string>
}
