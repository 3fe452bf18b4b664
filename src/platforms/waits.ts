// Bounds in milliseconds: a shorter wait would be a storm, and whoever names a longer one is not to be believed.
const SHORTEST_WAIT = 1000
export const LONGEST_WAIT = 6 * 60 * 60 * 1000

/** Where a platform asks to wait and names no time that can be read. */
const USUAL_WAIT = 5000

/** How long to wait, in whole milliseconds, where a platform names seconds: a number, a text, or anything else. */
export function waitOf(seconds: unknown): number {
  const isNamed = typeof seconds === 'number' || (typeof seconds === 'string' && seconds.trim() !== '')
  const milliseconds = isNamed ? Number(seconds) * 1000 : Number.NaN
  if (Number.isNaN(milliseconds)) return USUAL_WAIT
  return Math.ceil(Math.min(Math.max(milliseconds, SHORTEST_WAIT), LONGEST_WAIT))
}
