import type { TimelineEntry } from '../card.ts'

/** Without the entry that is missed least: none that matters most while there are others, and of those the one closest behind another. */
export function fewer(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const isSparable = ({ isKey }: TimelineEntry) => !isKey
  const candidates = entries.some(isSparable) ? entries.filter(isSparable) : entries
  const behind = (entry: TimelineEntry) => daysBetween(entries[entries.indexOf(entry) - 1], entry)
  const [least] = [...candidates].sort((a, b) => behind(a) - behind(b))
  return entries.filter((entry) => entry !== least)
}

/** From one date to the next; what has no whole date counts from its first day. */
export function daysBetween(before: TimelineEntry | undefined, entry: TimelineEntry): number {
  if (!before) return Number.POSITIVE_INFINITY
  return Math.abs(Date.parse(entry.day) - Date.parse(before.day)) / DAY
}

const DAY = 24 * 60 * 60 * 1000

/** Which entries are the first of their year. */
export function firstOfYear(entries: readonly TimelineEntry[], at: number): boolean {
  return entries[at]?.year !== entries[at - 1]?.year
}
